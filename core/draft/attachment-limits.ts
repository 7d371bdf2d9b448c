/**
 * What the portal takes beside an invoice (AIFE, « pièces jointes : quelques règles à respecter »; MB counted as 10^6, the
 * stricter reading: whether AIFE means 10^6 or 2^20 is unconfirmed).
 */
export const attachmentLimits = {
  /** Extension included. */ attachmentNameLength: 50,
  /** One attachment stays below it. */ attachmentBytes: 10_000_000,
  /** An invoice with its attachments. */ invoiceBytes: 120_000_000,
} as const;

/** The name of the XML inside every Factur-X: no attachment may take it. */
export const RESERVED_ATTACHMENT_NAME = 'factur-x.xml';

const EXTENSIONS = new Set(
  (
    'bmp gif fax odt ppt tiff xls bz2 gz jpeg p7s rtf txt xml csv gzip jpg pdf svg xhtml xlsx doc htm odp png tgz xlc ' +
    'zip docx html ods pps tif xlm pptx'
  ).split(' '),
);

/** The last extension of a file name in lower case, without its dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** True for an extension of the portal's list. */
export function isAttachmentExtension(extension: string): boolean {
  return EXTENSIONS.has(extension);
}
