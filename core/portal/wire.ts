import { z } from 'zod';

/** A list that older answers give as one bare object, or as null. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((raw) => {
    if (raw === null || raw === undefined) return [];
    return Array.isArray(raw) ? raw : [raw];
  }, z.array(item));
}

/** A text that may be a number or missing. */
export const text = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value === true);
/** Ids are int64 numbers, now and then quoted. */
export const id = z.union([z.number(), z.string().min(1)]).transform(String);
/** Old answers leave SIRETs unquoted, and so without their leading zeros. */
export const siret = text.transform((value) => (/^\d{9,13}$/.test(value) ? value.padStart(14, '0') : value));
/** decimal(19,6) as a JSON number; kept as text, never counted with. */
const amount = z.union([z.number(), z.string()]).transform(String);
/** The day at the head of a date, a minute or an instant. */
export const day = text.transform((value) => value.slice(0, 10));

/** How many pages a list has; absent, it is read until a page brings nothing new. */
const pageCount = z.coerce.number().int().nullish();
/** parametresRetour */
export const paging = z.object({ pages: pageCount }).nullish();

/** WsRetour: every answer has it; 0 is success, everything else a business refusal. */
export const envelopeSchema = z.object({ codeRetour: z.coerce.number().int(), libelle: text });

/** The token's answer; a life that cannot be read counts as PISTE's hour. */
export const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().catch(3600),
});

/** deposer/flux */
export const depositAnswerSchema = z.object({ numeroFluxDepot: z.string().min(1) });

/** consulterCRDetaille */
export const flowReportSchema = z.object({
  etatCourantDepotFlux: z.string().min(1),
  listeErreurDP: listOf(z.object({ numeroDP: text, identifiantFournisseur: siret, libelleErreurDP: text })),
  listeErreurTechnique: listOf(z.object({ codeErreur: text, libelleErreur: text })),
});

/** rechercher/fournisseur */
export const invoiceListSchema = z.object({
  parametresRetour: paging,
  listeFactures: listOf(
    z.object({
      identifiantFactureCPP: id,
      numeroFacture: text,
      statut: text,
      commentaireEtatCourant: text,
      numeroFluxDepot: text,
      codeFournisseur: siret,
      codeDestinataire: siret,
      montantTTC: amount,
      dateFacture: day,
      dateDepot: day,
    }),
  ),
});

/** consulter/historique */
export const historySchema = z.object({
  historiquesDesStatuts: z
    .object({
      histoStatut: listOf(
        z.object({
          histoStatutId: text,
          histoStatutCode: text,
          histoStatutDatePassage: text,
          histoStatutCommentaire: text,
        }),
      ),
      pagesHistoStatut: pageCount,
    })
    .nullish(),
});

/** structures/rechercher */
export const structureListSchema = z.object({
  parametresRetour: paging,
  listeStructures: listOf(z.object({ idStructureCPP: id, identifiantStructure: siret, designationStructure: text })),
});

/** structures/consulter */
export const structureSchema = z.object({
  adressePostaleDuSiege: z
    .object({ adresse: text, complementAdresse1: text, codePostal: text, ville: text, pays: text })
    .nullish(),
  parametres: z.object({
    codeServiceDoitEtreRenseigne: flag,
    numeroEJDoitEtreRenseigne: flag,
    gestionNumeroEJOuCodeService: flag,
  }),
});

/** structures/rechercher/services */
export const serviceListSchema = z.object({
  parametresRetour: paging,
  listeServices: listOf(z.object({ idService: id, codeService: text, libelleService: text, estActif: flag })),
});

/** structures/consulter/service */
export const serviceSchema = z.object({ parametres: z.object({ numeroEngagement: flag }).nullish() });

/** transverses/rechercher/destinataire */
export const recipientListSchema = z.object({
  parametresRetour: paging,
  listeDestinataires: listOf(z.object({ siret, nomDestinataire: text, adresseCodePostal: text, adresseVille: text })),
});
