import { writeInvoiceCii } from '../../core/document/write-cii.ts';
import type { Case } from './compare.ts';
import { generateInvoice } from './generate-invoice.ts';

/** So many made-up invoices, as our writer puts them on paper. */
export function* generatedCases(count: number, seed: number): Generator<Case> {
  for (let index = 0; index < count; index += 1) {
    const { name, invoice, target } = generateInvoice(seed, index);
    yield { name, target, xml: writeInvoiceCii(invoice, target), isOurs: true };
  }
}
