import type { SupplierActs } from '../../core/portal/supplier-acts.ts';
import { downloadSchema, flowPaperSchema } from '../../core/portal/wire-acts.ts';
import { mapAnswer } from './map-answer.ts';
import type { Session } from './session.ts';

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** Brings invoices back as the portal keeps them (chorus-pro-api 7.9). */
export async function downloadInvoices(
  session: Session,
  { portalInvoiceIds, withPieces }: Parameters<SupplierActs['download']>[0],
): ReturnType<SupplierActs['download']> {
  const body = {
    listeFacture: portalInvoiceIds.map((each) => ({ idFacture: Number(each) })),
    format: 'PDF',
    avecPiecesJointesComplementaires: withPieces ? 'OUI' : 'NON',
  };
  const outcome = await session.call('/cpro/factures/v1/telecharger/groupe', body, downloadSchema, 'read');
  return mapAnswer(outcome, ({ fichierResultat }) => toBytes(fichierResultat));
}

/** Brings a flow's report as the portal prints it (chorus-pro-api 6.6). */
export async function askFlowPaper(session: Session, flowNumber: string): ReturnType<SupplierActs['askFlowPaper']> {
  const body = { numeroFluxDepot: flowNumber };
  const outcome = await session.call('/cpro/transverses/v1/consulterCR', body, flowPaperSchema, 'read');
  return mapAnswer(outcome, ({ fichierCR }) => toBytes(fichierCR));
}
