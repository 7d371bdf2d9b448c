import { describe, expect, it } from 'vitest';
import { newLine } from '../../../core/draft/new-line.ts';
import type { Submission } from '../../../core/outbox/submission.ts';
import { invoiceTitle, kindOptions, pointsBack } from '../../../renderer/draft/editor-kinds.ts';
import { withCurrency } from '../../../renderer/draft/editor-currency.ts';
import {
  countMore,
  withDelivery,
  withMeans,
  withPayee,
  withRepresentative,
} from '../../../renderer/draft/editor-more.ts';
import {
  changePreceding,
  originals,
  sealedOriginal,
  withOriginal,
  withoutPreceding,
} from '../../../renderer/draft/editor-origin.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';

const { number: _number, issuedOn: _issuedOn, ...content } = sampleInvoice();
const record = {
  id: content.id,
  invoice: content,
  createdAt: '',
  updatedAt: '',
  submissionId: 'x.1' as Submission['id'],
};
const sealing = (name: 'deposited' | 'withdrawn') =>
  ({ id: 'x.1', number: 'F2026-0009', issuedOn: '2026-11-24', state: { name } }) as unknown as Submission;
const original = sealedOriginal(record, sealing('deposited'));

describe('the invoice that a document points to', () => {
  it('is one that was sealed and stands, and no credit note', () => {
    expect(originals([record], [sealing('deposited')])).toMatchObject([
      { number: 'F2026-0009', issuedOn: '2026-11-24' },
    ]);
    expect(originals([record], [sealing('withdrawn')])).toEqual([]);
    expect(originals([record], [])).toEqual([]);
    const credit = { ...record, invoice: { ...content, typeCode: '381' } };
    expect(originals([credit], [sealing('deposited')])).toEqual([]);
  });

  it('brings its lines while none is written, and leaves those that are', () => {
    const blank = { ...content, typeCode: '381', lines: [newLine('z', false)] };
    const taken = withOriginal(blank, original);
    expect(taken.lines).toEqual(content.lines);
    expect(taken).toMatchObject({ typeCode: '381', precedingInvoices: [{ number: 'F2026-0009' }] });
    const written = { ...blank, lines: [{ ...newLine('z', false), name: 'À rendre' }] };
    expect(withOriginal(written, original).lines).toEqual(written.lines);
  });

  it('can be written, changed and taken away again', () => {
    const one = changePreceding(content, 0, { number: 'A' });
    const two = changePreceding(one, 1, { number: 'B', issuedOn: '2026-01-02' });
    expect(changePreceding(two, 0, { number: 'C' }).precedingInvoices).toEqual([
      { number: 'C' },
      { number: 'B', issuedOn: '2026-01-02' },
    ]);
    expect(withoutPreceding(withoutPreceding(two, 0), 0)).not.toHaveProperty('precedingInvoices');
  });
});

describe('the kind of document', () => {
  it('names the screen and says which ones point back', () => {
    expect(invoiceTitle({ typeCode: '381', buyer: content.buyer })).toBe('Avoir pour Commune de Vézelay');
    expect(invoiceTitle({ typeCode: '386', buyer: { ...content.buyer, name: '' } })).toBe('Nouvelle facture d’acompte');
    expect(['380', '381', '384', '386'].map(pointsBack)).toEqual([false, true, true, false]);
    expect(kindOptions('380')).toHaveLength(4);
    expect(kindOptions('389').at(-1)?.id).toBe('389');
  });
});

describe('more fields', () => {
  it('leave no empty group behind', () => {
    expect(countMore(content)).toBe(0);
    const paid = withPayee(content, { name: 'Factor' });
    expect(paid.payee).toEqual({ name: 'Factor' });
    expect(withPayee(paid, { name: '' })).not.toHaveProperty('payee');
    const sent = withDelivery(content, { address: { city: 'Avallon' } });
    expect(sent.deliverTo?.address).toMatchObject({ city: 'Avallon', countryCode: 'FR' });
    const stood = withRepresentative(content, { vatIdentifier: 'FR1' });
    expect(stood.taxRepresentative).toMatchObject({ name: '', vatIdentifier: 'FR1' });
    expect(withRepresentative(stood, { vatIdentifier: '', address: { countryCode: '' } })).not.toHaveProperty(
      'taxRepresentative',
    );
    expect(countMore({ ...paid, ...sent, ...stood, payee: { name: 'Factor' } })).toBe(3);
  });

  it('tell VAT in euros beside a foreign currency, and not beside the euro', () => {
    const foreign = withCurrency(content, 'CHF');
    expect(foreign).toMatchObject({ currencyCode: 'CHF', taxCurrencyCode: 'EUR' });
    expect(withCurrency({ ...foreign, accountingTaxAmount: '1' }, 'EUR')).not.toHaveProperty('taxCurrencyCode');
    expect(withMeans(withMeans(content, 'bic', 'AGRIFRPP'), 'bic', '').paymentMeans).toEqual(content.paymentMeans);
  });
});
