import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEspd } from '../../../core/document/read-espd.ts';
import { addDays } from '../../../core/draft/iso-date.ts';
import { today } from '../../../main/app/clock.ts';
import { hasCorpus } from '../../core/document/corpus.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany, sampleYear } from '../../core/draft/sample-dume.ts';
import { corpus, runWords } from './run-liasse.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-dume-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const deadlineOn = addDays(today(), 20);
const year = Number(today().slice(0, 4));

/** A company file whose years are the last three, whenever the test runs. */
const company = sampleDumeCompany({
  years: [1, 2, 3].map((back) => sampleYear({ closedOn: `${year - back}-12-31` })),
  certificates: [],
});

async function write(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function prepare(
  consultation: unknown = sampleConsultation({ deadlineOn }),
  name = 'consultation.json',
): Promise<readonly string[]> {
  const companyPath = await write('company.json', company);
  const consultationPath = await write(name, consultation);
  return ['dume', '--company', companyPath, '--consultation', consultationPath, '-o', join(folder, 'out')];
}

describe('liasse dume', () => {
  it('writes the PDF, the copy sheet and the ESPD of the lot', async () => {
    const ran = await runWords(...(await prepare()), '--lots', '2');
    expect(ran).toMatchObject({ code: 0, err: '' });
    const names = [
      'DUME-2026-VOIRIE-07.pdf',
      'DUME-2026-VOIRIE-07-fiche.pdf',
      'DUME-2026-VOIRIE-07-espd-4.1.0-lot-2.xml',
    ];
    expect(ran.out.split('\n')).toEqual(names.map((name) => join(folder, 'out', name)));
    const xml = await readFile(join(folder, 'out', names[2] ?? ''), 'utf8');
    const read = readEspd(xml, 'x');
    expect(read.ok && [read.value.version, read.value.lots, read.value.answers?.headcount[0]?.year]).toEqual([
      '4.1.0',
      [{ id: '2', name: 'Secteur sud' }],
      String(year - 1),
    ]);
    expect((await readFile(join(folder, 'out', names[0] ?? ''))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('gives the same ids when it runs again, and 2.1.1 on demand', async () => {
    const words = [...(await prepare()), '--lots', '1,2', '--espd', '2.1.1'];
    expect((await runWords(...words)).code).toBe(0);
    const path = join(folder, 'out', 'DUME-2026-VOIRIE-07-espd-2.1.1.xml');
    const first = await readFile(path, 'utf8');
    await runWords(...words);
    expect(await readFile(path, 'utf8')).toBe(first);
  });

  it('writes nothing while something blocks, and says what', async () => {
    const ran = await runWords(...(await prepare()));
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(ran.err).toContain('DUME-LOTS-NONE (lots) : Cette consultation a 2 lots');
    await expect(readdir(join(folder, 'out'))).rejects.toThrow('ENOENT');
  });

  it('stops with the data of the full form when the simplified one is not allowed', async () => {
    const ran = await runWords(...(await prepare()), '--lots', '1', '--simplified', 'non', '--json');
    expect(ran.code).toBe(1);
    const printed = JSON.parse(ran.out) as { files: string[]; findings: { rule: string; severity: string }[] };
    expect(printed.findings).toMatchObject([{ rule: 'DUME-SIMPLIFIED-NO', severity: 'blocks' }]);
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([
      'DUME-complet-2026-VOIRIE-07.csv',
      'DUME-complet-2026-VOIRIE-07.json',
      'DUME-complet-2026-VOIRIE-07.pdf',
    ]);
    expect(printed.files).toHaveLength(3);
  });

  it('takes the answers on the grounds from a file', async () => {
    const declarations = await write('grounds.json', { fraud: { answer: 'no' } });
    const ran = await runWords(...(await prepare()), '--lots', '1', '--declarations', declarations, '--json');
    expect(ran.code).toBe(1);
    const { findings } = JSON.parse(ran.out) as { findings: { rule: string }[] };
    expect(findings.filter(({ rule }) => rule === 'DUME-GROUND-MISSING')).toHaveLength(23);
  });

  it('makes no export that the European rules refuse, and nothing at all when that very export was asked for', async () => {
    const ready = sampleDume({ company, consultation: sampleConsultation({ deadlineOn }), reliesOnOthers: true });
    const sworn = { ...ready, signature: { ...ready.signature, on: today() } };
    const firm = { name: 'SARL Élagage', siret: '10000002500013', purpose: 'relied' };
    const out = join(folder, 'out');
    const unnamed = await runWords('dume', await write('dume.json', sworn), '-o', out);
    expect([unnamed.code, unnamed.out.split('\n').length]).toEqual([0, 2]);
    expect(unnamed.err).toContain('DUME-EXPORT-INCOMPLETE');
    const named = await write('dume.json', { ...sworn, entities: [firm] });
    expect((await runWords('dume', named, '-o', out)).out.split('\n')).toHaveLength(3);
    const refused = await runWords('dume', named, '-o', join(folder, 'old'), '--espd', '2.1.1');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('« Activité de l’entité pour ce marché »');
    await expect(readdir(join(folder, 'old'))).rejects.toThrow('ENOENT');
    const active = await write('dume.json', { ...sworn, entities: [{ ...firm, activityCode: '77310000' }] });
    expect((await runWords('dume', active, '-o', join(folder, 'old'), '--espd', '2.1.1')).code).toBe(0);
  });

  it.skipIf(!hasCorpus)('takes the buyer’s own file, with the deadline said beside it', async () => {
    const companyPath = await write('company.json', company);
    const out = join(folder, 'out');
    const request = join(corpus, 'espd', 'edm-4.1.0-request.xml');
    const words = ['dume', '--company', companyPath, '--consultation', request, '-o', out];
    const ran = await runWords(...words, '--deadline', deadlineOn, '--simplified', 'oui', '--json');
    expect(ran.code).toBe(0);
    const { files, findings } = JSON.parse(ran.out) as { files: string[]; findings: { rule: string }[] };
    expect(files).toHaveLength(3);
    // 31 selection criteria are asked: the user is told that the simplified form answers two.
    expect(findings.map(({ rule }) => rule)).toEqual(['DUME-CRITERIA-ASKED']);
  });

  it('takes a DUME that is ready as it stands', async () => {
    const ready = sampleDume({ company, consultation: sampleConsultation({ deadlineOn }) });
    const path = await write('dume.json', { ...ready, signature: { ...ready.signature, on: today() } });
    const ran = await runWords('dume', path, '-o', join(folder, 'out'));
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out.split('\n')).toHaveLength(3);
    const unsworn = { ...ready, signature: { ...ready.signature, on: today(), sworn: false } };
    const refused = await runWords('dume', await write('dume.json', unsworn), '-o', join(folder, 'out'));
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('DUME-SIGN-SWORN');
  });

  it('takes the firm from a response that it wrote before, and says what that does not hold', async () => {
    await runWords(...(await prepare()), '--lots', '1');
    const earlier = join(folder, 'out', 'DUME-2026-VOIRIE-07-espd-4.1.0-lot-1.xml');
    const consultation = await write('next.json', sampleConsultation({ deadlineOn, reference: '2027-01' }));
    const words = ['dume', '--company', earlier, '--consultation', consultation, '-o', join(folder, 'next')];
    const ran = await runWords(...words, '--lots', '2', '--json');
    const { findings } = JSON.parse(ran.out) as { findings: { rule: string }[] };
    // The NAF code has no place in an ESPD.
    expect([ran.code, findings.map(({ rule }) => rule)]).toEqual([0, ['DUME-NAF']]);
    const again = readEspd(await readFile(join(folder, 'next', 'DUME-2027-01-espd-4.1.0-lot-2.xml'), 'utf8'), 'x');
    const before = readEspd(await readFile(earlier, 'utf8'), 'x');
    expect(again.ok && before.ok && [again.value.operator, again.value.answers?.turnover]).toEqual(
      before.ok && [before.value.operator, before.value.answers?.turnover],
    );
  });

  it('finds its examples in order', async () => {
    const examples = fileURLToPath(new URL('../../../docs/exemples/', import.meta.url));
    const words = ['--company', join(examples, 'dossier-entreprise.json')];
    const read = ['--consultation', join(examples, 'consultation.json'), '-o', join(folder, 'out'), '--json'];
    const ran = await runWords('dume', ...words, ...read, '--lots', '1', '--deadline', deadlineOn);
    const { findings } = JSON.parse(ran.out) as { findings: { severity: string }[] };
    expect(findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(ran.code).toBe(0);
  });

  it.skipIf(!hasCorpus)('tells that a request knows no firm', async () => {
    const request = join(corpus, 'espd', 'edm-4.1.0-request.xml');
    const ran = await runWords('dume', '--company', request, '--consultation', request, '-o', join(folder, 'out'));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('est la demande d’un acheteur');
  });

  it.each([
    ['a broken file', '<ESPDRequest', 'k.xml', 'est abîmé ou incomplet'],
    ['another XML', '<Invoice/>', 'k.xml', 'n’est pas un DUME : il commence par « Invoice »'],
    ['no consultation', '{}', 'k.json', 'n’est pas une consultation : le champ « buyer »'],
    ['nothing', '', 'k.xml', 'est vide'],
  ])('refuses %s with a sentence, and writes nothing', async (_title, content, name, sentence) => {
    const ran = await runWords(...(await prepare(content, name)));
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain(sentence);
  });

  it.each([
    [['dume'], 'il manque --company'],
    [['dume', '--company', 'c'], 'il manque --consultation'],
    [['dume', '--company', 'c', '--consultation', 'k'], 'il manque -o'],
    [['dume', '--company', 'c', '--consultation', 'k', '-o', 'x', '--espd', '3'], '--espd vaut'],
    [
      ['dume', '--company', 'c', '--consultation', 'k', '-o', 'x', '--deadline', '2026-02-31'],
      '--deadline est une date',
    ],
    [['dume', '--company', 'c', '--consultation', 'k', '-o', 'x', '--simplified', 'peut-être'], '--simplified vaut'],
  ])('says how it is written: %j', async (words, sentence) => {
    const ran = await runWords(...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(sentence);
  });
});
