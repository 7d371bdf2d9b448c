import type { ReadAttachment } from './read-invoice.ts';

/** « Pièces jointes, quelques règles à respecter » (chorus-pro-api 10), written again here: a judge shares no list with the accused. */
const extensions: ReadonlySet<string> = new Set(
  (
    'BMP GIF FAX ODT PPT TIFF XLS BZ2 GZ JPEG P7S RTF TXT XML CSV GZIP JPG PDF SVG XHTML XLSX DOC HTM ODP PNG TGZ ' +
    'XLC ZIP DOCX HTML ODS PPS TIF XLM PPTX'
  ).split(' '),
);
const maxNameLength = 50;
const maxBytes = 10 * 2 ** 20;
const maxInvoiceBytes = 120 * 2 ** 20;

/** What the portal refuses in attachments; empty when nothing. */
export function judgeAttachments(attachments: readonly ReadAttachment[], invoiceSizeBytes: number): readonly string[] {
  const words = attachments.flatMap(({ name, bytes }) => {
    const shown = name.slice(0, maxNameLength);
    const dot = name.lastIndexOf('.');
    const extension = dot > 0 ? name.slice(dot + 1).toUpperCase() : '';
    return [
      ...(name.length > maxNameLength ? [`nom de piece jointe de plus de 50 caracteres: ${shown}`] : []),
      ...(extension === '' || !extensions.has(extension) ? [`extension de piece jointe non autorisee: ${shown}`] : []),
      ...(bytes.length === 0 ? [`piece jointe vide: ${shown}`] : []),
      ...(bytes.length >= maxBytes ? [`piece jointe de 10 Mo ou plus: ${shown}`] : []),
    ];
  });
  return invoiceSizeBytes > maxInvoiceBytes ? [...words, 'facture et pieces jointes de plus de 120 Mo'] : words;
}
