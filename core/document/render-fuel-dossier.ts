import type { FuelContext } from '../check/fuel-rule.ts';
import type { Attachment, FileId } from '../draft/attachment.ts';
import { claimFiles, claimLines, type FuelClaim, type FuelPieceRole } from '../draft/fuel-claim.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { failure, success, type Result } from '../draft/result.ts';
import { drawFuelSummary } from './draw-fuel.ts';
import { billTitle, fuelHeading } from './fuel-texts.ts';
import { mergePieces, openPiece, type OpenPiece, type Piece } from './merge-pieces.ts';
import { drawFeet } from './page-feet.ts';
import { identify, openFonts, writeDocument, type PageAssets } from './write-document.ts';

/** What a dossier needs beside its claim. */
export type FuelDossierAssets = PageAssets & {
  readonly context: FuelContext;
  /** Bytes of what is attached; undefined for a file that is not there, or damaged. */
  readonly bytesOf: (id: FileId) => Uint8Array | undefined;
};

const PIECE_TITLES: Readonly<Record<FuelPieceRole, string>> = {
  deMinimis: 'Attestation de minimis',
  companyPapers: 'Pièces de la société',
  mandate: 'Mandat',
  other: 'Autre pièce',
};

/** What a file of the claim is called in the bookmarks, and under which heading. */
function titleOf(claim: FuelClaim, { fileId, name }: Attachment): Pick<Piece, 'title' | 'group'> {
  if (claim.bankDetails.file?.fileId === fileId) return { title: 'RIB', group: 'RIB' };
  const bills = claimLines(claim.lines).filter(({ bill }) => bill?.fileId === fileId);
  if (bills.length > 0) return { title: [...new Set(bills.map(billTitle))].join(', '), group: 'Factures' };
  const role = claim.pieces.find(({ file }) => file.fileId === fileId)?.role ?? 'other';
  return { title: `${PIECE_TITLES[role]} : ${name}`, group: 'Autres pièces' };
}

async function openPieces(
  claim: FuelClaim,
  bytesOf: FuelDossierAssets['bytesOf'],
): Promise<Result<readonly OpenPiece[], Problem>> {
  const pieces: OpenPiece[] = [];
  for (const file of claimFiles(claim)) {
    const bytes = bytesOf(file.fileId);
    if (bytes === undefined) return failure(problem('fuel.pieceMissing', { name: file.name }));
    const piece = await openPiece({ name: file.name, ...titleOf(claim, file), bytes });
    if (!piece.ok) return piece;
    pieces.push(piece.value);
  }
  return success(pieces);
}

/**
 * The dossier of a claim: a tagged summary, then the RIB, the bills in the order of the lines and the other pieces, with
 * page numbers and bookmarks. A piece that is missing, protected or damaged is a problem that names it. Deterministic.
 */
export async function renderFuelDossier(
  claim: FuelClaim,
  assets: FuelDossierAssets,
): Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }, Problem>> {
  const pieces = await openPieces(claim, assets.bytesOf);
  if (!pieces.ok) return pieces;
  const canvas = drawFuelSummary(claim, assets.context, {
    fonts: openFonts(assets.fonts),
    sandbox: assets.sandbox,
  });
  const title = fuelHeading(claim);
  drawFeet(
    canvas,
    title,
    pieces.value.reduce((sum, piece) => sum + piece.pages, 0),
  );
  const id = identify(assets, ['fuel', assets.sha256(new TextEncoder().encode(JSON.stringify(claim)))]);
  const author = claim.beneficiary.party.name;
  const summary = writeDocument({ title, author, canvas, files: [], id, facturX: false }, assets);
  return mergePieces(summary, 'Récapitulatif', pieces.value);
}
