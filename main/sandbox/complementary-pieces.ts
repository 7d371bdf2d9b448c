import { z } from 'zod';
import type { Ledger, SandboxPiece } from './ledger.ts';
import { inventedRefusal, type SandboxAnswer } from './service.ts';

/** pieceJointeComplementaire of soumettre and completer. */
export const piecesSchema = z
  .array(
    z.strictObject({
      pieceJointeComplementaireDesignation: z.string().max(100).nullish(),
      pieceJointeComplementaireType: z.string().max(30).nullish(),
      pieceJointeComplementaireId: z.int(),
      pieceJointeComplementaireIdLiaison: z.int().nullish(),
      pieceJointeComplementaireNumeroLigneFacture: z.union([z.int(), z.string()]).nullish(),
    }),
  )
  .nullish();

/** Pieces as they are kept, or the refusal of one whose file was never added. */
export function readPieces(
  given: z.infer<typeof piecesSchema>,
  ledger: Ledger,
): { readonly pieces: readonly SandboxPiece[] } | { readonly refusal: SandboxAnswer } {
  const pieces = (given ?? []).map((each) => ({
    fileId: each.pieceJointeComplementaireId,
    designation: each.pieceJointeComplementaireDesignation ?? '',
    type: each.pieceJointeComplementaireType ?? '',
    line: String(each.pieceJointeComplementaireNumeroLigneFacture ?? ''),
  }));
  const unknown = pieces.find(({ fileId }) => !ledger.state().files.some((each) => each.id === fileId));
  if (unknown === undefined) return { pieces };
  return { refusal: inventedRefusal(20_010, `La piece jointe ${unknown.fileId} n existe pas`) };
}
