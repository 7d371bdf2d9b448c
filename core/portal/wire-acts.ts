import { z } from 'zod';
import { day, id, listOf, paging, siret, text } from './wire.ts';

/** transverses/ajouter/fichier */
export const addedFileSchema = z.object({ pieceJointeId: id });

/** deposer/pdf: what character recognition read; unread members are null. */
export const depositedPdfSchema = z.object({
  pieceJointeId: id,
  numeroFacture: text,
  dateFacture: day,
  codeDestinataire: siret,
});

/** soumettre */
export const submittedSchema = z.object({
  identifiantFactureCPP: id,
  numeroFacture: text,
  statutFacture: text,
  dateDepot: day,
  empreinteCertificatDepot: text,
});

/** completer and recycler; the status is recycler's alone. */
export const actedSchema = z.object({
  identifiantFactureCPP: id,
  numeroFacture: text,
  statutFacture: text,
});

/** Answers that say nothing but success: traiterRejet, corriger/valideur/facture. */
export const doneSchema = z.object({});

/** Base64, as the portal writes it; an empty file is no answer. */
const base64 = z
  .string()
  .min(1)
  .regex(/^[A-Za-z0-9+/\s]+={0,2}\s*$/);

/** telecharger/groupe */
export const downloadSchema = z.object({ fichierResultat: base64 });

/** consulterCR; the nine labels of its state are words for people, never read. */
export const flowPaperSchema = z.object({ etatCourantFlux: text, fichierCR: base64 });

/** monCompte/recuperer/rattachements */
export const attachmentListSchema = z.object({
  parametresRetour: paging,
  listeStructureRattachement: listOf(
    z.object({ idStructure: id, identifiantStructure: siret, designationStructure: text }),
  ),
});

/** structures/consulter, as far as it speaks of the technical account; older answers may have no such member. */
export const accountExpirySchema = z.object({
  informationGenerales: z.object({ dateExpirationMotPasseCompteTech: day }).nullish(),
});
