import { describe, expect, test } from 'vitest';
import { invoiceSchema } from '../../../core/draft/invoice.ts';
import { addDays } from '../../../core/draft/iso-date.ts';
import { submissionIdSchema } from '../../../core/outbox/submission.ts';
import { blankCustomer, deleteCustomer, saveCustomer } from '../../../renderer/draft/customer-store.ts';
import { createDraft, deleteDraft, duplicateDraft, saveDraft, todayOn } from '../../../renderer/draft/draft-store.ts';
import { linkSubmission } from '../../../renderer/draft/link-submission.ts';
import { company, storedInvoice, windowDatabases } from '../outbox/window-databases.ts';

describe('drafts', () => {
  test('a new one carries the firm, its account, its terms and the three legal mentions', async () => {
    const { drafts } = windowDatabases();
    const invoice = await storedInvoice(drafts);
    expect(invoiceSchema.parse(invoice)).toEqual(invoice);
    expect(invoice.seller).toEqual(company.party);
    expect(invoice.paymentMeans).toMatchObject([{ typeCode: '30', iban: company.iban }]);
    expect(invoice.dueOn).toBe(addDays(todayOn(), company.paymentDays));
    expect(invoice.notes.map(({ subjectCode }) => subjectCode)).toEqual(['PMT', 'PMD', 'AAB']);
    expect(invoice.lines).toMatchObject([{ vatCategory: 'S', vatRate: '20' }]);
  });

  test('a firm in franchise en base begins exempt, with its reason', async () => {
    const { drafts } = windowDatabases();
    const id = await createDraft({ company: { ...company, vatFranchise: true } }, drafts);
    const invoice = (await drafts.invoices.get(id))?.invoice;
    expect(invoice).toMatchObject({
      vatExemptionCode: 'VATEX-FR-FRANCHISE',
      lines: [{ vatCategory: 'E', vatRate: '0' }],
    });
    expect(invoice?.vatExemptionReason).toContain('293');
  });

  test('saving keeps the day of creation and the link to what was sealed', async () => {
    const { drafts } = windowDatabases();
    const invoice = await storedInvoice(drafts);
    const submissionId = submissionIdSchema.parse(`${invoice.id}.1`);
    await linkSubmission({ kind: 'invoice', filingId: invoice.id, id: submissionId }, drafts);
    const before = await drafts.invoices.get(invoice.id);
    await saveDraft({ ...invoice, buyerReference: 'TECHNIQUE' }, drafts);
    expect(await drafts.invoices.get(invoice.id)).toMatchObject({
      createdAt: before?.createdAt,
      submissionId,
      invoice: { buyerReference: 'TECHNIQUE' },
    });
  });

  test('a copy has its own id, no number, no day of issue and no attachment', async () => {
    const { drafts } = windowDatabases();
    const invoice = await storedInvoice(drafts);
    const id = await duplicateDraft({ ...invoice, number: 'F2026-0001', issuedOn: '2026-01-01' }, 15, drafts);
    const copy = (await drafts.invoices.get(id))?.invoice;
    expect(copy?.id).not.toBe(invoice.id);
    expect(copy).not.toHaveProperty('number');
    expect(copy).not.toHaveProperty('issuedOn');
    expect(copy).toMatchObject({ lines: invoice.lines, attachments: [], dueOn: addDays(todayOn(), 15) });
  });

  test('a deletion can be undone, and a sealed invoice is never deleted', async () => {
    const { drafts } = windowDatabases();
    const invoice = await storedInvoice(drafts);
    const record = await drafts.invoices.get(invoice.id);
    if (record === undefined) throw new Error('not stored');
    const restore = await deleteDraft(record, drafts);
    expect(await drafts.invoices.count()).toBe(0);
    await restore();
    expect(await drafts.invoices.get(invoice.id)).toEqual(record);
    const sealed = { ...record, submissionId: submissionIdSchema.parse(`${invoice.id}.1`) };
    await expect(deleteDraft(sealed, drafts)).rejects.toThrow('sealed');
    expect(await drafts.invoices.count()).toBe(1);
  });
});

describe('customers', () => {
  test('the same SIRET is never there twice, and a deletion can be undone', async () => {
    const { drafts } = windowDatabases();
    const first = blankCustomer('12345678200051', 'Commune');
    await saveCustomer(first, drafts);
    await saveCustomer(blankCustomer('12345678200051', 'Commune de Vézelay'), drafts);
    expect(await drafts.customers.toArray()).toMatchObject([{ id: first.id, party: { name: 'Commune de Vézelay' } }]);
    const [kept] = await drafts.customers.toArray();
    if (kept === undefined) throw new Error('not stored');
    const restore = await deleteCustomer(kept, drafts);
    await restore();
    expect(await drafts.customers.toArray()).toEqual([kept]);
  });
});
