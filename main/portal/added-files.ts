import type { AddedPiece, SupplierActs } from '../../core/portal/supplier-acts.ts';
import { addedFileSchema } from '../../core/portal/wire-acts.ts';
import { mapAnswer } from './map-answer.ts';
import type { Session } from './session.ts';

/** pieceJointeComplementaire of soumettre and completer; absent without pieces. */
export function wirePieces(pieces: readonly AddedPiece[]): { readonly pieceJointeComplementaire?: readonly object[] } {
  if (pieces.length === 0) return {};
  return {
    pieceJointeComplementaire: pieces.map(({ portalFileId, designation, typeCode }) => ({
      pieceJointeComplementaireDesignation: designation.slice(0, 100),
      ...(typeCode === undefined ? {} : { pieceJointeComplementaireType: typeCode }),
      pieceJointeComplementaireId: Number(portalFileId),
    })),
  };
}

/** Adds a file on the portal: alone it files nothing, so that a lost answer costs a file that nobody points to. */
export async function addFile(
  session: Session,
  { name, mimeType, bytes }: Parameters<SupplierActs['addFile']>[0],
): ReturnType<SupplierActs['addFile']> {
  const body = {
    pieceJointeNom: name,
    pieceJointeExtension: /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '',
    pieceJointeTypeMime: mimeType,
    pieceJointeFichier: Buffer.from(bytes).toString('base64'),
  };
  const outcome = await session.call('/cpro/transverses/v1/ajouter/fichier', body, addedFileSchema, 'deposit');
  return mapAnswer(outcome, ({ pieceJointeId }) => ({ portalFileId: pieceJointeId }));
}
