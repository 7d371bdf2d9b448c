import type { InvoiceSubmission, SupplierActs } from '../../core/portal/supplier-acts.ts';
import { depositedPdfSchema, submittedSchema } from '../../core/portal/wire-acts.ts';
import { wirePieces } from './added-files.ts';
import { mapAnswer } from './map-answer.ts';
import type { Session } from './session.ts';

/** Hands an unsigned PDF over to be read; it creates nothing final (chorus-pro-api 6.2). */
export async function depositPdf(
  session: Session,
  { name, bytes }: Parameters<SupplierActs['depositPdf']>[0],
): ReturnType<SupplierActs['depositPdf']> {
  const body = {
    fichierFacture: Buffer.from(bytes).toString('base64'),
    nomFichier: name,
    formatDepot: 'PDF_NON_SIGNE',
  };
  const outcome = await session.call('/cpro/factures/v1/deposer/pdf', body, depositedPdfSchema, 'deposit');
  return mapAnswer(outcome, (read) => ({
    portalFileId: read.pieceJointeId,
    number: read.numeroFacture,
    issuedOn: read.dateFacture,
    buyerSiret: read.codeDestinataire,
  }));
}

/** Optional members stay away when they are empty: the portal takes null, but nobody says what it makes of ''. */
function filled<Key extends string>(members: Readonly<Record<Key, string | undefined>>): Record<string, string> {
  const entries = Object.entries<string | undefined>(members);
  return Object.fromEntries(entries.filter((each): each is [string, string] => (each[1] ?? '') !== ''));
}

/** Files an invoice whose PDF was deposited before (chorus-pro-api 6.3); amounts become JSON numbers only here. */
export async function submitInvoice(
  session: Session,
  submission: InvoiceSubmission,
): ReturnType<SupplierActs['submitInvoice']> {
  const { number, buyerSiret, serviceCode, validatorSiret, vat, pieces, comment } = submission;
  const body = {
    modeDepot: 'DEPOT_PDF_API',
    numeroFactureSaisi: number,
    dateFacture: submission.issuedOn,
    // Whether it may be left out here, nobody says; two clients send 0 (chorus-pro-api 4).
    idUtilisateurCourant: 0,
    destinataire: { codeDestinataire: buyerSiret, ...filled({ codeServiceExecutant: serviceCode }) },
    fournisseur: { idFournisseur: Number(submission.supplierId) },
    cadreDeFacturation: {
      codeCadreFacturation: submission.framework,
      ...filled({ codeStructureValideur: validatorSiret }),
    },
    references: {
      deviseFacture: submission.currency,
      typeFacture: submission.kind,
      typeTva: submission.vatRegime,
      ...filled({
        motifExonerationTva: submission.exemptionCode,
        numeroMarche: submission.contract,
        numeroBonCommande: submission.engagement,
        numeroFactureOrigine: submission.kind === 'AVOIR' ? submission.originalNumber : undefined,
        modePaiement: submission.paymentMode,
      }),
    },
    ligneTva: vat.map(({ percent, basis, tax }) => ({
      ligneTvaTauxManuel: Number(percent),
      ligneTvaMontantBaseHtParTaux: Number(basis),
      ligneTvaMontantTvaParTaux: Number(tax),
    })),
    montantTotal: {
      montantHtTotal: Number(submission.taxBasis),
      montantTVA: Number(submission.taxTotal),
      montantTtcTotal: Number(submission.grandTotal),
      montantAPayer: Number(submission.due),
    },
    // An object in the Swagger, an array in most clients that work (chorus-pro-api 12).
    pieceJointePrincipale: [
      { pieceJointePrincipaleDesignation: 'Facture', pieceJointePrincipaleId: Number(submission.portalFileId) },
    ],
    ...wirePieces(pieces),
    ...filled({ commentaire: comment }),
  };
  const outcome = await session.call('/cpro/factures/v1/soumettre', body, submittedSchema, 'deposit');
  return mapAnswer(outcome, (made) => ({
    portalInvoiceId: made.identifiantFactureCPP,
    number: made.numeroFacture,
    status: made.statutFacture,
    depositedOn: made.dateDepot,
    certificate: made.empreinteCertificatDepot,
  }));
}
