import { z } from 'zod';
import { invoiceOf, noInvoice, saveInvoices, withAct } from './change-invoice.ts';
import { piecesSchema, readPieces } from './complementary-pieces.ts';
import { parisMinute } from './paris-time.ts';
import { currentStep } from './schedule.ts';
import { answered, bound, refused } from './service.ts';

const requestSchema = z.strictObject({
  identifiantFactureCPP: z.int(),
  pieceJointeComplementaire: piecesSchema,
  commentaire: z.string().max(2_000).nullish(),
  idUtilisateurCourant: z.int().nullish(),
});

/** completer: adds documents and a comment to a suspended invoice, which becomes COMPLETEE. */
export const completeInvoice = bound(requestSchema, async (request, { ledger, clock }) => {
  const invoice = invoiceOf(ledger, request.identifiantFactureCPP);
  if (invoice === undefined) return noInvoice;
  const state = currentStep(invoice, clock).code;
  if (state !== 'SUSPENDUE') {
    return refused(20_002, `GDP_MSG_11.033 - L etat courant ${state} n est pas SUSPENDUE`);
  }
  const read = readPieces(request.pieceJointeComplementaire, ledger);
  if ('refusal' in read) return read.refusal;
  const act = { code: 'COMPLETEE', atMs: clock.now(), words: request.commentaire ?? '', by: 'supplier' } as const;
  await saveInvoices(ledger, [{ ...withAct(invoice, act), pieces: [...invoice.pieces, ...read.pieces] }]);
  return answered({
    identifiantFactureCPP: invoice.id,
    numeroFacture: invoice.number,
    dateTraitement: parisMinute(act.atMs),
  });
});
