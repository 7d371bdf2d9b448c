import { describe, expect, it } from 'vitest';
import { stateInvoice } from '../../../core/draft/state-invoice.ts';
import type { StatedInvoice } from '../../../core/draft/stated-invoice.ts';
import { readStated } from '../../../core/document/read-cii.ts';
import { toDraft, type ReadInvoice } from '../../../core/document/to-draft.ts';
import { decodeXml } from '../../../core/document/decode-xml.ts';
import { newKey } from './comparable-invoice.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';
import { sampleInvoice } from './sample-invoice.ts';

/** Every difference between what was stated and what the draft states, by path; `2.50` and `2.5` are one number. */
function differences(before: unknown, after: unknown, path = ''): readonly string[] {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (isObject(before) && isObject(after)) {
    const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
    const names = [...new Set([...one.keys(), ...other.keys()])];
    return names.flatMap((name) => differences(one.get(name), other.get(name), path === '' ? name : `${path}.${name}`));
  }
  const plain = (value: unknown): unknown =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  return plain(before) === plain(after) ? [] : [path];
}

/** The parts of a document that have no order, in one. */
function inOrder(stated: StatedInvoice): StatedInvoice {
  const by = (value: object): string =>
    JSON.stringify(
      Object.values(value)
        .map((each) => String(each))
        .toSorted(),
    );
  const { seller, buyer } = stated;
  const sortParty = <Party extends { readonly identifiers: readonly object[] }>(party: Party): Party => ({
    ...party,
    identifiers: party.identifiers.toSorted((a, b) => by(a).localeCompare(by(b))),
  });
  return {
    ...stated,
    ...(seller === undefined ? {} : { seller: sortParty(seller) }),
    ...(buyer === undefined ? {} : { buyer: sortParty(buyer) }),
    vatBreakdown: stated.vatBreakdown.toSorted(
      (a, b) => (a.category ?? '').localeCompare(b.category ?? '') || Number(a.rate ?? 0) - Number(b.rate ?? 0),
    ),
  };
}

/** What a draft lays out otherwise than its document, and loses nothing by it. */
const LAYOUT: readonly RegExp[] = [
  // Liasse writes one profile.
  /^profile$/,
  // A SIRET says its SIREN, whichever of the two the document gives; a French firm without VAT number has its SIREN there.
  /^(seller|buyer)\.(identifiers\.|legalRegistration|taxRegistration)/,
  // Without spaces.
  /^paymentMeans\.\d+\.iban$/,
  // A zero that says nothing; the VAT of an invoice without any.
  /^totals\.(sumOfAllowances|sumOfCharges|prepaid|rounding|taxTotals\.0)$/,
  // An empty group, an address without identifier.
  /^seller\.contact$/,
  /^buyer\.electronicAddress$/,
  // The tax point is one for the whole invoice; category O has no rate (BR-O-05).
  /^vatBreakdown\.\d+\.(taxPointOn|taxPointCode)$/,
  /^vatBreakdown\.\d+\.rate$/,
  // Files travel as attachments.
  /^supportingDocuments\.\d+$/,
];
/** A document without lines is given one for each rate, and the sums that come with it. */
const WITHOUT_LINES: readonly RegExp[] = [/^lines\.\d+$/, /^vatBreakdown\.0$/, /^totals\.(sumOfLines|prepaid)$/];

function draftOf(stated: StatedInvoice): ReadInvoice {
  const draft = toDraft(stated, [], newKey);
  if (!draft.ok) throw new Error(JSON.stringify(draft.problem));
  return draft.value;
}

describe.skipIf(!hasCorpus)('every valid document of the corpus', () => {
  const files = hasCorpus ? corpusFiles('cii/valid', 'cii/own-valid') : [];
  it.each(files)('$name becomes a draft that states the same', ({ bytes }) => {
    const xml = decodeXml(bytes);
    const read = xml.ok ? readStated(xml.value) : xml;
    if (!read.ok) throw new Error(read.problem.kind);
    const { stated } = read.value;
    const { invoice } = draftOf(stated);
    const known = stated.lines.length === 0 ? [...LAYOUT, ...WITHOUT_LINES] : LAYOUT;
    const lost = (['chorus', 'reform'] as const).map((target) =>
      differences(inOrder(stated), inOrder(stateInvoice(invoice, target))).filter(
        (path) => !known.some((each) => each.test(path)),
      ),
    );
    expect(lost).toContainEqual([]);
  });

  it('is one of 55', () => {
    expect(files).toHaveLength(55);
  });
});

describe('a document without lines', () => {
  const whole = stateInvoice(sampleInvoice(), 'chorus');
  const bare = (changes: Partial<StatedInvoice>): StatedInvoice => ({
    ...whole,
    profile: 'urn:factur-x.eu:1p0:basicwl',
    lines: [],
    ...changes,
  });

  it('has one line for each VAT rate, and the user is told', () => {
    const { invoice, remarks } = draftOf(bare({}));
    expect(invoice.lines.map(({ name, netPrice, vatRate }) => [name, netPrice, vatRate])).toEqual([
      ['Total à 20 % de TVA', '725', '20'],
      ['Total à 10 % de TVA', '739.2', '10'],
    ]);
    expect(remarks.map(({ fr }) => fr).join()).toContain('n’a pas de lignes');
  });

  it('takes its allowances and charges back out of the rates, since they stand beside the lines', () => {
    const rebate = { amount: '25.00', vatCategory: 'S', vatRate: '20' };
    const { totals } = whole;
    const reduced = bare({
      allowances: [rebate],
      totals: { taxTotals: [], ...totals, sumOfAllowances: '25.00', sumOfLines: '1489.20' },
    });
    expect(draftOf(reduced).invoice.lines[0]?.netPrice).toBe('750');
  });

  it('of MINIMUM has the one rate that its totals imply, and what they imply was paid', () => {
    const totals = { taxExclusive: '100.00', taxTotals: [{ amount: '5.50' }], taxInclusive: '105.50', due: '80.00' };
    const { invoice, remarks } = draftOf(bare({ profile: 'urn:factur-x.eu:1p0:minimum', vatBreakdown: [], totals }));
    expect(invoice.lines).toMatchObject([{ netPrice: '100', vatRate: '5.5', vatCategory: 'S' }]);
    expect(invoice.prepaidAmount).toBe('25.5');
    expect(remarks).toHaveLength(2);
  });

  it('of another profile is refused: its amounts come from nowhere', () => {
    expect(toDraft({ ...whole, lines: [] }, [], newKey)).toMatchObject({ problem: { kind: 'import.totalsDiffer' } });
  });
});

describe('amounts that rounding makes differ', () => {
  const whole = stateInvoice(sampleInvoice(), 'chorus');
  const withTax = (taxAmount: string, total: string, inclusive: string): StatedInvoice => ({
    ...whole,
    vatBreakdown: whole.vatBreakdown.map((each, index) => (index === 0 ? { ...each, taxAmount } : each)),
    totals: {
      ...whole.totals,
      taxTotals: [{ amount: total, currency: 'EUR' }],
      taxInclusive: inclusive,
      due: inclusive,
    },
  });

  it('stand as the document gives them', () => {
    const { invoice } = draftOf(withTax('145.01', '218.93', '1683.13'));
    expect(invoice.givenVat).toEqual([{ category: 'S', rate: '20', taxAmount: '145.01' }]);
    expect(stateInvoice(invoice, 'chorus')).toEqual(withTax('145.01', '218.93', '1683.13'));
  });

  it('and are refused beyond what rounding explains', () => {
    expect(toDraft(withTax('147.00', '220.92', '1685.12'), [], newKey)).toMatchObject({
      problem: { kind: 'import.totalsDiffer', values: { term: 'le montant de la TVA à 20 % (BT-117)' } },
    });
  });

  it('of a line too, for which EN 16931 has no rule', () => {
    const [first, second] = whole.lines;
    if (first === undefined || second === undefined) throw new Error('the sample has two lines');
    const stated = { ...whole, lines: [{ ...first, quantity: '12.51' }, second] };
    const { invoice } = draftOf(stated);
    expect(invoice.lines.map(({ givenNetAmount }) => givenNetAmount)).toEqual(['725', undefined]);
    expect(stateInvoice(invoice, 'chorus')).toEqual(stated);
  });
});
