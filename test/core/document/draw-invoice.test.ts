import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawInvoice } from '../../../core/document/draw-invoice.ts';
import { closeCanvas } from '../../../core/document/page-canvas.ts';
import { parseFace, TEXT_LETTERS, TITLE_LETTERS } from '../../../core/document/page-face.ts';
import { openPageFont } from '../../../core/document/page-font.ts';
import { templateSchema } from '../../../core/document/page-template.ts';
import { renderPlainInvoice } from '../../../core/document/render-invoice.ts';
import type { Cents } from '../../../core/draft/decimal.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import { formatAmount } from '../../../core/document/french-format.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';
import { pageWords } from './page-words.ts';
import { renderSample } from './render-sample.ts';
import { sampleInvoice, sampleLine } from './sample-invoice.ts';

async function wordsOf(changes: Partial<Invoice>): Promise<string> {
  return (await pageWords(await renderSample(sampleInvoice(changes)))).join(' ');
}

const lines = (count: number): Invoice['lines'] =>
  Array.from({ length: count }, (_, index) =>
    sampleLine({ key: String(index), name: `Parcelle ${index + 1}`, netPrice: String(41 + index * 3.5) }),
  );

describe('what the page says', () => {
  it.each([
    ['380', 'Facture n° F2026-0001', 'Net à payer'],
    ['381', 'Avoir n° F2026-0001', 'Montant de l’avoir'],
    ['384', 'Facture rectificative n° F2026-0001', 'Net à payer'],
    ['386', 'Facture d’acompte n° F2026-0001', 'Net à payer'],
    ['389', 'Autofacture n° F2026-0001', 'Net à payer'],
    ['999', 'Facture n° F2026-0001', 'Net à payer'],
  ])('has the title of type %s', async (typeCode, title, due) => {
    const words = await wordsOf({ typeCode });
    expect(words).toContain(title);
    expect(words).toContain(due);
    expect(words.includes('Virement par code QR')).toBe(typeCode !== '381');
  });

  it('refers to the invoices that it corrects', async () => {
    const precedingInvoices = [{ number: 'F2026-0009', issuedOn: '2026-11-02' }, { number: 'F2026-0010' }];
    expect(await wordsOf({ typeCode: '381', precedingInvoices })).toContain(
      'Factures d’origine : n° F2026-0009 du 2 novembre 2026, n° F2026-0010',
    );
  });

  it('leads from the lines to what is to be paid, step by step', async () => {
    const words = await wordsOf({
      lines: [sampleLine()],
      allowances: [{ percent: '5', reason: 'Fidélité', vatCategory: 'S', vatRate: '20' }],
      charges: [{ amount: '35', reason: 'Transport', vatCategory: 'S', vatRate: '20' }],
      prepaidAmount: '100',
      roundingAmount: '0.03',
    });
    for (const step of [
      'Total des lignes HT 725,00 €',
      'Remise de 5 %, Fidélité (TVA 20 %) −36,25 €',
      'Frais, Transport (TVA 20 %) 35,00 €',
      'Total HT 723,75 €',
      'Total TVA 144,75 €',
      'Total TTC 868,50 €',
      'Déjà payé −100,00 €',
      'Arrondi 0,03 €',
      'Net à payer 768,53 €',
    ])
      expect(words).toContain(step);
  });

  it.each([
    ['AE', 'autoliq.', 'Autoliquidation'],
    ['K', 'intra-UE', 'art. 262 ter, I du CGI'],
    ['G', 'export', 'art. 262, I du CGI'],
    ['O', 'hors TVA', 'hors du champ de la TVA'],
  ] as const)('says why category %s bears no VAT', async (vatCategory, rate, mention) => {
    const words = await wordsOf({ lines: [sampleLine({ vatCategory, vatRate: '0' })] });
    expect(words).toMatch(new RegExp(`${rate} [^.]*${mention}[^.]* 725,00 0,00`));
  });

  it('states another currency, and the VAT in euros', async () => {
    const words = await wordsOf({ currencyCode: 'CHF', taxCurrencyCode: 'EUR', accountingTaxAmount: '231.9' });
    expect(words).toContain('Net à payer 1 683,12 CHF');
    expect(words).toContain('TVA en euros 231,90 €');
    expect(words).not.toContain('Virement par code QR');
  });

  it('says how it is paid, once', async () => {
    const means = { typeCode: '30', iban: 'FR7630006000011234567890189' };
    expect(await wordsOf({ paymentMeans: [{ ...means, information: 'Virement' }] })).toContain(
      'Paiement par virement, au plus tard',
    );
    expect(await wordsOf({ paymentMeans: [{ ...means, information: 'sous 10 jours' }] })).toContain(
      'Paiement par virement (sous 10 jours), au plus tard',
    );
    expect(await wordsOf({ paymentMeans: [{ typeCode: 'constructor' }] })).toContain('Moyen de paiement constructor');
  });

  it.each([
    ['A2', 'A2, dépôt par un fournisseur d’une facture déjà payée'],
    ['S1', 'S1, services'],
    ['M4', 'M4, biens et services, définitive après acompte'],
    ['constructor', 'constructor'],
  ])('says what the frame %s means', async (businessProcess, words) => {
    expect(await wordsOf({ businessProcess })).toContain(`Cadre de facturation : ${words}`);
  });

  it('names whoever else has a part in it', async () => {
    const words = await wordsOf({
      payee: { name: 'Affacturage de Bourgogne' },
      deliverTo: { name: 'Atelier municipal' },
      taxRepresentative: {
        name: 'Fiscal SARL',
        vatIdentifier: 'FR25900000019',
        address: { lineOne: '', postCode: '', city: '', countryCode: 'FR' },
      },
      citedDocuments: [{ reference: 'DEVIS-7', location: 'https://exemple.invalid/devis' }],
    });
    for (const each of ['À payer à Affacturage', 'Livré à Atelier', 'Représentant fiscal du vendeur Fiscal', 'DEVIS-7'])
      expect(words).toContain(each);
  });
});

describe('the table over several pages', () => {
  it.each(templateSchema.options)('carries its sum from page to page in the look « %s »', async (template) => {
    const invoice = sampleInvoice({ lines: lines(60) });
    const pages = await pageWords(await renderSample(invoice, [], { template }));
    const nets = computeTotals(invoice).lineNetCents;
    let drawn = 0;
    const tables = pages.filter((page) => page.includes('Parcelle'));
    expect(tables.length).toBeGreaterThan(1);
    tables.forEach((page, index) => {
      const sum = (): string =>
        formatAmount(nets.slice(0, drawn).reduce((all, each) => all + each, 0) as Cents).replace(/\u00a0/g, ' ');
      expect(page.includes(`Report ${sum()}`)).toBe(index > 0);
      drawn += page.match(/Parcelle \d/g)?.length ?? 0;
      expect(page.includes(`À reporter ${sum()}`)).toBe(index < tables.length - 1);
    });
    expect(drawn).toBe(60);
  });

  it.each(templateSchema.options)(
    'keeps what is to be paid under its sums in the look « %s »',
    async (template) => {
      const adjusted = {
        amount: '5',
        reason: 'Geste commercial pour le retard du chantier',
        vatCategory: 'S',
        vatRate: '20',
      } as const;
      for (let count = 2; count < 22; count += 1) {
        const invoice = sampleInvoice({ lines: lines(count), allowances: [adjusted, adjusted, adjusted] });
        const pages = await pageWords(await renderSample(invoice, [], { template }));
        expect(pages.filter((page) => page.includes('Total TTC'))).toEqual(
          pages.filter((page) => page.includes('Net à payer')),
        );
      }
    },
    30_000,
  );

  it('fits sixty lines on three pages in the usual look', async () => {
    expect(await pageWords(await renderSample(sampleInvoice({ lines: lines(60) })))).toHaveLength(3);
  });
});

describe('the ordinary PDF', () => {
  it('has the same words and no XML', async () => {
    const assets = { ...(await loadDocumentAssets()), renderedAt: '2026-11-24T10:00:00.000Z', sandbox: false };
    const plain = await renderPlainInvoice(sampleInvoice(), assets);
    expect(await pageWords(plain)).toEqual(await pageWords(await renderSample(sampleInvoice())));
    const text = Buffer.from(plain).toString('latin1');
    expect(text).not.toContain('EmbeddedFile');
    expect(text).not.toContain('factur-x');
    expect(Buffer.compare(plain, await renderPlainInvoice(sampleInvoice(), assets))).toBe(0);
  });
});

describe('characters', () => {
  it('prints Latin, Greek and Cyrillic, and leaves common fonts as they were for the next document', async () => {
    const before = await renderSample(sampleInvoice());
    const words = await wordsOf({ lines: [sampleLine({ name: 'Łódź, Αθήνα, Дом, ½ à 3 €' })] });
    expect(words).toContain('Łódź, Αθήνα, Дом, ½ à 3 €');
    expect(Buffer.compare(before, await renderSample(sampleInvoice()))).toBe(0);
  });
});

/** Draws and checks that the marked content of every page is well nested; answers the number of pages. */
async function drawAndCheck(invoice: Invoice): Promise<number> {
  const { fonts } = await loadDocumentAssets();
  const canvas = drawInvoice(invoice, {
    fonts: {
      sans: openPageFont(parseFace(fonts.sans, TEXT_LETTERS), 'S', 'A'),
      bold: openPageFont(parseFace(fonts.bold, TEXT_LETTERS), 'B', 'B'),
      serif: openPageFont(parseFace(fonts.serif, TITLE_LETTERS), 'T', 'C'),
    },
    template: 'compact',
    sandbox: true,
    logo: undefined,
  });
  const contents = closeCanvas(canvas);
  for (const content of contents) {
    const marks = content.split('\n').flatMap((operator) => /(?:^|\s|>>)(BDC|BMC|EMC)$/.exec(operator)?.[1] ?? []);
    // One opens, one closes, and so on: nothing is left open, nothing is within another.
    expect(marks.every((mark, index) => (mark === 'EMC') === (index % 2 === 1)) && marks.length % 2 === 0).toBe(true);
    expect(content).not.toMatch(/NaN|Infinity|undefined/);
  }
  return contents.length;
}

describe('a half-typed or hostile draft', () => {
  it('is drawn whatever its texts and numbers are', async () => {
    const text = string({ unit: 'binary', maxLength: 60 });
    const figure = oneof(text, constantFrom('', '-', '1e9', '-0', '12,5', '9'.repeat(38), '0.000001'));
    const category = constantFrom('S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M' as const);
    await assert(
      asyncProperty(
        text,
        text,
        figure,
        figure,
        category,
        array(text, { maxLength: 4 }),
        async (name, iban, quantity, price, vatCategory, notes) => {
          const allowance = { percent: price, baseAmount: quantity, reason: name };
          const pages = await drawAndCheck({
            ...sampleInvoice(),
            number: name,
            typeCode: '381',
            dueOn: name,
            currencyCode: iban.slice(0, 3),
            seller: { ...sampleInvoice().seller, name, siret: iban, vatIdentifier: iban, legalInformation: name },
            paymentMeans: [{ typeCode: iban, iban, bic: name, accountName: name }],
            allowances: [{ ...allowance, vatCategory, vatRate: price }],
            roundingAmount: quantity,
            prepaidAmount: price,
            lines: [
              sampleLine({
                name,
                quantity,
                netPrice: price,
                vatCategory,
                vatRate: quantity,
                priceBaseQuantity: price,
                allowances: [allowance],
              }),
            ],
            notes: notes.map((each) => ({ text: each })),
          });
          expect(pages).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is drawn when it holds next to nothing', async () => {
    const address = { lineOne: '', postCode: '', city: '', countryCode: '' };
    const nobody = { name: '', siret: '', otherIdentifiers: [], address };
    const { number: _number, issuedOn: _issuedOn, dueOn: _dueOn, ...draft } = sampleInvoice();
    expect(
      await drawAndCheck({
        ...draft,
        seller: nobody,
        buyer: nobody,
        lines: [],
        notes: [],
        paymentMeans: [],
        businessProcess: '',
      }),
    ).toBe(1);
  });
});
