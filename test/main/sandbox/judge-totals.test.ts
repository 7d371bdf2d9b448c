import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeTotals } from '../../../main/sandbox/judge-totals.ts';
import { readInvoice } from '../../../main/sandbox/read-invoice.ts';
import { readPdf } from '../../../main/sandbox/read-pdf.ts';

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus');

describe.skipIf(!existsSync(corpus))('on the corpus', () => {
  const judge = (folder: string, file: string): readonly string[] =>
    judgeTotals(readInvoice(readFileSync(`${corpus}/cii/${folder}/${file}`, 'utf8')));

  test('finds nothing wrong in the totals of valid files', () => {
    for (const folder of ['valid', 'own-valid']) {
      for (const file of readdirSync(`${corpus}/cii/${folder}`)) {
        expect([file, ...judge(folder, file)]).toEqual([file]);
      }
    }
  });

  test.each([
    ['BR-CO-10-line-sum.xml', /^.*LineTotalAmount\.value: 887\.05 au lieu de 887\.04$/],
    ['BR-CO-14-tax-total.xml', /TaxTotalAmount/],
    ['BR-CO-16-due.xml', /DuePayableAmount/],
    ['BR-S-08-basis.xml', /TaxBasisTotalAmount/],
  ])('finds what is wrong in %s', (file, words) => {
    expect(judge('own-invalid', file)[0]).toMatch(words);
  });

  test('opens Factur-X files of other makers', async () => {
    const numbers = await Promise.all(
      [
        'akretion__invoice_EN16931_plain',
        'fnfe__Facture_FR_BASICWL',
        'own__cantoo-en16931',
        'horstoeko__pdf_zf_en16931_1',
      ].map(async (name) => readInvoice((await readPdf(readFileSync(`${corpus}/pdf/${name}.pdf`))).xml).number),
    );
    expect(numbers).toEqual(['F20260023', 'FA-2017-0010', 'F2026-0059', '471102']);
  });
});
