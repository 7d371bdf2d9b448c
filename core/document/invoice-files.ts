import type { Attachment } from '../draft/attachment.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Target } from '../draft/target.ts';
import { FACTURX_FILE_NAME } from './cii-names.ts';
import { nameDistinctly } from './distinct-names.ts';
import type { EmbeddedFile } from './embed-files.ts';
import { writeInvoiceCii } from './write-cii.ts';

/** What the files inside a Factur-X are made of, beside its invoice. */
export type InvoiceFiles = {
  readonly target: Target;
  /** The bytes of the invoice's attachments, in its order. */
  readonly attachments: readonly { readonly attachment: Attachment; readonly bytes: Uint8Array }[];
};

/** The files inside a Factur-X: its XML first, then every attachment under a name of its own, as `named` has it. */
export function toInvoiceFiles(
  invoice: Invoice,
  given: InvoiceFiles,
): { readonly named: Invoice; readonly files: readonly EmbeddedFile[] } {
  const attachments = nameDistinctly(invoice.attachments);
  const named = { ...invoice, attachments };
  const data: EmbeddedFile = {
    name: FACTURX_FILE_NAME,
    mimeType: 'text/xml',
    description: 'Facture en CII, profil EN 16931 de Factur-X',
    relationship: 'Data',
    bytes: new TextEncoder().encode(writeInvoiceCii(named, given.target)),
  };
  const supplements = attachments.map((attachment, index): EmbeddedFile => {
    const bytes = given.attachments[index]?.bytes;
    if (bytes === undefined) throw new Error(`The bytes of attachment ${index + 1} were not given.`);
    return {
      name: attachment.name,
      mimeType: attachment.mimeType === '' ? 'application/octet-stream' : attachment.mimeType,
      // Where the XML cites the document otherwise than by its file's name, the description ties the two together.
      description: attachment.reference ?? attachment.description ?? attachment.name,
      relationship: 'Supplement',
      bytes,
    };
  });
  return { named, files: [data, ...supplements] };
}
