import { z } from 'zod';

/** `references` of soumettre, `reference` of recycler; limits: chorus-pro-api 6.3 and 10. */
export const referencesSchema = z.strictObject({
  deviseFacture: z.string().regex(/^[A-Z]{3}$/),
  typeFacture: z.enum(['FACTURE', 'AVOIR']),
  typeTva: z.enum(['TVA_SUR_DEBIT', 'TVA_SUR_ENCAISSEMENT', 'EXONERATION', 'SANS_TVA']),
  motifExonerationTva: z.string().nullish(),
  numeroMarche: z.string().max(50).nullish(),
  numeroBonCommande: z.string().max(50).nullish(),
  numeroFactureOrigine: z.string().max(20).nullish(),
  modePaiement: z.enum(['CHEQUE', 'PRELEVEMENT', 'VIREMENT', 'ESPECE', 'AUTRE', 'REPORT']).nullish(),
});
