import type { FlowFile } from './open-flow.ts';
import { readInvoice, type ReadAttachment, type ReadInvoice } from './read-invoice.ts';
import { readPdf } from './read-pdf.ts';

/** An invoice of a flow, read. */
export type OpenedInvoice = {
  readonly xml: string;
  readonly invoice: ReadInvoice;
  readonly attachments: readonly ReadAttachment[];
  readonly suffix: 'pdf' | 'xml';
};

/** Reads a file of a flow by the syntax that was declared; throws with a sentence when it cannot. */
export async function openInvoice(file: FlowFile, syntax: string): Promise<OpenedInvoice> {
  if (syntax === 'IN_DP_E2_CII_FACTURX') {
    if (!file.name.toLowerCase().endsWith('.pdf')) throw new Error('un fichier .pdf est attendu');
    const { xml, attachments } = await readPdf(file.bytes);
    const invoice = readInvoice(xml);
    return { xml, invoice, attachments: [...attachments, ...invoice.attachments], suffix: 'pdf' };
  }
  if (syntax === 'IN_DP_E1_CII_16B') {
    if (!file.name.toLowerCase().endsWith('.xml')) throw new Error('un fichier .xml est attendu');
    const xml = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
    const invoice = readInvoice(xml);
    return { xml, invoice, attachments: invoice.attachments, suffix: 'xml' };
  }
  throw new Error(`le bac a sable ne sait pas lire la syntaxe ${syntax}`);
}
