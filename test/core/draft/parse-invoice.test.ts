import { describe, expect, it } from 'vitest';
import { parseInvoice } from '../../../core/draft/parse-invoice.ts';
import { sampleInvoice } from '../document/sample-invoice.ts';

const good = sampleInvoice();

describe('parseInvoice', () => {
  it('gives back what was written', () => {
    expect(parseInvoice(JSON.stringify(good), 'brouillon.json')).toEqual({ ok: true, value: good });
    expect(parseInvoice(`\uFEFF${JSON.stringify(good)}`, 'brouillon.json')).toEqual({ ok: true, value: good });
  });

  it.each([
    ['nothing', '', 'file.notJson', undefined],
    ['half a file', JSON.stringify(good).slice(0, -20), 'file.notJson', undefined],
    ['a list', '[]', 'file.notDraft', '.'],
    ['an unknown field', JSON.stringify({ ...good, colour: 'red' }), 'file.notDraft', 'colour'],
    [
      'a number for a price',
      JSON.stringify({ ...good, lines: [{ ...good.lines[0], netPrice: 12 }] }),
      'file.notDraft',
      'lines.0.netPrice',
    ],
    ['a day that is none', JSON.stringify({ ...good, dueOn: '2026-02-30' }), 'file.notDraft', 'dueOn'],
    ['another kind', JSON.stringify({ ...good, kind: 'dume' }), 'file.notDraft', 'kind'],
  ])('names what is wrong with %s', (_title, json, kind, field) => {
    expect(parseInvoice(json, 'b.json')).toMatchObject({
      ok: false,
      problem: { kind, values: { name: 'b.json', ...(field && { field }) } },
    });
  });
});
