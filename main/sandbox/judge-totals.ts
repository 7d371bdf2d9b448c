import { Big } from 'big.js';
import type { ReadInvoice } from './read-invoice.ts';

const summation = 'SpecifiedTradeSettlementHeaderMonetarySummation';

function numberOf(text: string): Big | undefined {
  return /^[-+]?\d{1,15}(\.\d{1,12})?$/.test(text) ? new Big(text) : undefined;
}

function sum(texts: readonly string[]): Big {
  return texts.reduce((all, text) => all.plus(text), new Big(0));
}

/** What does not add up in BG-22 and BG-23, in the portal's kind of words; empty when everything does. */
export function judgeTotals(invoice: ReadInvoice): readonly string[] {
  const mandatory = ['TaxBasisTotalAmount', 'GrandTotalAmount', 'DuePayableAmount'] as const;
  const unread = [
    ...mandatory.filter((name) => numberOf(invoice.totals[name] ?? '') === undefined),
    ...Object.entries(invoice.totals)
      .filter(([name, text]) => text !== '' && !mandatory.some((each) => each === name) && numberOf(text) === undefined)
      .map(([name]) => name),
  ];
  if (unread.length > 0) return unread.map((name) => `${summation}.${name}.value: montant absent ou illisible`);
  const badLine = [...invoice.lineAmounts, ...invoice.vat.flatMap((each) => [each.basis, each.tax])].some(
    (text) => numberOf(text) === undefined,
  );
  if (badLine) return ['un montant de ligne ou de TVA est absent ou illisible'];

  const total = (name: string): Big => numberOf(invoice.totals[name] ?? '') ?? new Big(0);
  const words: string[] = [];
  const expect = (name: string, expected: Big): void => {
    if (!total(name).eq(expected)) {
      words.push(`${summation}.${name}.value: ${total(name).toFixed(2)} au lieu de ${expected.toFixed(2)}`);
    }
  };
  if (invoice.lineAmounts.length > 0) {
    expect('LineTotalAmount', sum(invoice.lineAmounts));
    expect(
      'TaxBasisTotalAmount',
      total('LineTotalAmount').minus(total('AllowanceTotalAmount')).plus(total('ChargeTotalAmount')),
    );
  }
  if (invoice.vat.length > 0) {
    expect('TaxBasisTotalAmount', sum(invoice.vat.map((each) => each.basis)));
    expect('TaxTotalAmount', sum(invoice.vat.map((each) => each.tax)));
  }
  expect('GrandTotalAmount', total('TaxBasisTotalAmount').plus(total('TaxTotalAmount')));
  // The MINIMUM profile, known by its missing BT-106, has no place for what was already paid.
  if (invoice.totals['LineTotalAmount'] !== '') {
    expect(
      'DuePayableAmount',
      total('GrandTotalAmount').minus(total('TotalPrepaidAmount')).plus(total('RoundingAmount')),
    );
  }
  for (const { basis, tax, rate } of invoice.vat) {
    const percent = numberOf(rate) ?? new Big(0);
    // One cent of rounding is let through, as EN 16931 BR-CO-17 is applied in practice.
    if (new Big(tax).minus(new Big(basis).times(percent).div(100)).abs().gt('0.01')) {
      words.push(`ApplicableTradeTax.CalculatedAmount.value: ${tax} ne correspond pas a ${basis} x ${rate} %`);
    }
  }
  return words;
}
