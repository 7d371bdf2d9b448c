import { decodeQR } from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { epcModules, epcText } from '../../../core/document/epc-code.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import { sampleInvoice } from './sample-invoice.ts';

function textOf(changes: Partial<Invoice> = {}, sandbox = false): string | undefined {
  const invoice = sampleInvoice(changes);
  return epcText(invoice, computeTotals(invoice), sandbox);
}

/** A picture of the code with its quiet zone, four pixels a module, as a phone would take it. */
function pictureOf(modules: readonly (readonly boolean[])[]): { width: number; height: number; data: Uint8Array } {
  const side = (modules.length + 8) * 4;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const dark = modules[Math.floor(y / 4) - 4]?.[Math.floor(x / 4) - 4] === true;
      if (dark) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  return { width: side, height: side, data };
}

describe('the payment code', () => {
  it('says who is paid, where, how much and for which invoice', () => {
    expect(textOf()?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'EARL du Grand Pré',
      'FR7630006000011234567890189',
      'EUR1683.12',
      '',
      '',
      'F2026-0001',
    ]);
  });

  it('is read back by a reader of such codes', () => {
    const text = textOf({ remittanceInformation: 'Déneigement de février' }) ?? '';
    expect(decodeQR(pictureOf(epcModules(text)))).toBe(text);
  });

  it('names the payment in the sandbox so that nobody makes it', () => {
    expect(textOf({}, true)?.split('\n').at(-1)).toBe('BAC A SABLE, NE PAS PAYER F2026-0001');
  });

  it.each([
    ['another currency', { currencyCode: 'USD' }],
    ['a credit note', { typeCode: '381' }],
    ['an invoice already paid', { businessProcess: 'A2' }],
    ['nothing to pay', { prepaidAmount: '1683.12' }],
    ['a half-typed IBAN', { paymentMeans: [{ typeCode: '30', iban: 'FR76 3000' }] }],
    ['a cheque', { paymentMeans: [{ typeCode: '20' }] }],
    [
      'nobody to pay',
      {
        seller: { ...sampleInvoice().seller, name: ' ' },
        paymentMeans: [{ typeCode: '30', iban: 'FR7630006000011234567890189' }],
      },
    ],
  ] as const)('is absent for %s', (_case, changes) => {
    expect(textOf(changes as Partial<Invoice>)).toBeUndefined();
  });

  it('holds what the guideline allows whatever the texts', () => {
    const text = textOf({
      remittanceInformation: '漢\n字 '.repeat(80),
      paymentMeans: [{ typeCode: '30', iban: 'FR76 3000 6000 0112 3456 7890 189', accountName: 'É'.repeat(200) }],
    });
    expect(text === undefined || new TextEncoder().encode(text).length <= 331).toBe(true);
    const long = textOf({ remittanceInformation: 'F '.repeat(200) }) ?? '';
    expect(long.split('\n').at(-1)?.length).toBeLessThanOrEqual(140);
  });
});
