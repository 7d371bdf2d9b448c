import { describe, expect, it } from 'vitest';
import { checkInvoice } from '../../../core/check/check-invoice.ts';
import type { Company } from '../../../core/draft/company.ts';
import { duplicateInvoice } from '../../../core/draft/duplicate-invoice.ts';
import { invoiceIdSchema, invoiceSchema } from '../../../core/draft/invoice.ts';
import { newInvoice } from '../../../core/draft/new-invoice.ts';
import { sampleInvoice } from '../document/sample-invoice.ts';

const todayOn = '2026-11-24';
const id = invoiceIdSchema.parse('6f0d5a9e-3c1b-4b7a-9d2e-1f6a7c8b9d02');
const { seller, buyer } = sampleInvoice();

function company(vatFranchise: boolean): Company {
  const party = vatFranchise ? { ...seller, vatIdentifier: undefined } : seller;
  const iban = 'FR7630006000011234567890189';
  return { id: 'company', party, iban, vatFranchise, numberPrefix: 'F', paymentDays: 30, updatedAt: '' };
}

const customer = { id: crypto.randomUUID(), party: buyer, serviceCode: 'TECHNIQUE', updatedAt: '' };

describe('newInvoice', () => {
  it.each([true, false])(
    'lacks nothing but its line once the firm and the customer are known (franchise: %s)',
    (franchise) => {
      const blank = newInvoice({ id, lineKey: 'a', company: company(franchise), customer, todayOn });
      const findings = checkInvoice(invoiceSchema.parse(blank), {
        target: 'chorus',
        profile: 'production',
        today: todayOn,
      });
      expect(findings.map(({ rule }) => rule).sort()).toEqual(['BR-22', 'BR-25', 'BR-26']);
      const lines = blank.lines.map((line) => ({ ...line, name: 'Foin', quantity: '2', netPrice: '90' }));
      expect(checkInvoice({ ...blank, lines }, { target: 'chorus', profile: 'production', today: todayOn })).toEqual(
        [],
      );
      expect(blank).toMatchObject({ dueOn: '2026-12-24', buyerReference: 'TECHNIQUE', businessProcess: 'A1' });
    },
  );

  it('carries the franchise and its reason to a firm that charges no VAT', () => {
    const blank = newInvoice({ id, lineKey: 'a', company: company(true), customer: undefined, todayOn });
    expect(blank).toMatchObject({
      vatExemptionCode: 'VATEX-FR-FRANCHISE',
      vatExemptionReason: 'TVA non applicable, art. 293 B du CGI',
      lines: [{ vatCategory: 'E', vatRate: '0' }],
    });
  });
});

describe('duplicateInvoice', () => {
  it('keeps the content, not what belongs to the first invoice alone', () => {
    const first = sampleInvoice({ deliveredOn: '2026-11-20' });
    const second = duplicateInvoice(first, { id, dueOn: '2027-01-05' });
    expect(second).toMatchObject({ id, dueOn: '2027-01-05', lines: first.lines, notes: first.notes, attachments: [] });
    expect(Object.keys(second)).not.toEqual(expect.arrayContaining(['number']));
    expect([second.number, second.issuedOn, second.deliveredOn]).toEqual([undefined, undefined, undefined]);
  });
});
