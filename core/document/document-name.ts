import type { Invoice } from '../draft/invoice.ts';

/** File name of a document: its number with what file systems refuse replaced; the sandbox's word comes first. */
export function documentName(invoice: Pick<Invoice, 'number'>, sandbox: boolean): string {
  const number = (invoice.number ?? 'brouillon').replace(/[^A-Za-z0-9+_-]/g, '-');
  return `${sandbox ? 'BAC-A-SABLE-' : ''}${number}.pdf`;
}
