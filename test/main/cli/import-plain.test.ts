import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoiceSchema } from '../../../core/draft/invoice.ts';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { pageWords } from '../../core/document/page-words.ts';
import { plainPage, typedPdf } from '../../core/document/plain-pdf-sample.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { runWords } from './run-liasse.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-plain-'));
  await writeFile(at('facture.pdf'), await plainPage(sampleInvoice()));
  await writeFile(at('ancienne.pdf'), await typedPdf('Facture n° F-7', 'Total TTC : 12,00'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('liasse import of an ordinary PDF', () => {
  it('names every guess with its page and words on standard error, the draft alone on standard output', async () => {
    const ran = await runWords('import', at('facture.pdf'));
    expect(ran.code).toBe(0);
    expect(invoiceSchema.parse(JSON.parse(ran.out))).toMatchObject({ number: 'F2026-0001' });
    expect(ran.err).toContain('À vérifier : number, lu page 1 : « ');
    expect(ran.err).toMatch(/À vérifier : seller.siret, lu page 1 : « .*900 000 019 00019/);
  });

  it('keeps its page on demand, and renders the data inside it', async () => {
    expect((await runWords('import', at('facture.pdf'), '-o', at('facture.json'), '--keep-page')).code).toBe(0);
    const rendered = await runWords('render', at('facture.json'), '-o', folder, '--xml');
    expect(rendered).toMatchObject({ code: 0, err: '' });
    const [pdf = '', xml = ''] = rendered.out.split('\n');
    const bytes = await readFile(pdf);
    expect(await pageWords(bytes)).toEqual(await pageWords(await readFile(at('facture.pdf'))));
    const read = await readFacturX(bytes);
    expect(read.ok && [read.value.xml, read.value.attachments]).toEqual([await readFile(xml, 'utf8'), []]);
  });

  it('says why a page cannot be kept, and attaches it', async () => {
    const ran = await runWords('import', at('ancienne.pdf'), '--keep-page');
    expect(ran.err).toContain('ne peut pas devenir la page visible');
    expect(JSON.parse(ran.out)).toMatchObject({ attachments: [{ name: 'ancienne.pdf' }] });
    expect(ran.out).not.toContain('isPage');
  });

  it('lets nothing leave that nobody has confirmed', async () => {
    const ran = await runWords('render', at('facture.pdf'), '-o', folder);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('personne ne les a confirmées');
  });
});
