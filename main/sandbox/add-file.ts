import { z } from 'zod';
import { decodeBase64 } from './decode-base64.ts';
import { judgeAttachments } from './judge-attachments.ts';
import type { Ledger, SandboxFile } from './ledger.ts';
import { answered, bound, inventedRefusal, malformed, refused } from './service.ts';
import { sha256 } from './settle.ts';

const maxFileBytes = 10 * 2 ** 20;

/** Where a file's bytes are kept. */
export function addedFileName({ id }: Pick<SandboxFile, 'id'>): string {
  return `file-${id}.bin`;
}

/** Keeps a file durably and gives its number, which serves as a principal or a complementary document. */
export async function keepFile(
  ledger: Ledger,
  file: { readonly name: string; readonly extension: string; readonly mime: string; readonly bytes: Uint8Array },
): Promise<number> {
  const state = ledger.state();
  const { name, extension, mime, bytes } = file;
  const kept = {
    id: 5_000_000 + state.files.length + 1,
    name,
    extension,
    mime,
    sizeBytes: bytes.length,
    sha256: sha256(bytes),
  };
  await ledger.writeFile(addedFileName(kept), bytes);
  await ledger.save({ ...state, files: [...state.files, kept] });
  return kept.id;
}

const requestSchema = z.strictObject({
  idUtilisateurCourant: z.int().nullish(),
  pieceJointeNom: z.string().min(1),
  pieceJointeExtension: z.string().regex(/^[A-Za-z0-9]+$/),
  pieceJointeTypeMime: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
  pieceJointeFichier: z.string(),
});

/** transverses/ajouter/fichier. Whether pieceJointeNom carries the extension is not told: both are taken. */
export const addFile = bound(requestSchema, async (request, { ledger }) => {
  const bytes = decodeBase64(request.pieceJointeFichier);
  if (bytes === undefined) return malformed('pieceJointeFichier n est pas en base64');
  if (bytes.length >= maxFileBytes) return refused(20_003, 'La taille de la piece jointe depasse 10 Mo');
  const extension = request.pieceJointeExtension.toLowerCase();
  const given = request.pieceJointeNom;
  const name = given.toLowerCase().endsWith(`.${extension}`) ? given : `${given}.${extension}`;
  const [cause] = judgeAttachments([{ name, bytes }], 0);
  if (cause !== undefined) return inventedRefusal(20_001, cause);
  const pieceJointeId = await keepFile(ledger, { name, extension, mime: request.pieceJointeTypeMime, bytes });
  return answered({ pieceJointeId }, 'GCU_MSG_01_000');
});
