import type { Dume } from '../draft/dume.ts';
import type { CopyField } from './copy-field.ts';
import { drawDume, dumeHeading } from './draw-dume.ts';
import { dumeCopyFields, fullFormCopyFields } from './dume-copy-fields.ts';
import { CERTIFICATES_SENTENCE, NOT_THE_SERVICE_SENTENCE } from './dume-texts.ts';
import { renderCopySheet } from './render-copy-sheet.ts';
import { identify, openFonts, writeDocument, type PageAssets } from './write-document.ts';

/** The readable DUME: a tagged PDF with native text. Pure and deterministic. */
export async function renderDume(dume: Dume, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const { sandbox, sha256 } = assets;
  const canvas = drawDume(dume, { fonts: openFonts(assets.fonts), sandbox });
  const id = identify(assets, ['dume', sha256(new TextEncoder().encode(JSON.stringify(dume)))]);
  const author = dume.company.name;
  return writeDocument({ title: dumeHeading(dume), author, canvas, files: [], id, facturX: false }, assets);
}

function subjectOf({ company, consultation }: Dume): string {
  return [company.name, consultation.reference].filter((part) => part.trim() !== '').join(' · ');
}

type Sheet = { readonly title: string; readonly notice: string; readonly fields: readonly CopyField[] };

function renderSheet(dume: Dume, sheet: Sheet, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const closing = [CERTIFICATES_SENTENCE, NOT_THE_SERVICE_SENTENCE];
  return renderCopySheet({ ...sheet, subject: subjectOf(dume), author: dume.company.name, closing }, assets);
}

/** The copy sheet of a simplified DUME, in the form's order. */
export async function renderDumeCopySheet(dume: Dume, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = {
    title: 'Fiche de recopie du DUME',
    notice:
      'Ouvrez la consultation sur le profil d’acheteur, répondez, choisissez le DUME, puis recopiez ces valeurs dans l’ordre. Chaque plateforme dessine sa propre page : l’ordre est celui du formulaire de l’État, et les libellés peuvent différer (non confirmé).',
    fields: dumeCopyFields(dume),
  };
  return renderSheet(dume, sheet, assets);
}

/** The data for the full form, when the buyer does not allow the simplified one. */
export async function renderFullFormPack(dume: Dume, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = {
    title: 'Données pour le DUME complet',
    notice:
      'L’acheteur n’a pas ouvert le DUME simplifié : il demande le formulaire complet. Voici tout ce que votre dossier d’entreprise contient pour le remplir sur son profil d’acheteur ; les autres critères qu’il demande restent à remplir.',
    fields: fullFormCopyFields(dume),
  };
  return renderSheet(dume, sheet, assets);
}
