import { z } from 'zod';
import { piecesSchema } from './complementary-pieces.ts';
import type { InvoiceDetail } from './invoice-detail.ts';
import { referencesSchema } from './references.ts';

/** decimal(19,6): at most 13 digits before the point and 6 behind. */
const amount = z.number().refine((value) => Math.abs(value) < 1e13 && Number(value.toFixed(6)) === value);
const percent = z.number().min(0).max(100);
const day = z.iso.date();

const lineSchema = z
  .strictObject({
    lignePosteNumero: z.int().positive(),
    lignePosteReference: z.string().nullish(),
    lignePosteDenomination: z.string().min(1),
    lignePosteQuantite: amount,
    lignePosteUnite: z.string().min(1),
    lignePosteMontantUnitaireHT: amount,
    lignePosteMontantRemiseHT: amount.nullish(),
    lignePosteTauxTva: z.string().nullish(),
    lignePosteTauxTvaManuel: percent.nullish(),
  })
  .refine((each) => (each.lignePosteTauxTva ?? each.lignePosteTauxTvaManuel ?? undefined) !== undefined, {
    path: ['lignePosteTauxTva'],
  });

const vatSchema = z
  .strictObject({
    ligneTvaTaux: z.string().nullish(),
    ligneTvaTauxManuel: percent.nullish(),
    ligneTvaMontantBaseHtParTaux: amount,
    ligneTvaMontantTvaParTaux: amount,
  })
  .refine((each) => (each.ligneTvaTaux ?? each.ligneTvaTauxManuel ?? undefined) !== undefined, {
    path: ['ligneTvaTaux'],
  });

const principalSchema = z.strictObject({
  pieceJointePrincipaleDesignation: z.string().max(100).nullish(),
  pieceJointePrincipaleId: z.int(),
});

/** The body of soumettre, to the letter of chorus-pro-api 6.3. */
export const submissionSchema = z.strictObject({
  modeDepot: z.enum(['SAISIE_API', 'DEPOT_PDF_API', 'DEPOT_PDF_SIGNE_API']),
  numeroFactureSaisi: z.string().max(20).nullish(),
  dateFacture: day.nullish(),
  idUtilisateurCourant: z.int().nullish(),
  destinataire: z.strictObject({
    codeDestinataire: z.string().min(1).max(14),
    codeServiceExecutant: z.string().max(100).nullish(),
  }),
  fournisseur: z.strictObject({
    idFournisseur: z.int(),
    idServiceFournisseur: z.int().nullish(),
    codeCoordonneesBancairesFournisseur: z.int().nullish(),
  }),
  cadreDeFacturation: z.strictObject({
    codeCadreFacturation: z.enum([
      'A1_FACTURE_FOURNISSEUR',
      'A2_FACTURE_FOURNISSEUR_DEJA_PAYEE',
      'A9_FACTURE_SOUSTRAITANT',
      'A12_FACTURE_COTRAITANT',
    ]),
    codeStructureValideur: z.string().nullish(),
    codeServiceValideur: z.string().nullish(),
  }),
  references: referencesSchema,
  lignePoste: z.array(lineSchema).nullish(),
  ligneTva: z.array(vatSchema).nullish(),
  montantTotal: z.strictObject({
    montantHtTotal: amount,
    montantTVA: amount,
    montantTtcTotal: amount.nullish(),
    montantRemiseGlobaleTTC: amount.nullish(),
    motifRemiseGlobaleTTC: z.string().nullish(),
    montantAPayer: amount,
  }),
  /** An object in the Swagger, an array in most clients: both are taken (chorus-pro-api 12). */
  pieceJointePrincipale: z.union([principalSchema, z.array(principalSchema).max(1)]).nullish(),
  pieceJointeComplementaire: piecesSchema,
  commentaire: z.string().max(2_000).nullish(),
});
/** A submission that bound. */
export type Submission = z.infer<typeof submissionSchema>;

/** The number of the file that a submission names as its principal document. */
export function principalOf({ pieceJointePrincipale: given }: Submission): number | undefined {
  return (Array.isArray(given) ? given[0] : given)?.pieceJointePrincipaleId;
}

function written(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** What consulter/fournisseur shows of it. */
export function submissionDetail(submission: Submission): InvoiceDetail {
  const { references, montantTotal, lignePoste, ligneTva } = submission;
  return {
    vatRegime: references.typeTva,
    exemption: references.motifExonerationTva ?? '',
    originalNumber: references.typeFacture === 'AVOIR' ? (references.numeroFactureOrigine ?? '') : '',
    paymentMode: references.modePaiement ?? '',
    dueOn: '',
    comment: submission.commentaire ?? '',
    lines: (lignePoste ?? []).map((each) => ({
      number: String(each.lignePosteNumero),
      reference: each.lignePosteReference ?? '',
      name: each.lignePosteDenomination,
      quantity: String(each.lignePosteQuantite),
      unit: each.lignePosteUnite,
      netPrice: String(each.lignePosteMontantUnitaireHT),
      discount: written(each.lignePosteMontantRemiseHT),
      total: '',
      vatCode: each.lignePosteTauxTva ?? '',
      vatPercent: written(each.lignePosteTauxTvaManuel),
    })),
    vat: (ligneTva ?? []).map((each) => ({
      code: each.ligneTvaTaux ?? '',
      percent: written(each.ligneTvaTauxManuel),
      basis: String(each.ligneTvaMontantBaseHtParTaux),
      tax: String(each.ligneTvaMontantTvaParTaux),
    })),
    taxTotal: String(montantTotal.montantTVA),
    discount: written(montantTotal.montantRemiseGlobaleTTC),
    discountReason: montantTotal.motifRemiseGlobaleTTC ?? '',
  };
}
