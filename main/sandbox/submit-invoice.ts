import { addedFileName } from './add-file.ts';
import { saveInvoices, withAct } from './change-invoice.ts';
import { readPieces } from './complementary-pieces.ts';
import { drawPaper } from './draw-paper.ts';
import { judgeSubmission, missingMember } from './judge-submission.ts';
import type { Ledger, SandboxInvoice } from './ledger.ts';
import { parisDay } from './paris-time.ts';
import { currentStep } from './schedule.ts';
import { answered, bound, inventedRefusal, malformed, refused, type SandboxWorld } from './service.ts';
import { invoiceFileName, sha256 } from './settle.ts';
import { principalOf, submissionSchema, type Submission } from './submission-request.ts';

/** From these an invoice may be submitted again (GDP_MSG_11.001). */
const openStatuses: ReadonlySet<string> = new Set(['BROUILLON', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', 'A_RECYCLER']);

/** Where the request of soumettre is kept. */
export function submissionFileName({ id }: Pick<SandboxInvoice, 'id'>): string {
  return `${id}.json`;
}

/** Year and a counter of 16 digits, as seen in real answers. */
function makeNumber(ledger: Ledger, year: string): string {
  const typed = ledger.state().invoices.filter((each) => each.mode === 'SAISIE_API' && each.number.startsWith(year));
  return year + String(typed.length + 1).padStart(16, '0');
}

function recordOf(submission: Submission, supplier: { readonly siret: string; readonly name: string }) {
  const { destinataire, cadreDeFacturation, references, montantTotal } = submission;
  const grand =
    montantTotal.montantTtcTotal ??
    Number(
      (montantTotal.montantHtTotal + montantTotal.montantTVA - (montantTotal.montantRemiseGlobaleTTC ?? 0)).toFixed(6),
    );
  return {
    mode: submission.modeDepot,
    typeCode: references.typeFacture === 'AVOIR' ? '381' : '380',
    framework: cadreDeFacturation.codeCadreFacturation.split('_')[0] ?? '',
    supplierSiret: supplier.siret,
    supplierName: supplier.name,
    buyerSiret: destinataire.codeDestinataire,
    serviceCode: destinataire.codeServiceExecutant ?? '',
    engagement: references.numeroBonCommande ?? '',
    contract: references.numeroMarche ?? '',
    currency: references.deviseFacture,
    taxBasis: String(montantTotal.montantHtTotal),
    grandTotal: String(grand),
    due: String(montantTotal.montantAPayer),
  };
}

async function fileOf(submission: Submission, number: string, ledger: Ledger) {
  const principal = principalOf(submission);
  const file = ledger.state().files.find((each) => each.id === principal);
  if (file !== undefined) return { name: file.name, bytes: await ledger.readFile(addedFileName(file)) };
  const lines = (submission.lignePoste ?? []).map(
    (each) => `${each.lignePosteDenomination} : ${each.lignePosteQuantite} x ${each.lignePosteMontantUnitaireHT} HT`,
  );
  const bytes = await drawPaper(`Facture ${number}`, [
    ...lines,
    `A payer : ${submission.montantTotal.montantAPayer} ${submission.references.deviseFacture}`,
  ]);
  return { name: `${number}.pdf`, bytes };
}

function receiptOf(invoice: SandboxInvoice, { clock }: SandboxWorld, request: Submission) {
  const fields = {
    identifiantFactureCPP: invoice.id,
    identifiantStructure: invoice.supplierSiret,
    numeroFacture: invoice.number,
    statutFacture: currentStep(invoice, clock).code,
    dateDepot: parisDay(clock.now()),
    empreinteCertificatDepot: Buffer.from(sha256(Buffer.from(JSON.stringify(request))), 'hex').toString('base64'),
  };
  return answered(fields, 'GCU_MSG_01_000');
}

/** soumettre: an invoice typed in, or one whose PDF was deposited before; it is judged and taken at once. */
export const submitInvoice = bound(submissionSchema, async (request, world) => {
  const { ledger, directory, clock } = world;
  const missing = missingMember(request);
  if (missing !== undefined) return malformed(missing);
  // A client reports it of the real portal (chorus-pro-api 1.6).
  if (request.modeDepot === 'SAISIE_API' && (request.dateFacture ?? '') !== '') {
    return { status: 500, body: { codeRetour: 500, libelle: 'Erreur interne' } };
  }
  const nowMs = clock.now();
  const today = parisDay(nowMs);
  const [fault] = judgeSubmission(request, world, today);
  if (fault !== undefined) return inventedRefusal(fault.code, fault.words);
  const pieces = readPieces(request.pieceJointeComplementaire, ledger);
  if ('refusal' in pieces) return pieces.refusal;
  const supplier = directory.supplierOf(request.fournisseur.idFournisseur);
  if (supplier === undefined) throw new Error('Its absence was judged above.');
  const record = recordOf(request, supplier);

  const principal = principalOf(request);
  const invoices = ledger.state().invoices;
  const earlier = invoices.find((each) => principal !== undefined && each.principalFileId === principal);
  if (earlier !== undefined) {
    const state = currentStep(earlier, clock).code;
    // That the principal document tells which request is meant is inferred: soumettre has no other name for it.
    if (!openStatuses.has(state)) return refused(20_001, `GDP_MSG_11.001 - L etat courant ${state} interdit l action`);
    const code = /^A(9|12)$/.test(record.framework) ? 'A_VALIDER_1' : 'DEPOSEE';
    const act = { code, atMs: nowMs, words: request.commentaire ?? '', by: 'supplier' } as const;
    const again = { ...withAct(earlier, act), ...record, pieces: [...pieces.pieces] };
    await ledger.writeFile(submissionFileName(again), Buffer.from(JSON.stringify(request)));
    await saveInvoices(ledger, [again]);
    return receiptOf(again, world, request);
  }

  const issuedOn = request.dateFacture ?? today;
  const year = issuedOn.slice(0, 4);
  const number =
    request.modeDepot === 'SAISIE_API' ? makeNumber(ledger, today.slice(0, 4)) : (request.numeroFactureSaisi ?? '');
  const isTaken = invoices.some(
    (each) => each.supplierSiret === supplier.siret && each.number === number && each.issuedOn.startsWith(year),
  );
  if (isTaken) {
    return inventedRefusal(20_013, `Demande de paiement deja deposee avec le numero ${number} pour cette structure`);
  }
  const file = await fileOf(request, number, ledger);
  const invoice: SandboxInvoice = {
    ...record,
    id: 64_000_000 + invoices.length + 1,
    flowNumber: '',
    acts: [],
    pieces: [...pieces.pieces],
    ...(principal === undefined ? {} : { principalFileId: principal }),
    integratedAtMs: nowMs,
    depositedOn: today,
    number,
    issuedOn,
    fileName: file.name,
    suffix: 'pdf',
    sizeBytes: file.bytes.length,
    sha256: sha256(file.bytes),
    attachments: [],
  };
  await ledger.writeFile(invoiceFileName(invoice), file.bytes);
  await ledger.writeFile(submissionFileName(invoice), Buffer.from(JSON.stringify(request)));
  const state = ledger.state();
  const suppliers = [...new Set([...state.suppliers, supplier.siret])];
  await ledger.save({ ...state, suppliers, invoices: [...invoices, invoice] });
  return receiptOf(invoice, world, request);
});
