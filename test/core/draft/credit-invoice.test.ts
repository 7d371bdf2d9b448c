import { describe, expect, test } from 'vitest';
import { creditInvoice, withBilledContent, withPreceding } from '../../../core/draft/credit-invoice.ts';
import { invoiceIdSchema, invoiceSchema } from '../../../core/draft/invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';

const id = invoiceIdSchema.parse('3f0f7a52-7d06-4cf5-9d0b-0d5b7ce7a009');
const original = {
  ...sampleInvoice({ prepaidAmount: '100', dueOn: '2026-12-24', deliveredOn: '2026-11-20' }),
  number: 'F2026-0007',
  issuedOn: '2026-11-24',
};

describe('a credit note', () => {
  test('points to the invoice that it credits and bears the same total', () => {
    const credit = creditInvoice(original, { id, typeCode: '381', dueOn: '2026-12-31' });
    expect(credit).toMatchObject({
      id,
      typeCode: '381',
      dueOn: '2026-12-31',
      precedingInvoices: [{ number: 'F2026-0007', issuedOn: '2026-11-24' }],
    });
    expect(computeTotals(credit).taxInclusiveCents).toBe(computeTotals(original).taxInclusiveCents);
    expect(computeTotals(credit).prepaidCents).toBe(0);
    expect(invoiceSchema.safeParse(credit).success).toBe(true);
  });

  test('leaves number, days, what was paid and attachments with the old invoice', () => {
    const credit = creditInvoice(original, { id, typeCode: '384', dueOn: undefined });
    for (const name of ['number', 'issuedOn', 'dueOn', 'deliveredOn', 'prepaidAmount'])
      expect(credit).not.toHaveProperty(name);
    expect(credit.attachments).toEqual([]);
  });

  test('of an invoice that was already paid is owed', () => {
    const credit = creditInvoice({ ...original, businessProcess: 'A2' }, { id, typeCode: '381', dueOn: undefined });
    expect(credit.businessProcess).toBe('A1');
    expect(computeTotals(credit).dueCents).toBe(computeTotals(original).taxInclusiveCents);
  });
});

describe('an invoice that another one points to', () => {
  test('is named once, and takes the place of an empty line', () => {
    const named = withPreceding({ ...original, precedingInvoices: [{ number: '' }, { number: 'A' }] }, { number: 'B' });
    expect(named.precedingInvoices).toEqual([{ number: 'A' }, { number: 'B' }]);
    expect(withPreceding(named, { number: 'A', issuedOn: '2026-01-02' }).precedingInvoices).toEqual([
      { number: 'B' },
      { number: 'A', issuedOn: '2026-01-02' },
    ]);
  });

  test('gives its buyer, references and lines, and takes away what it does not have', () => {
    const draft = { ...sampleInvoice({ roundingAmount: '0.01', lines: [] }), typeCode: '381' };
    const { roundingAmount: _, ...source } = sampleInvoice({
      purchaseOrderReference: 'EJ-9',
      lines: [sampleLine({ name: 'Élagage' })],
    });
    const filled = withBilledContent(draft, source);
    expect(filled).toMatchObject({ typeCode: '381', purchaseOrderReference: 'EJ-9', lines: [{ name: 'Élagage' }] });
    expect(filled).not.toHaveProperty('roundingAmount');
  });
});
