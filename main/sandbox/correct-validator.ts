import { z } from 'zod';
import { invoiceOf, noInvoice, saveInvoices, withAct } from './change-invoice.ts';
import { currentStep } from './schedule.ts';
import { answered, bound, inventedRefusal } from './service.ts';
import { identifierTypes } from './structure-search.ts';

const requestSchema = z.strictObject({
  idFacture: z.int(),
  idStructure: z.int().nullish(),
  typeIdentifiantStructure: z.enum(identifierTypes).nullish(),
  identifiantStructure: z.string().nullish(),
});

/** corriger/valideur/facture: names another validator for an invoice that came back for it. Which structures may validate is not judged. */
export const correctValidator = bound(requestSchema, async (request, { ledger, clock }) => {
  const invoice = invoiceOf(ledger, request.idFacture);
  if (invoice === undefined) return noInvoice;
  const state = currentStep(invoice, clock).code;
  if (state !== 'ERREUR_FOURNISSEUR_SUR_VALIDEUR') {
    return inventedRefusal(20_002, `L etat courant ${state} n est pas ERREUR_FOURNISSEUR_SUR_VALIDEUR`);
  }
  const named = request.idStructure ?? request.identifiantStructure ?? undefined;
  if (named === undefined) return inventedRefusal(20_003, 'Aucune structure valideur n est nommee');
  const act = { code: 'A_VALIDER_1', atMs: clock.now(), words: '', by: 'supplier' } as const;
  await saveInvoices(ledger, [withAct(invoice, act)]);
  return answered({ idFacture: invoice.id });
});
