import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { invoiceSchema, type Invoice } from '../../../core/draft/invoice.ts';
import { stateInvoice } from '../../../core/draft/state-invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import { writeCii, writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { hasCorpus } from '../../core/document/corpus.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { writeUbl } from '../../core/document/write-ubl.ts';
import { corpus, runLiasse, runWords } from './run-liasse.ts';

let folder = '';
const reference = join(corpus, 'cii', 'own-valid', 'fr-01-standard-en16931.xml');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-import-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function readDraft(path: string): Promise<Invoice> {
  return invoiceSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Everything of an invoice but the ids that each reading gives anew. */
function contentOf({ id: _id, lines, ...content }: Invoice): object {
  return { ...content, lines: lines.map(({ key: _key, ...line }) => line) };
}

describe('liasse import', () => {
  it.skipIf(!hasCorpus)('prints a draft that is nothing but JSON', async () => {
    const ran = await runLiasse(['import', reference], folder);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const invoice = invoiceSchema.parse(JSON.parse(ran.out));
    expect(invoice).toMatchObject({ number: 'F2026-0001', purchaseOrderReference: 'EJ-2026-000123' });
    expect(computeTotals(invoice).taxInclusiveCents).toBe(105_908);
  });

  it.skipIf(!hasCorpus)('says what the draft has no place for, and imports all the rest', async () => {
    const output = join(folder, 'etendue.json');
    const ran = await runWords('import', join(corpus, 'cii', 'valid', 'akretion__factur-x-extended.xml'), '-o', output);
    expect(ran).toMatchObject({ code: 0, out: output });
    expect(ran.err).toContain('« AUTRE NOTE · SUR » (autre note d’une ligne (BT-127))');
    expect((await readDraft(output)).lines).toHaveLength(3);
  });

  it('names an amount that does not follow from the lines, and writes nothing', async () => {
    const file = join(folder, 'somme.xml');
    await writeFile(file, writeInvoiceCii(sampleInvoice(), 'chorus').replace('>1464.20<', '>1464.21<'));
    const ran = await runWords('import', file, '-o', join(folder, 'somme.json'));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(
      'le total HT des lignes (BT-106) vaut 1464,21 dans le fichier et 1464,20 d’après les lignes',
    );
    expect(await readdir(folder)).not.toContain('somme.json');
  });

  it('reads UBL as well: the same draft as of the same invoice in CII', async () => {
    const stated = stateInvoice(sampleInvoice(), 'chorus');
    const drafts: object[] = [];
    for (const [name, xml] of [
      ['ubl.xml', writeUbl(stated, 'Invoice')],
      ['cii.xml', writeCii(stated)],
    ] as const) {
      await writeFile(join(folder, name), xml);
      expect(await runWords('import', join(folder, name), '-o', join(folder, `${name}.json`))).toMatchObject({
        code: 0,
      });
      drafts.push(contentOf(await readDraft(join(folder, `${name}.json`))));
    }
    expect(drafts[0]).toEqual(drafts[1]);
  });

  it.each(['nulle-part.xml', '.'])('says that %s cannot be read', async (name) => {
    const ran = await runWords('import', join(folder, name));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('n’existe pas, ou c’est un dossier');
  });

  it.skipIf(!hasCorpus)('says that it cannot write where a file stands in the way of a folder', async () => {
    const inTheWay = join(folder, 'fichier');
    await writeFile(inTheWay, '');
    const ran = await runWords('import', reference, '-o', join(inTheWay, 'draft.json'));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('n’a pas pu être écrit');
  });
});

describe('liasse render', () => {
  it.skipIf(!hasCorpus)(
    'writes the PDF and its XML under the number, and both read back as the same invoice',
    async () => {
      const draft = join(folder, 'fr-01.json');
      const output = join(folder, 'documents');
      expect(await runWords('import', reference, '-o', draft)).toMatchObject({ code: 0, out: draft });
      const ran = await runWords('render', draft, '-o', output, '--target', 'reform', '--xml');
      const [pdf = '', xml = ''] = ran.out.split('\n');
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect([basename(pdf), basename(xml)]).toEqual(['F2026-0001.pdf', 'F2026-0001.xml']);
      const first = contentOf(await readDraft(draft));
      for (const path of [pdf, xml]) {
        const again = `${path}.json`;
        expect(await runWords('import', path, '-o', again)).toMatchObject({ code: 0 });
        expect(contentOf(await readDraft(again))).toEqual(first);
      }
    },
  );

  it('writes the same page as an ordinary PDF too, which carries no data, in the look that is asked for', async () => {
    const draft = join(folder, 'ordinaire.json');
    await writeFile(draft, JSON.stringify(sampleInvoice({ number: 'F2026-0009' })));
    const ran = await runWords('render', draft, '-o', folder, '--plain', '--template', 'compact');
    const [pdf = '', plain = ''] = ran.out.split('\n');
    expect([basename(pdf), basename(plain)]).toEqual(['F2026-0009.pdf', 'F2026-0009-ordinaire.pdf']);
    const bytes = new Uint8Array(await readFile(plain));
    expect(await readFacturX(bytes, 'F2026-0009-ordinaire.pdf')).toMatchObject({ ok: false });
    expect((await readFacturX(new Uint8Array(await readFile(pdf)), 'F2026-0009.pdf')).ok).toBe(true);
    expect((await runWords('render', draft, '-o', folder, '--template', 'baroque')).code).toBe(2);
  });

  it('carries attachments through import, draft and PDF without changing a byte', async () => {
    const bytes = Buffer.from('quantité;prix\n2;90\n');
    const fileId = createHash('sha256').update(bytes).digest('hex');
    const attachment = { fileId, name: 'releve.csv', mimeType: 'text/csv', sizeBytes: bytes.length };
    const draft = join(folder, 'jointe.json');
    await writeFile(draft, JSON.stringify({ ...sampleInvoice({ number: 'F2026-0007' }), attachments: [attachment] }));
    const place = join(folder, 'jointe.files', fileId.slice(0, 2));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, fileId), bytes);
    expect(await runWords('render', draft, '-o', folder)).toMatchObject({ code: 0 });
    const again = join(folder, 'revenue.json');
    expect(await runWords('import', join(folder, 'F2026-0007.pdf'), '-o', again)).toMatchObject({ code: 0 });
    expect((await readDraft(again)).attachments).toMatchObject([attachment]);
    const carried = await readFile(join(folder, 'revenue.files', fileId.slice(0, 2), fileId));
    expect(carried.equals(bytes)).toBe(true);
  });

  it('goes on after a draft that it refuses, and names two of one number', async () => {
    const good = join(folder, 'bonne.json');
    const twin = join(folder, 'jumelle.json');
    await writeFile(good, JSON.stringify(sampleInvoice({ number: 'F2026-0008' })));
    await writeFile(twin, JSON.stringify(sampleInvoice({ number: 'F2026-0008' })));
    const ran = await runWords('render', join(folder, 'absente.json'), good, twin, '-o', join(folder, 'lot'));
    expect(ran.code).toBe(1);
    expect(ran.out.split('\n').map((path) => basename(path))).toEqual(['F2026-0008.pdf']);
    expect(ran.err.split('\n')).toHaveLength(2);
    expect(await readdir(join(folder, 'lot'))).toEqual(['F2026-0008.pdf']);
  });

  it.skipIf(!hasCorpus)(
    'renders every valid file of the corpus, imported',
    async () => {
      const names = (await readdir(join(corpus, 'cii', 'valid'))).filter((name) => name.endsWith('.xml'));
      expect(names.length).toBeGreaterThan(40);
      for (const [index, name] of names.entries()) {
        const draft = join(folder, `${name}.json`);
        expect(await runWords('import', join(corpus, 'cii', 'valid', name), '-o', draft), name).toMatchObject({
          code: 0,
        });
        const ran = await runWords('render', draft, '-o', join(folder, `corpus-${String(index)}`));
        expect(ran, name).toMatchObject({ code: 0, err: '' });
      }
    },
    120_000,
  );
});
