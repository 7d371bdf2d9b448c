import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleInvoice } from '../../core/document/sample-invoice.ts';
import { runLiasse, runWords, serveLiasse } from './run-liasse.ts';

const submittedSchema = z.array(
  z.object({ file: z.string(), state: z.string(), message: z.string(), number: z.string().optional() }),
);
const depositsSchema = z.object({
  flows: z.array(z.object({ name: z.string() })),
  invoices: z.array(
    z.object({ number: z.string(), grandTotal: z.string(), attachments: z.array(z.object({ name: z.string() })) }),
  ),
});

/** The fact sheet's recipient that asks for nothing. */
const RECIPIENT = '12345678200051';

let folder = '';
let sandbox: Awaited<ReturnType<typeof serveLiasse>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-submit-'));
  const words = ['sandbox', '--port', '0', '--speed', '200', '--data', join(folder, 'sandbox')];
  sandbox = await serveLiasse(words, join(folder, 'unused'));
}, 60_000);
afterAll(async () => {
  await sandbox.end();
  await rm(folder, { recursive: true, force: true });
});

async function writeDraft(name: string, number: string | undefined, changes: object = {}): Promise<string> {
  const { issuedOn: _issuedOn, dueOn: _dueOn, ...good } = sampleInvoice();
  const path = join(folder, name);
  const draft = {
    ...good,
    id: crypto.randomUUID(),
    ...(number === undefined ? { number: undefined } : { number }),
    // No day of its own, so that the test is true on any day.
    paymentTerms: 'À 30 jours',
    buyerReference: '',
    buyer: { ...good.buyer, siret: RECIPIENT },
    ...changes,
  };
  await writeFile(path, JSON.stringify(draft));
  return path;
}

async function readDeposits(): Promise<z.infer<typeof depositsSchema>> {
  const answer = await fetch(`${sandbox.firstLine}/__sandbox/deposits`);
  return depositsSchema.parse(await answer.json());
}

describe('liasse submit', () => {
  it('deposits a batch in one flow with its attachment, and follows it until the portal holds both', async () => {
    const files = [await writeDraft('a.json', undefined), await writeDraft('b.json', undefined)];
    const attached = join(folder, 'releve.csv');
    await writeFile(attached, 'a;b\n1;2\n');
    const ran = await runLiasse(
      ['submit', ...files, '--portal', sandbox.firstLine, '--attach', attached, '--json'],
      folder,
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    const submitted = submittedSchema.parse(JSON.parse(ran.out));
    expect(submitted.map(({ file, state }) => ({ file, state }))).toEqual(
      files.map((file) => ({ file, state: 'integrated' })),
    );
    const held = await readDeposits();
    expect(held.flows).toHaveLength(1);
    const numbers = submitted.map(({ number }) => number);
    expect(new Set(held.invoices.map(({ number }) => number))).toEqual(new Set(numbers));
    expect(held.invoices).toHaveLength(2);
    for (const invoice of held.invoices) {
      expect(invoice.attachments).toMatchObject([{ name: 'releve.csv' }]);
      expect(invoice.grandTotal).toBe('1683.12');
    }
  }, 60_000);

  it('sends the good ones when another is blocked, and says why', async () => {
    const good = await writeDraft('bonne.json', 'B-1');
    const blocked = await writeDraft('bloquee.json', 'B-2', { paymentMeans: [{ typeCode: '30' }] });
    const ran = await runWords('submit', blocked, good, join(folder, 'absente.json'), '--portal', sandbox.firstLine);
    expect(ran.code).toBe(1);
    const [first, second, third] = ran.out.split('\n');
    expect(first).toContain('IBAN');
    expect(second).toMatch(/^B-1 · /);
    expect(third).toContain('n’existe pas');
    const numbers = (await readDeposits()).invoices.map(({ number }) => number);
    expect(numbers).toContain('B-1');
    expect(numbers).not.toContain('B-2');
  }, 60_000);

  it('knows what the recipient asks for before anything is sent', async () => {
    const { buyer } = sampleInvoice();
    const asking = await writeDraft('service.json', 'S-1', { buyer: { ...buyer, siret: '12345678200028' } });
    const ran = await runWords('submit', asking, '--portal', sandbox.firstLine);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('code service');
    expect((await readDeposits()).invoices.map(({ number }) => number)).not.toContain('S-1');
  }, 60_000);

  it('does nothing twice when the same command is run again on its data folder', async () => {
    const words = [
      'submit',
      await writeDraft('deux.json', 'D-1'),
      '--portal',
      sandbox.firstLine,
      '--data',
      join(folder, 'own'),
    ];
    expect((await runWords(...words)).code).toBe(0);
    expect((await runWords(...words)).code).toBe(0);
    expect((await readDeposits()).invoices.filter(({ number }) => number === 'D-1')).toHaveLength(1);
  }, 60_000);

  it('keeps everything when nobody answers, and deposits it once the portal is there', async () => {
    const data = join(folder, 'offline');
    const draft = await writeDraft('horsligne.json', 'H-1');
    // Port 1 is where no portal listens.
    const away = await runWords('submit', draft, '--portal', 'http://127.0.0.1:1', '--data', data);
    expect(away.code).toBe(1);
    expect(away.out).toMatch(/^H-1 · /);
    const back = await runWords('submit', draft, '--portal', sandbox.firstLine, '--data', data);
    expect(back.code).toBe(0);
    expect((await readDeposits()).invoices.filter(({ number }) => number === 'H-1')).toHaveLength(1);
  }, 60_000);

  it('refuses an attachment that the portal would refuse', async () => {
    const draft = await writeDraft('jointe.json', 'J-1');
    const empty = join(folder, 'vide.pdf');
    await writeFile(empty, '');
    const ran = await runWords('submit', draft, '--portal', sandbox.firstLine, '--attach', empty);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('vide.pdf');
  });
});

describe('liasse sandbox', () => {
  it('says that its port is taken, and stops when it is told to', async () => {
    const { port } = new URL(sandbox.firstLine);
    const second = await runLiasse(['sandbox', '--port', port, '--data', join(folder, 'second')], folder);
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toContain(port);
    const third = await serveLiasse(['sandbox', '--port', '0', '--data', join(folder, 'third')], folder);
    expect(await third.end()).toBe(0);
  }, 60_000);
});
