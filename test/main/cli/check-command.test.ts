import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stateInvoice } from '../../../core/draft/state-invoice.ts';
import { writeInvoiceCii } from '../../../core/document/write-cii.ts';
import { corpusFiles, hasCorpus } from '../../core/document/corpus.ts';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { writeUbl } from '../../core/document/write-ubl.ts';
import { corpus, runLiasse, runWords } from './run-liasse.ts';

const checkedSchema = z.array(
  z.strictObject({
    file: z.string(),
    findings: z.array(
      z.strictObject({
        rule: z.string().min(1),
        severity: z.enum(['blocks', 'warns', 'advises']),
        field: z.string(),
        message: z.string().min(1),
      }),
    ),
  }),
);

let folder = '';

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-check-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('liasse check', () => {
  it('has nothing to say of a good draft, and says so', async () => {
    const ran = await runWords('check', await write('bonne.json', JSON.stringify(sampleInvoice())));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('rien à signaler');
  });

  it('says in JSON, and nothing else, what blocks a draft', async () => {
    const path = await write('sans-iban.json', JSON.stringify(sampleInvoice({ paymentMeans: [{ typeCode: '30' }] })));
    const ran = await runLiasse(['check', path, '--json'], join(folder, 'data'));
    expect(ran).toMatchObject({ code: 1, err: '' });
    const [checked] = checkedSchema.parse(JSON.parse(ran.out));
    expect(checked).toMatchObject({
      file: path,
      findings: [{ rule: 'BR-61', severity: 'blocks', field: 'paymentMeans.0.iban' }],
    });
    expect(checked?.findings[0]?.message).toContain('IBAN');
  });

  it('lets a draft go that is only warned about', async () => {
    const path = await write('sans-mention.json', JSON.stringify(sampleInvoice({ notes: [] })));
    const ran = await runWords('check', path);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('BR-FR-05 (notes)');
  });

  it.skipIf(!hasCorpus)(
    'judges by the target: the reform’s own files are good there, and none of Chorus Pro’s cadres',
    async () => {
      const path = join(corpus, 'cii', 'own-valid', 'fr-01-standard-en16931.xml');
      expect(await runWords('check', path, '--target', 'reform')).toMatchObject({ code: 0 });
      const chorus = await runWords('check', path, '--json');
      expect(chorus.code).toBe(1);
      expect(checkedSchema.parse(JSON.parse(chorus.out))[0]?.findings.map(({ rule }) => rule)).toEqual(['CPRO-G1.02']);
    },
  );

  it.skipIf(!hasCorpus)(
    'answers for every file of the corpus, without ever falling over',
    async () => {
      const folders = ['cii/valid', 'cii/invalid', 'cii/own-valid', 'cii/own-invalid', 'pdf'];
      const lists = await Promise.all(
        folders.map(async (each) => (await readdir(join(corpus, each))).map((name) => join(corpus, each, name))),
      );
      const files = lists.flat().filter((file) => /\.(xml|pdf)$/.test(file));
      expect(files.length).toBeGreaterThan(60);
      const ran = await runWords('check', '--json', ...files);
      expect(ran).toMatchObject({ code: 1, err: '' });
      const checked = checkedSchema.parse(JSON.parse(ran.out));
      expect(checked.map(({ file }) => file)).toEqual(files);
    },
    120_000,
  );

  const broken = hasCorpus ? corpusFiles('cii/own-invalid').map(({ name }) => name) : [];
  it.skipIf(!hasCorpus).each(broken)('finds in %s the rule of its name', async (name) => {
    const rule = /^(XSD|BR-(?:FR-)?(?:[A-Z]+-)?\d+)/.exec(name)?.[1] ?? name;
    const ran = await runWords('check', join(corpus, 'cii', 'own-invalid', name), '--target', 'reform', '--json');
    const [checked] = checkedSchema.parse(JSON.parse(ran.out));
    const told = checked?.findings.filter((each) => each.rule === rule || each.rule.startsWith(`${rule}-`));
    expect(told?.length, JSON.stringify(checked?.findings)).toBeGreaterThan(0);
    expect(checked?.findings.filter((each) => each.rule.startsWith('import.'))).toEqual([]);
    expect(ran.code).toBe(told?.some(({ severity }) => severity === 'blocks') === true ? 1 : 0);
  });

  it.skipIf(!hasCorpus)('says where an element stands that the format does not have', async () => {
    const path = join(corpus, 'cii', 'own-invalid', 'XSD-unknown-element.xml');
    const ran = await runWords('check', path, '--target', 'reform', '--json');
    const findings = checkedSchema.parse(JSON.parse(ran.out))[0]?.findings;
    expect(findings?.map(({ rule }) => rule)).toEqual(['XSD']);
    expect(findings?.[0]?.message).toContain('/ram:ApplicableHeaderTradeAgreement/ram:BuyerRef');
  });

  it('advises about what EN 16931 has no term for, and lets it go', async () => {
    const seller = sampleInvoice().seller;
    const xml = writeInvoiceCii(sampleInvoice({ seller: { ...seller, contact: { name: 'A. Durand' } } }), 'chorus');
    const department = '<ram:DepartmentName>Comptabilité</ram:DepartmentName>';
    const path = await write('service.xml', xml.replace('</ram:PersonName>', `</ram:PersonName>${department}`));
    const ran = await runWords('check', path, '--json');
    expect(ran.code).toBe(0);
    const told = checkedSchema.parse(JSON.parse(ran.out))[0]?.findings;
    expect(told).toMatchObject([{ rule: 'LIASSE-UNKNOWN-ELEMENT', severity: 'advises' }]);
    expect(told?.[0]?.message).toContain('« Comptabilité » (service du contact');
  });

  it('holds a document that no draft can be made of to the rules all the same', async () => {
    const xml = writeInvoiceCii(sampleInvoice({ paymentMeans: [{ typeCode: '30' }] }), 'chorus');
    const path = await write('somme.xml', xml.replace('<ram:GrandTotalAmount>1683.12<', '<ram:GrandTotalAmount>1.00<'));
    const ran = await runWords('check', path, '--json');
    const rules = checkedSchema.parse(JSON.parse(ran.out))[0]?.findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['BR-61', 'BR-CO-15']));
  });

  const whole = hasCorpus ? corpusFiles('cii/own-valid').map(({ name }) => name) : [];
  it.skipIf(!hasCorpus).each(whole)('finds nothing that blocks in the good file %s', async (name) => {
    const ran = await runWords('check', join(corpus, 'cii', 'own-valid', name), '--target', 'reform', '--json');
    expect(ran.code, ran.out).toBe(0);
  });

  it('names an official syntax rule by its id', async () => {
    const xml = writeInvoiceCii(sampleInvoice(), 'chorus');
    const path = await write(
      'monnaie.xml',
      xml.replace('<ram:DuePayableAmount>', '<ram:DuePayableAmount currencyID="EUR">'),
    );
    const ran = await runWords('check', path, '--json');
    expect(ran.code).toBe(1);
    const told = checkedSchema.parse(JSON.parse(ran.out))[0]?.findings;
    expect(told?.map(({ rule, severity }) => [rule, severity])).toEqual([['CII-DT-031', 'blocks']]);
  });

  it('checks UBL by the same rules', async () => {
    const stated = stateInvoice(sampleInvoice({ paymentMeans: [{ typeCode: '30' }] }), 'chorus');
    const ran = await runWords('check', await write('ubl.xml', writeUbl(stated, 'Invoice')), '--json');
    expect(ran.code).toBe(1);
    expect(checkedSchema.parse(JSON.parse(ran.out))[0]?.findings.map(({ rule }) => rule)).toContain('BR-61');
  });

  it.each([
    ['a missing file', () => Promise.resolve(join(folder, 'nulle-part.xml')), 'file.missing'],
    ['a folder', () => Promise.resolve(folder), 'file.missing'],
    ['an empty file', () => write('vide.xml', ''), 'file.empty'],
    ['half a draft', () => write('moitie.json', '{"kind":"invo'), 'file.notJson'],
    ['JSON of another shape', () => write('autre.json', '{"name":"liasse"}'), 'file.notDraft'],
    ['a list', () => write('liste.json', '[]'), 'file.notDraft'],
    ['plain words', () => write('mots.txt', 'Bonjour'), 'import.unknownFile'],
    ['no PDF', () => write('faux.pdf', 'Bonjour'), 'file.notWhatItSays'],
    ['a cut PDF', () => write('coupe.pdf', '%PDF-1.7\n1 0 obj\n'), 'file.pdfUnreadable'],
    [
      'a DOCTYPE',
      () =>
        write('doctype.xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'import.doctype',
    ],
    ['other XML', () => write('autre.xml', '<recette/>'), 'import.notInvoice'],
  ])('names the trouble with %s in a sentence', async (_title, make, rule) => {
    const ran = await runWords('check', await make(), '--json');
    expect(ran).toMatchObject({ code: 1, err: '' });
    const [checked] = checkedSchema.parse(JSON.parse(ran.out));
    expect(checked?.findings.map((each) => each.rule)).toEqual([rule]);
    expect(checked?.findings[0]?.message).toMatch(/^[A-ZÀ-Ý«].*[.]$/);
  });
});
