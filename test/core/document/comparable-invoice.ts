import { randomUUID } from 'node:crypto';
import type { Invoice, InvoiceId } from '../../../core/draft/invoice.ts';

/** An invoice without the keys that every reading makes anew. */
export function comparable(invoice: Invoice): Invoice {
  return { ...invoice, id: '' as InvoiceId, lines: invoice.lines.map((line) => ({ ...line, key: '' })) };
}

export function newKey(): string {
  return randomUUID();
}
