import { z } from 'zod';
import { invoiceOf, noInvoice } from './change-invoice.ts';
import { readDetail, type InvoiceDetail } from './invoice-detail.ts';
import type { Ledger, SandboxInvoice } from './ledger.ts';
import { openInvoice } from './open-invoice.ts';
import { parisMinute } from './paris-time.ts';
import { currentStep } from './schedule.ts';
import { answered, bound, languageSchema, type SandboxWorld } from './service.ts';
import { invoiceFileName } from './settle.ts';
import { submissionFileName } from './submit-invoice.ts';
import { submissionDetail, submissionSchema } from './submission-request.ts';
import { invoiceTypeOf } from './invoice-wire.ts';

const requestSchema = z.strictObject({
  identifiantFactureCPP: z.int(),
  codeLangue: languageSchema,
  idUtilisateurCourant: z.int().nullish(),
});

async function detailOf(invoice: SandboxInvoice, ledger: Ledger): Promise<InvoiceDetail> {
  if (invoice.mode !== 'UPLOAD_API') {
    const text = (await ledger.readFile(submissionFileName(invoice))).toString('utf8');
    return submissionDetail(submissionSchema.parse(JSON.parse(text) as unknown));
  }
  const syntax = invoice.suffix === 'pdf' ? 'IN_DP_E2_CII_FACTURX' : 'IN_DP_E1_CII_16B';
  const bytes = await ledger.readFile(invoiceFileName(invoice));
  return readDetail((await openInvoice({ name: invoice.fileName, bytes }, syntax)).xml);
}

const number = (text: string): number | null => (text === '' ? null : Number(text));

/** The four counters of a list that is shown whole. */
function counters(suffix: string, total: number) {
  return {
    [`pageCourante${suffix}`]: 1,
    [`pages${suffix}`]: 1,
    [`nbResultatsParPage${suffix}`]: Math.max(10, total),
    [`total${suffix}`]: total,
  };
}

const frameworks: Readonly<Record<string, string>> = {
  A1: 'A1_FACTURE_FOURNISSEUR',
  A2: 'A2_FACTURE_FOURNISSEUR_DEJA_PAYEE',
  A9: 'A9_FACTURE_SOUSTRAITANT',
  A12: 'A12_FACTURE_COTRAITANT',
};

function partiesOf(invoice: SandboxInvoice, { directory }: SandboxWorld) {
  const recipient = directory.structureOf(invoice.buyerSiret);
  const service = recipient?.services.find((each) => each.code === invoice.serviceCode);
  return {
    destinataire: {
      idDestinataire: recipient?.id ?? null,
      codeDestinataire: invoice.buyerSiret,
      designationDestinataire: recipient?.name ?? null,
      codeServiceExecutant: invoice.serviceCode || null,
      nomServiceExecutant: service?.name ?? null,
    },
    fournisseur: {
      idFournisseur: Number(invoice.supplierSiret),
      typeIdentifiantFournisseur: 'SIRET',
      identifiantFournisseur: invoice.supplierSiret,
      designationFournisseur: invoice.supplierName,
      affactureur: null,
    },
  };
}

function piecesOf(invoice: SandboxInvoice, ledger: Ledger) {
  const added = invoice.pieces.map((piece) => {
    const file = ledger.state().files.find((each) => each.id === piece.fileId);
    return {
      pieceJointeId: piece.fileId,
      pieceJointeIdLiaison: piece.fileId,
      pieceJointeDesignation: piece.designation || (file?.name ?? null),
      pieceJointeExtension: file?.extension ?? null,
      pieceJointeTypeCode: piece.type || null,
      pieceJointeTypeLibelle: null,
      pieceJointeNumeroLigneFacture: piece.line || null,
    };
  });
  const embedded = invoice.attachments.map(({ name }, index) => ({
    pieceJointeId: invoice.id * 100 + index,
    pieceJointeIdLiaison: invoice.id * 100 + index,
    pieceJointeDesignation: name,
    pieceJointeExtension: name.slice(name.lastIndexOf('.') + 1),
    pieceJointeTypeCode: null,
    pieceJointeTypeLibelle: null,
    pieceJointeNumeroLigneFacture: null,
  }));
  return [...embedded, ...added];
}

/** consulter/fournisseur: an invoice whole. The members of destinataire and fournisseur are not all told: those of rechercher/fournisseur are taken. Lists are never cut. */
export const showInvoice = bound(requestSchema, async (request, world) => {
  const { ledger, clock } = world;
  const invoice = invoiceOf(ledger, request.identifiantFactureCPP);
  if (invoice === undefined) return noInvoice;
  const detail = await detailOf(invoice, ledger);
  const pieces = piecesOf(invoice, ledger);
  const discount = number(detail.discount);
  const facture = {
    identifiantFactureCPP: invoice.id,
    numeroFacture: invoice.number,
    statutFacture: currentStep(invoice, clock).code,
    modeDepot: invoice.mode,
    rejetTraite: invoice.rejectHandledAtMs !== undefined,
    commentaire: detail.comment || null,
    ...partiesOf(invoice, world),
    cadreDeFacturation: { codeCadreFacturation: frameworks[invoice.framework] ?? invoice.framework },
    references: {
      dateFacture: invoice.issuedOn,
      dateDepot: invoice.depositedOn,
      dateCreationFacture: parisMinute(invoice.integratedAtMs),
      dateEcheancePaiement: detail.dueOn || null,
      codeDeviseFacture: invoice.currency,
      libelleDeviseFacture: invoice.currency,
      typeFacture: invoiceTypeOf(invoice),
      typeFactureTravaux: null,
      typeTva: detail.vatRegime,
      motifExonerationTva: detail.exemption || null,
      libelleMotifExonerationTva: null,
      numeroMarche: invoice.contract || null,
      numeroBonCommande: invoice.engagement || null,
      numeroFactureOrigine: detail.originalNumber || null,
      modePaiement: detail.paymentMode || null,
      numeroDpMandat: null,
      tailleTotalePiecesJointes: invoice.attachments.reduce((sum, each) => sum + each.sizeBytes, 0),
    },
    lignesDePoste: {
      lignePoste: detail.lines.map((line) => ({
        lignePosteNumero: number(line.number),
        lignePosteReference: line.reference || null,
        lignePosteDenomination: line.name,
        lignePosteQuantite: number(line.quantity),
        lignePosteUniteCode: line.unit || null,
        lignePosteUniteLibelle: line.unit || null,
        lignePosteMontantUnitaireHT: number(line.netPrice),
        lignePosteMontantRemiseHT: number(line.discount),
        lignePosteTauxTvaRefCode: line.vatCode || null,
        lignePosteTauxTvaManuel: number(line.vatPercent),
      })),
      ...counters('LignesPoste', detail.lines.length),
    },
    recapitulatifDeTva: {
      ligneTva: detail.vat.map((each) => ({
        ligneTvaTauxRefCode: each.code || null,
        ligneTvaTauxRefLibelle: null,
        ligneTvaTauxRefValeur: number(each.percent),
        ligneTvaTauxManuel: number(each.percent),
        ligneTvaMontantBaseHtParTaux: number(each.basis),
        ligneTvaMontantTvaParTaux: number(each.tax),
      })),
      ...counters('LignesRecapitulativesTVA', detail.vat.length),
    },
    montantTotal: {
      montantHtTotal: number(invoice.taxBasis),
      montantTVA: number(detail.taxTotal),
      montantTtcAvantRemiseGlobalTTC: number(invoice.grandTotal),
      montantRemiseGlobaleTTC: invoice.mode === 'UPLOAD_API' ? null : discount,
      motifRemiseGlobaleTTC: detail.discountReason || null,
      montantTtcTotal: number(invoice.grandTotal),
      montantAPayer: number(invoice.due),
    },
    pieceJointePrincipale: {
      idPieceJointePrincipale: invoice.principalFileId ?? invoice.id,
      idLiaisonPieceJointePrincipale: invoice.principalFileId ?? invoice.id,
    },
    listeDesPiecesJointes: { pieceJointe: pieces, ...counters('ListePiecesJointe', pieces.length) },
    piecePrecedente: null,
    pieceSuivante: null,
  };
  return answered({ facture });
});
