import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInvoice, findingSentence, hasBlockingFinding, invoiceRules } from '../../../core/check/check-invoice.ts';
import type { CheckContext } from '../../../core/check/rule.ts';
import { addDays } from '../../../core/draft/iso-date.ts';
import { currentVatRates } from '../../../core/draft/vat-rates.ts';
import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';
import { attachment, reformInvoice, requirements, today } from './fault-bench.ts';
import { singleFaults } from './single-faults.ts';

const production: CheckContext = { target: 'chorus', profile: 'production', today };

function decimal(places: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: max * 10 ** places }).map((whole) => (whole / 10 ** places).toFixed(places));
}

describe('checkInvoice', () => {
  it('finds nothing in a good invoice, for either convention, sealed or not', () => {
    expect(checkInvoice(sampleInvoice(), production)).toEqual([]);
    expect(checkInvoice(sampleInvoice({ number: undefined, issuedOn: undefined }), production)).toEqual([]);
    expect(checkInvoice(reformInvoice(), { ...production, target: 'reform' })).toEqual([]);
  });

  it('finds nothing in any good invoice', () => {
    const line = fc
      .record({
        name: fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
        quantity: decimal(4, 9_999),
        netPrice: decimal(6, 9_999),
        vatRate: fc.constantFrom(...currentVatRates),
        unitCode: fc.constantFrom('C62', 'HUR', 'DAY', 'KGM', 'TNE', 'H18'),
        percent: fc.option(decimal(2, 90), { nil: undefined }),
      })
      .map(({ percent, ...fields }) =>
        sampleLine({ ...fields, allowances: percent === undefined ? [] : [{ percent, reason: 'Remise' }] }),
      )
      // A line that rounds to nothing is told as « total 0 ».
      .filter(({ quantity, netPrice }) => Number(quantity) * Number(netPrice) > 1);
    const invoice = fc
      .record({
        lines: fc.array(line, { minLength: 1, maxLength: 8 }),
        number: fc.option(fc.stringMatching(/^[A-Z][A-Z0-9+_/-]{0,19}$/), { nil: undefined }),
        days: fc.integer({ min: 0, max: 60 }),
        sizes: fc.array(fc.integer({ min: 1, max: 9_000_000 }), { maxLength: 5 }),
      })
      .map(({ lines, number, days, sizes }) =>
        sampleInvoice({
          lines,
          number,
          issuedOn: undefined,
          dueOn: addDays(today, days),
          attachments: sizes.map((sizeBytes, index) => attachment({ name: `piece-${index}.pdf`, sizeBytes })),
        }),
      );
    fc.assert(
      fc.property(invoice, (good) => {
        expect(checkInvoice(good, { ...production, requirements })).toEqual([]);
      }),
    );
  });

  it.each(singleFaults)('speaks once of a single fault: $title', ({ invoice, context, expects }) => {
    const findings = checkInvoice(invoice, { ...production, ...context });
    expect(findings.map(({ rule, field }) => `${rule} ${field}`).sort()).toEqual([...expects].sort());
  });

  it('has a single fault for each of its rules, and no two rules of one name', () => {
    const ids = invoiceRules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    const tried = new Set(singleFaults.flatMap(({ expects }) => expects.map((each) => each.split(' ')[0])));
    expect(ids.filter((id) => !tried.has(id))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('says each finding in %s without a hole', (language) => {
    for (const { invoice, context } of singleFaults) {
      for (const finding of checkInvoice(invoice, { ...production, ...context })) {
        const sentence = findingSentence(finding, language);
        expect(sentence).not.toMatch(/[{}]/);
        expect(sentence).toMatch(/[.…]$/);
      }
    }
  });

  it('lets fictitious SIRETs through in the test spaces, with a warning', () => {
    const { seller } = sampleInvoice();
    const invoice = sampleInvoice({ seller: { ...seller, siret: '33254021516351' } });
    const severities = (['sandbox', 'qualification', 'production'] as const).map((profile) =>
      checkInvoice(invoice, { ...production, profile }).map((each) => each.severity),
    );
    expect(severities).toEqual([['warns'], ['warns'], ['blocks']]);
  });

  it('takes the establishments of La Poste, which Luhn alone would refuse', () => {
    const { buyer } = sampleInvoice();
    const invoice = sampleInvoice({ buyer: { ...buyer, siret: '35600000049837' } });
    expect(checkInvoice(invoice, production)).toEqual([]);
  });

  it('blocks a missing legal mention on a platform, and only warns on Chorus Pro', () => {
    const chorus = checkInvoice(sampleInvoice({ notes: [] }), production);
    const reform = checkInvoice(reformInvoice({ notes: [] }), { ...production, target: 'reform' });
    expect(hasBlockingFinding(chorus)).toBe(false);
    expect(hasBlockingFinding(reform)).toBe(true);
    expect(reform).toHaveLength(3);
  });

  it('writes days and numbers as its reader does, and quotes an invoice number as it stands', () => {
    const invoice = sampleInvoice({
      issuedOn: undefined,
      dueOn: '2026-11-23',
      lines: [sampleLine({ vatRate: '5.55' })],
    });
    const sentences = checkInvoice({ ...invoice, number: '2026-11-24' }, production).map((each) =>
      (['fr', 'en'] as const).map((language) => findingSentence(each, language)),
    );
    expect(sentences).toMatchObject([
      [expect.stringContaining('« 2026-11-24 »'), expect.stringContaining('“2026-11-24”')],
      [expect.stringContaining('5,55 %'), expect.stringContaining('5.55%')],
      [expect.stringContaining('(23/11/2026)'), expect.stringContaining('(2026-11-23)')],
    ]);
  });

  it('refuses to speak of a rule that does not exist', () => {
    const finding = { rule: 'BR-999', severity: 'warns', field: '', values: {} } as const;
    expect(() => findingSentence(finding, 'fr')).toThrow('BR-999');
  });
});
