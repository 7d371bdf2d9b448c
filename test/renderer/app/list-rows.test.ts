import { describe, expect, it } from 'vitest';
import type { Submission } from '../../../core/outbox/submission.ts';
import { creditNoteIds, monthlyTotals, toRows } from '../../../renderer/app/list-rows.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

const invoice = sampleInvoice();
const record = { id: invoice.id, invoice, createdAt: '', updatedAt: '' };
const credit = { ...record, invoice: { ...invoice, typeCode: '381' } };
const sealing = (filingId: string, grandTotalCents: number) =>
  ({
    kind: 'invoice',
    filingId,
    grandTotalCents,
    issuedOn: '2026-11-24',
    state: { name: 'deposited' },
  }) as unknown as Submission;

describe('a credit note in a list', () => {
  it('is taken off, an invoice counts', () => {
    expect(toRows([record, credit], []).map(({ grandTotalCents }) => grandTotalCents)).toEqual([168_312, -168_312]);
  });

  it('is taken off what was invoiced in its month', () => {
    const november = (creditNotes: ReadonlySet<string>) =>
      monthlyTotals([sealing('a', 1_000), sealing(credit.id, 400)], new Date(2026, 10, 30), 1, creditNotes);
    expect(november(creditNoteIds([credit]))).toEqual([{ month: '2026-11', cents: 600 }]);
    expect(november(creditNoteIds([record]))).toEqual([{ month: '2026-11', cents: 1_400 }]);
  });
});
