import { z } from 'zod';
import { keepFile } from './add-file.ts';
import { decodeBase64 } from './decode-base64.ts';
import { answered, bound, inventedRefusal, malformed } from './service.ts';

const maxPdfBytes = 10 * 2 ** 20;

const requestSchema = z.strictObject({
  idUtilisateurCourant: z.int().nullish(),
  fichierFacture: z.string().min(1),
  nomFichier: z
    .string()
    .max(200)
    .regex(/\.[A-Za-z0-9]+$/),
  formatDepot: z.enum(['PDF_NON_SIGNE', 'PDF_SIGNE_PADES', 'PDF_SIGNE_XADES']),
});

/**
 * deposer/pdf: keeps the PDF for a later soumettre. The portal's character recognition is not imitated: as in one real
 * answer, every field but the kind is null.
 */
export const depositPdf = bound(requestSchema, async (request, { ledger }) => {
  const bytes = decodeBase64(request.fichierFacture);
  if (bytes === undefined) return malformed('fichierFacture n est pas en base64');
  if (bytes.length > maxPdfBytes) return { status: 413, body: undefined };
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return inventedRefusal(20_001, 'Le fichier n est pas un PDF');
  // Whether a signature is valid is not looked at, only whether there is one.
  const isSigned = bytes.includes('/ByteRange');
  if (request.formatDepot === 'PDF_SIGNE_XADES' || (request.formatDepot === 'PDF_SIGNE_PADES' && !isSigned)) {
    return inventedRefusal(20_002, 'Signature absente ou non lue par le bac a sable');
  }
  const mime = 'application/pdf';
  const pieceJointeId = await keepFile(ledger, { name: request.nomFichier, extension: 'pdf', mime, bytes });
  const unread = {
    numeroFacture: null,
    dateFacture: null,
    codeDestinataire: null,
    codeServiceExecutant: null,
    codeFournisseur: null,
    codeDeviseFacture: null,
    typeFacture: 'FACTURE',
    typeTva: null,
    numeroBonCommande: null,
    montantTtcAvantRemiseGlobalTTC: null,
    montantAPayer: null,
    montantHtTotal: null,
    montantTVA: null,
  };
  return answered({ pieceJointeId, ...unread }, 'GCU_MSG_01_000');
});
