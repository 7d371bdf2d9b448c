import type { InvoiceId } from '../../../core/draft/invoice.ts';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { overdueOf, overdueSums, paymentOf } from '../../../renderer/status/overdue.ts';
import { OverdueList } from '../../../renderer/status/OverdueList.tsx';
import { buyerKindOf, changeBuyerKind, changeOwnRate, ownRatesOf } from '../../../renderer/status/payment-settings.ts';
import type { Settings } from '../../../renderer/draft/settings.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { everyState, sampleSubmission } from '../../core/outbox/sample-submission.ts';

const settings: Settings = {
  theme: 'system',
  letterKeys: 'on',
  moreFields: 'closed',
  ownRates: '{}',
  ownFuelRates: '[]',
  buyerKinds: '{}',
};
const history = [{ at: '2025-07-01T09:00:00.000Z', code: 'deposited', words: '' }];
const submission = sampleSubmission({ state: everyState.integrated, history });
const id = submission.filingId as InvoiceId;
const invoice = { ...sampleInvoice(), id };
const record = { id, invoice, createdAt: '', updatedAt: '' };
const todayOn = '2025-08-10';
const from = { record, settings, todayOn };

describe('what a buyer owes', () => {
  it('is late once 30 days are over, with interest on what is due and 40 €', () => {
    // 1 683,12 € x 10 / 365 x 10,15 % = 4,6805 €
    expect(paymentOf(submission, from)).toMatchObject({
      name: 'awaited',
      deadlineOn: '2025-07-31',
      days: 10,
      late: { ok: true, value: { interestCents: 468, totalCents: 4_468 } },
    });
    expect(overdueOf([submission], [record], { settings, todayOn: '2025-07-31' })).toEqual([]);
    expect(overdueSums(overdueOf([submission], [record], from))).toEqual({ dueCents: 168_312, addedCents: 4_468 });
  });

  it('is not late yet when the user says that the buyer is a hospital', () => {
    const hospital = { ...settings, buyerKinds: changeBuyerKind(settings, submission.buyerSiret, 'health') };
    expect(overdueOf([submission], [record], { settings: hospital, todayOn })).toEqual([]);
    expect(paymentOf(submission, { ...from, settings: hospital })).toMatchObject({ deadlineOn: '2025-08-20', days: 0 });
  });

  it('ends with the portal’s « mise en paiement », and a credit note never had it', () => {
    const paid = { ...everyState.integrated, portalStatus: 'MISE_EN_PAIEMENT' };
    expect(overdueOf([{ ...submission, state: paid }], [record], from)).toEqual([]);
    const credit = { ...record, invoice: { ...invoice, typeCode: '381' } };
    expect(overdueOf([submission], [credit], from)).toEqual([]);
  });

  it('is told from the sealed total where the draft is lost, the longest delay first', () => {
    const older = sampleSubmission({
      ...submission,
      number: 'F2025-0001',
      history: [{ at: '2025-06-02T09:00:00.000Z', code: 'deposited', words: '' }],
    });
    const list = overdueOf([submission, older], [], from);
    expect(list.map(({ submission: { number }, payment }) => [number, payment.days])).toEqual([
      ['F2025-0001', 39],
      ['F2026-0001', 10],
    ]);
  });
});

describe('the list on the home screen', () => {
  it('says the amounts, the delay, that it is the sandbox, and what to do', () => {
    const markup = renderToStaticMarkup(
      createElement(OverdueList, { list: overdueOf([submission], [record], from) }),
    ).replace(/[\u00a0\u202f]/g, ' ');
    for (const words of [
      'En retard de paiement',
      'Bac à sable · 10 jours de retard : attendue avant le 31/07/2025 inclus.',
      '4,68 € d’intérêts au taux de 10,15 %, et 40,00 € d’indemnité',
      'Que faire :',
      'aria-label="Suivre F2026-0001"',
    ]) {
      expect(markup).toContain(words);
    }
  });

  it('is not there when nothing is late', () => {
    expect(renderToStaticMarkup(createElement(OverdueList, { list: [] }))).toBe('');
  });

  it('says which rate is missing, and that an unconfirmed one is to be verified', () => {
    const shown = (at: string, today: string) => {
      const late = { ...submission, history: [{ at, code: 'deposited', words: '' }] };
      return renderToStaticMarkup(
        createElement(OverdueList, { list: overdueOf([late], [record], { settings, todayOn: today }) }),
      );
    };
    expect(shown('2031-01-02T09:00:00.000Z', '2031-03-01')).toContain('du semestre 1 de 2031 manque');
    expect(shown('2026-08-03T09:00:00.000Z', '2026-09-10')).toContain('Taux à vérifier');
  });
});

describe('the settings of payments', () => {
  it('keep the user’s rate until it is given back', () => {
    const typed = changeOwnRate({}, '2026-H2', '2.25');
    const own = ownRatesOf({ ...settings, ownRates: typed });
    expect(own).toEqual({ '2026-H2': '2.25' });
    expect(changeOwnRate(own, '2026-H2', undefined)).toBe('{}');
  });

  it('of another shape are as if they were not there', () => {
    for (const wrong of ['', 'x', '[]', '{"2026-H2":9}', '{"1":"king"}']) {
      expect(ownRatesOf({ ...settings, ownRates: wrong })).toEqual({});
      expect(buyerKindOf({ ...settings, buyerKinds: wrong }, '1')).toBe('administration');
    }
  });
});
