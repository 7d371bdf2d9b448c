import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeTotals } from '../../../main/sandbox/judge-totals.ts';
import { readInvoice } from '../../../main/sandbox/read-invoice.ts';
import { readPdf } from '../../../main/sandbox/read-pdf.ts';
import { CORPUS, corpusFiles, hasCorpus } from '../../core/document/corpus.ts';

function judge(bytes: Uint8Array): readonly string[] {
  return judgeTotals(readInvoice(new TextDecoder().decode(bytes)));
}

describe.skipIf(!hasCorpus)('on the corpus', () => {
  test('finds nothing wrong in the totals of valid files', () => {
    const files = corpusFiles('cii/valid', 'cii/own-valid');
    expect(files.length).toBeGreaterThan(20);
    for (const { name, bytes } of files) expect([name, ...judge(bytes)]).toEqual([name]);
  });

  test.each([
    ['BR-CO-10-line-sum.xml', /^.*LineTotalAmount\.value: 887\.05 au lieu de 887\.04$/],
    ['BR-CO-14-tax-total.xml', /TaxTotalAmount/],
    ['BR-CO-16-due.xml', /DuePayableAmount/],
    ['BR-S-08-basis.xml', /TaxBasisTotalAmount/],
  ])('finds what is wrong in %s', (file, words) => {
    expect(judge(readFileSync(`${CORPUS}/cii/own-invalid/${file}`))[0]).toMatch(words);
  });

  test('opens Factur-X files of other makers', async () => {
    const numbers = await Promise.all(
      [
        'akretion__invoice_EN16931_plain',
        'fnfe__Facture_FR_BASICWL',
        'own__cantoo-en16931',
        'horstoeko__pdf_zf_en16931_1',
      ].map(async (name) => readInvoice((await readPdf(readFileSync(`${CORPUS}/pdf/${name}.pdf`))).xml).number),
    );
    expect(numbers).toEqual(['F20260023', 'FA-2017-0010', 'F2026-0059', '471102']);
  });
});
