import { z } from 'zod';
import { invoiceOf, noInvoice, saveInvoices, withAct } from './change-invoice.ts';
import { judgeRecipient } from './judge-recipient.ts';
import { referencesSchema } from './references.ts';
import { parisDay } from './paris-time.ts';
import { currentStep } from './schedule.ts';
import { answered, bound, inventedRefusal } from './service.ts';

const requestSchema = z.strictObject({
  identifiantFactureCPP: z.int(),
  destinataire: z
    .strictObject({
      codeDestinataire: z.string().max(14).nullish(),
      codeServiceExecutant: z.string().max(100).nullish(),
    })
    .nullish(),
  /** Singular, unlike soumettre's. */ reference: referencesSchema.partial().nullish(),
  commentaire: z.string().max(2_000).nullish(),
  idUtilisateurCourant: z.int().nullish(),
});

/**
 * recycler: sends an invoice that came back as A_RECYCLER to another recipient, service or engagement, under the same
 * number; what is left out stays as it was (invented). Codes 20004 to 20014 exist, their texts are unknown.
 */
export const recycleInvoice = bound(requestSchema, async (request, { ledger, directory, clock }) => {
  const invoice = invoiceOf(ledger, request.identifiantFactureCPP);
  if (invoice === undefined) return noInvoice;
  const state = currentStep(invoice, clock).code;
  if (state !== 'A_RECYCLER') return inventedRefusal(20_004, `L etat courant ${state} n est pas A_RECYCLER`);
  const { destinataire, reference } = request;
  const changed = {
    buyerSiret: destinataire?.codeDestinataire ?? invoice.buyerSiret,
    serviceCode: destinataire?.codeServiceExecutant ?? invoice.serviceCode,
    engagement: reference?.numeroBonCommande ?? invoice.engagement,
    contract: reference?.numeroMarche ?? invoice.contract,
  };
  const [cause] = judgeRecipient(changed.buyerSiret, changed, (siret) => directory.structureOf(siret));
  if (cause !== undefined) return inventedRefusal(20_005, cause);
  const act = { code: 'DEPOSEE', atMs: clock.now(), words: request.commentaire ?? '', by: 'supplier' } as const;
  await saveInvoices(ledger, [{ ...withAct(invoice, act), ...changed }]);
  return answered({
    identifiantFactureCPP: invoice.id,
    numeroFacture: invoice.number,
    statutFacture: act.code,
    dateDepot: parisDay(act.atMs),
  });
});
