import type { Invoice, InvoiceId } from '../../core/draft/invoice.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';

/** Three invoices of one supplier that go singly, corrected afterwards or not, or three suppliers with two each that go in archives. */
export function crashInvoices(deposit: 'single' | 'archive' | 'correction'): readonly Invoice[] {
  const { number: _number, issuedOn: _issuedOn, dueOn: _dueOn, ...rest } = sampleInvoice();
  const suppliers =
    deposit !== 'archive'
      ? ['90000001900019', '90000001900019', '90000001900019']
      : ['90000001900019', '90000001900019', '90000002700012', '90000002700012', '90000003500015', '90000003500015'];
  return suppliers.map((siret, index) => ({
    ...rest,
    id: `6f0d5a9e-3c1b-4b7a-9d2e-${String(index + 1).padStart(12, '0')}` as InvoiceId,
    buyerReference: '',
    contractReference: '',
    purchaseOrderReference: '',
    seller: { ...rest.seller, siret },
    buyer: { ...rest.buyer, siret: '12345678200051' },
  }));
}

/** How much faster than life portal and schedules run: a flow is integrated after 10 milliseconds. */
export const crashSpeed = 2_000;
