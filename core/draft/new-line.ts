import type { InvoiceLine } from './invoice.ts';

/** An empty line, ready to be typed: 20 %, or exempt when the firm is in franchise en base. */
export function newLine(key: string, vatFranchise: boolean): InvoiceLine {
  return {
    key,
    name: '',
    quantity: '',
    unitCode: 'C62',
    netPrice: '',
    allowances: [],
    vatCategory: vatFranchise ? 'E' : 'S',
    vatRate: vatFranchise ? '0' : '20',
  };
}
