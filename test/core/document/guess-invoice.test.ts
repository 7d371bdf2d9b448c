import { randomUUID } from 'node:crypto';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invoiceSchema, type Invoice } from '../../../core/draft/invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import { guessInvoice } from '../../../core/document/guess-invoice.ts';
import { toPageLines } from './page-lines-sample.ts';

function guess(...pages: readonly string[]): {
  invoice: Invoice;
  fields: readonly string[];
  wordsOf: Map<string, string>;
} {
  const { invoice, guesses } = guessInvoice(toPageLines(...pages), randomUUID);
  expect(invoiceSchema.safeParse(invoice).error).toBeUndefined();
  return {
    invoice,
    fields: guesses.map(({ field }) => field),
    wordsOf: new Map(guesses.map(({ field, text }) => [field, text])),
  };
}

const ORDINARY = `
EARL du Grand Pré                              Commune de Vézelay
12 chemin des Prés                             Place de la Mairie
89450 Asquins                                  89450 Vézelay
SIRET 900 000 019 00019                        SIRET client : 100 000 025 00013
TVA intracommunautaire : FR 25 900 000 019

FACTURE N° F2026-0001
Date de facture : 24/11/2026
Échéance : 24 décembre 2026
N° d'engagement : EJ-2026-0417
Code service : TECHNIQUE
Marché n° M2025-18

Désignation                 Quantité     Prix HT     TVA     Total HT
Fauchage des accotements    12,5         58,00       20 %    725,00
Bois déchiqueté             8            92,40       10 %    739,20

                                         Taux      Base HT      Montant TVA
                                         20 %      725,00       145,00
                                         10 %      739,20       73,92
                                         Total HT            1 464,20 €
                                         Total TVA           218,92 €
                                         Total TTC           1 683,12 €
                                         Acompte versé       683,12 €
                                         Net à payer         1 000,00 €

IBAN : FR76 3000 6000 0112 3456 7890 189   BIC : AGRIFRPP
Indemnité forfaitaire pour frais de recouvrement : 40 €.
`;

describe('an ordinary invoice', () => {
  const { invoice, fields, wordsOf } = guess(ORDINARY);

  it('gives its number, dates and references', () => {
    expect(invoice).toMatchObject({
      number: 'F2026-0001',
      issuedOn: '2026-11-24',
      dueOn: '2026-12-24',
      typeCode: '380',
      purchaseOrderReference: 'EJ-2026-0417',
      buyerReference: 'TECHNIQUE',
      contractReference: 'M2025-18',
      paymentMeans: [{ typeCode: '30', iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' }],
    });
  });

  it('tells seller from buyer', () => {
    expect(invoice.seller).toMatchObject({
      name: 'EARL du Grand Pré',
      siret: '90000001900019',
      vatIdentifier: 'FR25900000019',
      address: { lineOne: '12 chemin des Prés', postCode: '89450', city: 'Asquins', countryCode: 'FR' },
    });
    expect(invoice.buyer).toMatchObject({ name: 'Commune de Vézelay', siret: '10000002500013' });
    expect(invoice.buyer.vatIdentifier).toBeUndefined();
  });

  it('gives one line per rate, whose totals are the page’s to the cent', () => {
    expect(invoice.lines.map(({ netPrice, vatRate }) => [netPrice, vatRate])).toEqual([
      ['725.00', '20'],
      ['739.20', '10'],
    ]);
    expect(computeTotals(invoice)).toMatchObject({
      taxExclusiveCents: 146_420,
      taxTotalCents: 21_892,
      taxInclusiveCents: 168_312,
      prepaidCents: 68_312,
      dueCents: 100_000,
    });
  });

  it('marks each value with the words it came from, and nothing else', () => {
    const address = ['lineOne', 'postCode', 'city'];
    const expected = [
      'number issuedOn dueOn purchaseOrderReference buyerReference contractReference',
      'paymentMeans.0.iban paymentMeans.0.bic prepaidAmount notes.0.text',
      'seller.name seller.siret seller.vatIdentifier buyer.name buyer.siret',
      'lines.0.netPrice lines.0.vatRate lines.1.netPrice lines.1.vatRate',
      ...address.map((part) => `seller.address.${part} buyer.address.${part}`),
    ];
    expect(fields.toSorted()).toEqual(expected.join(' ').split(' ').toSorted());
    expect(wordsOf.get('dueOn')).toBe('Échéance : 24 décembre 2026');
    expect(wordsOf.get('lines.1.vatRate')).toContain('739,20');
    expect(invoice.notes[0]?.text).toBe('Indemnité forfaitaire pour frais de recouvrement : 40 €.');
  });
});

describe('what other pages look like', () => {
  it('a credit note: its type, and amounts without their minus sign', () => {
    const { invoice } = guess('Avoir AV-7\nTotal HT   -100,00\nTVA 20 %   -20,00\nTotal TTC   -120,00');
    expect(invoice).toMatchObject({ number: 'AV-7', typeCode: '381', lines: [{ netPrice: '100.00', vatRate: '20' }] });
  });

  it('franchise en base: one total, no VAT, and its article', () => {
    const { invoice } = guess('Facture n° 12/2026\nTotal   480,00 €\nTVA non applicable, art. 293 B du CGI');
    expect(invoice).toMatchObject({
      number: '12/2026',
      vatExemptionCode: 'VATEX-FR-FRANCHISE',
      lines: [{ netPrice: '480.00', vatCategory: 'E', vatRate: '0' }],
    });
  });

  it('autoliquidation', () => {
    const { invoice } = guess('Facture F1\nTotal HT   900,00\nTotal TVA   0,00\nTotal TTC   900,00\nAutoliquidation');
    expect(invoice.lines).toMatchObject([{ netPrice: '900.00', vatCategory: 'AE', vatRate: '0' }]);
  });

  it('VAT summed up without its basis: the lines give it', () => {
    const { invoice } = guess(
      `Facture F1
Déneigement   14   75,00 €   20 %    1 050,00 €
Sel           3    20,00 €   5,5 %      60,00 €
Sable         3    20,00 €   5,5 %      60,00 €
Montant HT    1 170,00 €
TVA 20 %      210,00 €
TVA 5,5 %     6,60 €
Montant TVA   216,60 €
Montant TTC   1 386,60 €
Pénalités au taux de 10 %. Indemnité forfaitaire : 40 €.`,
    );
    expect(invoice.lines.map(({ netPrice, vatRate }) => [netPrice, vatRate])).toEqual([
      ['1050.00', '20'],
      ['120.00', '5.5'],
    ]);
  });

  it('an engagement behind its own letters', () => {
    const { invoice } = guess("Facture F1\nNuméro d'engagement juridique : EJ 1400567890\nReprise   10   250,00 €");
    expect(invoice.purchaseOrderReference).toBe('1400567890');
  });

  it('headings over their amounts', () => {
    const { invoice } = guess(
      'Facture F1\nTOTAL HT    TOTAL TVA    TOTAL TTC\n  100,00        5,50       105,50\nTaux 5,5 %',
    );
    expect(invoice.lines).toMatchObject([{ netPrice: '100.00', vatRate: '5.5' }]);
  });

  it('totals on the last of several pages; the page of each guess is told', () => {
    const pages = ['Facture F1\nReport  50,00', 'Total HT   50,00\nTVA (10 %)   5,00\nTotal TTC   55,00'];
    const { guesses } = guessInvoice(toPageLines(...pages), randomUUID);
    expect(guesses.map(({ field, page }) => [field, page])).toEqual([
      ['lines.0.netPrice', 2],
      ['lines.0.vatRate', 2],
      ['number', 1],
    ]);
  });
});

describe('what is no such value', () => {
  it('totals that do not add up give no line', () => {
    expect(guess('Facture F1\nTotal HT 100,00\nTotal TVA 20,00\nTotal TTC 121,00').invoice.lines).toEqual([]);
  });

  it('14 digits without label or control digit are no SIRET; 14 with the control digit are', () => {
    expect(guess('Colis 900 000 019 00018').fields).toEqual([]);
    expect(guess('Colis 900 000 019 00019').invoice.seller.siret).toBe('90000001900019');
  });

  it('an IBAN whose control digits are wrong was misread', () => {
    expect(guess('IBAN : FR76 3000 6000 0112 3456 7890 188').fields).toEqual([]);
  });

  it('the invoice that a credit note belongs to is not its number', () => {
    const { invoice } = guess('Avoir n° AV-8\nN° de facture associée : F-3\nDate de facture associée : 01/02/2026');
    expect(invoice).toMatchObject({ number: 'AV-8' });
    expect(invoice.issuedOn).not.toBe('2026-02-01');
  });

  it('a day that no calendar has is no date', () => {
    expect(guess('Date de facture : 31/02/2026').fields).toEqual([]);
  });

  it('any text gives a draft of the right shape, quickly', () => {
    const words = constantFrom(
      'Total HT',
      'TVA',
      '20 %',
      'SIRET',
      'Facture n°',
      '1 000,00 €',
      '24/11/2026',
      'IBAN',
      'EJ',
      ':',
      '89450 Vézelay',
      '-',
    );
    const row = array(oneof(words, string({ maxLength: 12 })), { maxLength: 8 }).map((each) => each.join('  '));
    assert(
      property(array(row, { maxLength: 60 }), (rows) => {
        const { invoice } = guessInvoice(toPageLines(rows.join('\n')), randomUUID);
        expect(invoiceSchema.safeParse(invoice).error).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });
});
