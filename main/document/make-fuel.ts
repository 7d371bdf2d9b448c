import type { FileId } from '../../core/draft/attachment.ts';
import { claimFiles, type FuelClaim } from '../../core/draft/fuel-claim.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { fuelPapers } from '../../core/document/fuel-papers.ts';
import { renderFuelDossier, type FuelDossierAssets } from '../../core/document/render-fuel-dossier.ts';
import type { Paper } from '../../core/outbox/submission.ts';
import type { AttachmentSource } from './read-attachments.ts';

type MadeFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
type FuelAssets = Omit<FuelDossierAssets, 'bytesOf'>;

async function withPieces(claim: FuelClaim, assets: FuelAssets, files: AttachmentSource): Promise<FuelDossierAssets> {
  const pieces = new Map<FileId, Uint8Array>();
  for (const { fileId } of claimFiles(claim)) {
    const bytes = await files.get(fileId);
    if (bytes !== undefined) pieces.set(fileId, bytes);
  }
  return { ...assets, bytesOf: (id) => pieces.get(id) };
}

/** The dossier alone, as it would be sealed now. */
export async function makeFuelDossier(
  claim: FuelClaim,
  assets: FuelAssets,
  files: AttachmentSource,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const made = await renderFuelDossier(claim, await withPieces(claim, assets, files));
  return made.ok ? success(made.value.bytes) : made;
}

/** The papers of a claim: the dossier with its pieces, the sheet to copy from, the table of deliveries. */
export async function makeFuel(
  claim: FuelClaim,
  assets: FuelAssets,
  files: AttachmentSource,
): Promise<
  Result<
    { readonly document: MadeFile; readonly papers: readonly (MadeFile & { readonly role: Paper['role'] })[] },
    Problem
  >
> {
  const made = await fuelPapers(claim, await withPieces(claim, assets, files));
  if (!made.ok) return made;
  const [document, ...papers] = made.value;
  if (document === undefined) throw new Error('a claim without its dossier');
  return success({ document, papers });
}
