import type { z } from 'zod';
import type { ActReceipt, SupplierActs } from '../../core/portal/supplier-acts.ts';
import { actedSchema, doneSchema } from '../../core/portal/wire-acts.ts';
import { wirePieces } from './added-files.ts';
import { mapAnswer } from './map-answer.ts';
import type { Session } from './session.ts';

const factures = '/cpro/factures/v1';

function toReceipt(wire: z.infer<typeof actedSchema>): ActReceipt {
  return { portalInvoiceId: wire.identifiantFactureCPP, number: wire.numeroFacture };
}

const commentOf = (comment: string | undefined) => ((comment ?? '') === '' ? {} : { commentaire: comment });

/** Adds documents and a comment to a suspended invoice (chorus-pro-api 7.5). */
export async function completeInvoice(
  session: Session,
  { portalInvoiceId, pieces, comment }: Parameters<SupplierActs['complete']>[0],
): ReturnType<SupplierActs['complete']> {
  const body = { identifiantFactureCPP: Number(portalInvoiceId), ...wirePieces(pieces), ...commentOf(comment) };
  return mapAnswer(await session.call(`${factures}/completer`, body, actedSchema, 'deposit'), toReceipt);
}

/** Sends an invoice again to the right buyer, service or engagement, under the same number (chorus-pro-api 7.6). */
export async function recycleInvoice(
  session: Session,
  { portalInvoiceId, buyerSiret, serviceCode, engagement, comment }: Parameters<SupplierActs['recycle']>[0],
): ReturnType<SupplierActs['recycle']> {
  const recipient = {
    ...(buyerSiret === undefined ? {} : { codeDestinataire: buyerSiret }),
    ...(serviceCode === undefined ? {} : { codeServiceExecutant: serviceCode }),
  };
  const body = {
    identifiantFactureCPP: Number(portalInvoiceId),
    ...(Object.keys(recipient).length === 0 ? {} : { destinataire: recipient }),
    // Singular, unlike soumettre's.
    ...(engagement === undefined ? {} : { reference: { numeroBonCommande: engagement } }),
    ...commentOf(comment),
  };
  return mapAnswer(await session.call(`${factures}/recycler`, body, actedSchema, 'deposit'), toReceipt);
}

/** Says that a rejection has been dealt with (chorus-pro-api 7.7). */
export async function treatRejection(
  session: Session,
  portalInvoiceId: string,
): ReturnType<SupplierActs['treatRejection']> {
  const body = { listeDemandePaiement: [{ idDemandePaiement: Number(portalInvoiceId) }] };
  return mapAnswer(await session.call(`${factures}/traiterRejet`, body, doneSchema, 'deposit'), () => undefined);
}

/** Names another validator for an invoice that came back for it (chorus-pro-api 7.8). */
export async function correctValidator(
  session: Session,
  { portalInvoiceId, validatorSiret }: Parameters<SupplierActs['correctValidator']>[0],
): ReturnType<SupplierActs['correctValidator']> {
  const body = {
    idFacture: Number(portalInvoiceId),
    typeIdentifiantStructure: 'SIRET',
    identifiantStructure: validatorSiret,
  };
  const outcome = await session.call(`${factures}/corriger/valideur/facture`, body, doneSchema, 'deposit');
  return mapAnswer(outcome, () => undefined);
}
