import type { FuelClaim } from '../draft/fuel-claim.ts';
import type { Problem } from '../draft/problem.ts';
import { writeFuelCsv } from '../draft/read-fuel-csv.ts';
import { success, type Result } from '../draft/result.ts';
import { fuelCopyFields } from './fuel-copy-fields.ts';
import { fuelHeading, PORTAL_RATE_SENTENCE } from './fuel-texts.ts';
import { renderCopySheet } from './render-copy-sheet.ts';
import { renderFuelDossier, type FuelDossierAssets } from './render-fuel-dossier.ts';

/** One file of a claim: what it is, what it is called, its bytes. */
export type FuelPaper = {
  readonly role: 'dossier' | 'copySheet' | 'csv';
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** The papers of a claim: the dossier first, then the sheet to copy from and the table of deliveries. */
export async function fuelPapers(
  claim: FuelClaim,
  assets: FuelDossierAssets,
): Promise<Result<readonly FuelPaper[], Problem>> {
  const dossier = await renderFuelDossier(claim, assets);
  if (!dossier.ok) return dossier;
  const { siret } = claim.beneficiary.party;
  const sandbox = assets.sandbox ? 'BAC-A-SABLE-' : '';
  const name = `${sandbox}carburant-${claim.year}${/^\d{14}$/.test(siret) ? `-${siret}` : ''}`;
  const sheet = {
    title: 'Fiche de recopie, remboursement de carburant',
    subject: fuelHeading(claim),
    author: claim.beneficiary.party.name,
    notice:
      'Sur Chorus Pro, domaine « Facturation », application « Remboursement de taxes », onglet « Saisir demande de remboursement TIC » : recopiez ces valeurs dans l’ordre. Pour chaque ligne, « Ajouter ligne de demande », puis « Valider et ajouter une nouvelle ligne ». Les écrans des lignes n’ont pas pu être vus récemment (non confirmé).',
    fields: fuelCopyFields(claim, assets.context.rates),
    closing: [
      PORTAL_RATE_SENTENCE,
      'Après l’envoi, gardez le PDF que le portail propose et notez le numéro de la demande. Elle n’est partie que lorsque « mise à disposition » apparaît dans le fil d’événements.',
    ],
  };
  return success([
    { role: 'dossier', name: `${name}-dossier.pdf`, mimeType: 'application/pdf', bytes: dossier.value.bytes },
    {
      role: 'copySheet',
      name: `${name}-fiche.pdf`,
      mimeType: 'application/pdf',
      bytes: await renderCopySheet(sheet, assets),
    },
    {
      role: 'csv',
      name: `${name}.csv`,
      mimeType: 'text/csv',
      bytes: new TextEncoder().encode(writeFuelCsv(claim.lines)),
    },
  ]);
}
