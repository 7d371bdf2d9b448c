import { decodeXml } from '../../core/document/decode-xml.ts';
import { readDocument, type ReadDocument } from '../../core/document/read-cii.ts';
import { looksLikePdf, readFacturX } from '../../core/document/read-facturx.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';

async function readXml(bytes: Uint8Array, name: string): Promise<Result<string, Problem>> {
  if (!looksLikePdf(bytes)) return decodeXml(bytes);
  const carrier = await readFacturX(bytes, name);
  return carrier.ok ? success(carrier.value.xml) : carrier;
}

/** The data of an invoice's XML or of a Factur-X PDF, as they stand; `name` is the file's, for the sentences. */
export async function readDocumentFile(bytes: Uint8Array, name: string): Promise<Result<ReadDocument, Problem>> {
  const xml = await readXml(bytes, name);
  return xml.ok ? readDocument(xml.value) : xml;
}
