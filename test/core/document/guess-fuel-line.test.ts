import { describe, expect, test } from 'vitest';
import { fuelLineSchema } from '../../../core/draft/fuel-line.ts';
import { guessFuelLine } from '../../../core/document/guess-fuel-line.ts';
import { guessFuelBill } from '../../../main/draft/guess-fuel-bill.ts';
import { sampleLine } from '../draft/sample-fuel.ts';
import { toPageLines } from './page-lines-sample.ts';
import { typedPdf } from './plain-pdf-sample.ts';

const GNR = `
Picoty Centre SAS                              GAEC du Moulin
14 rue de l'Industrie                          Le Moulin
23000 Guéret                                   32000 Auch

FACTURE N° FA24-0117
Date de facture : 31/03/2023
Date de livraison : 14/03/2023

Désignation                 Quantité       Prix HT     Total HT
Gazole non routier          1 500 L        0,9520      1 428,00
`;

const COLUMNS = `
Butagaz distribution                           EARL Martin
3 avenue des Gaz                               1 rue du Bourg
31000 Toulouse                                 32000 Auch

Facture n° 2023-55812 du 02/05/2023

Désignation          Quantité     Unité     Prix HT
Propane vrac         1,250        T         890,00
`;

function guess(page: string) {
  const { values, guesses } = guessFuelLine(toPageLines(page));
  expect(fuelLineSchema.safeParse({ ...sampleLine(), ...values, guesses }).error).toBeUndefined();
  expect(guesses.map(({ field }) => field).sort()).toEqual(Object.keys(values).sort());
  return values;
}

describe('a fuel bill’s page', () => {
  test('tells product, litres, day of delivery, number and supplier', () => {
    expect(guess(GNR)).toEqual({
      deliveredOn: '2023-03-14',
      supplier: 'Picoty Centre SAS',
      invoiceNumber: 'FA24-0117',
      product: 'gnr',
      quantity: '1500',
      unit: 'l',
    });
  });

  test('with quantity and unit in two columns, and no delivery date but the bill’s', () => {
    expect(guess(COLUMNS)).toMatchObject({
      deliveredOn: '2023-05-02',
      invoiceNumber: '2023-55812',
      product: 'lpg',
      quantity: '1.25',
      unit: 't',
    });
  });

  test('that speaks of the reduced rate answers the question, and the words are told', () => {
    const page = `${GNR}\nTarif réduit agricole appliqué sur attestation`;
    expect(guess(page).reducedRateApplied).toBe('yes');
    expect(guessFuelLine(toPageLines(page)).guesses.at(-1)).toMatchObject({
      field: 'reducedRateApplied',
      text: 'Tarif réduit agricole appliqué sur attestation',
      page: 1,
    });
  });

  test('does not take a price per litre for a quantity', () => {
    expect(guess('Gazole non routier          0,952 €/L').quantity).toBeUndefined();
  });

  test('that is no bill tells nothing', () => {
    expect(guess('Bonjour, voici la photo de la cuve.')).toEqual({});
    expect(guess('')).toEqual({});
  });
});

test('an attached PDF is read, a broken one is a problem', async () => {
  const pdf = await typedPdf('Facture n° F77', 'Livraison du 03/02/2023', 'GNR 2 000 litres');
  expect(await guessFuelBill(pdf, 'f77.pdf')).toMatchObject({
    ok: true,
    value: { values: { invoiceNumber: 'F77', deliveredOn: '2023-02-03', product: 'gnr', quantity: '2000', unit: 'l' } },
  });
  expect(await guessFuelBill(pdf.slice(0, 50), 'f.pdf')).toMatchObject({ ok: false });
});
