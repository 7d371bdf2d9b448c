import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toConnection } from '../../../core/bridge/connection.ts';
import type { Connection } from '../../../core/bridge/host.ts';
import { fileIdSchema } from '../../../core/draft/attachment.ts';
import type { FuelClaim } from '../../../core/draft/fuel-claim.ts';
import type { Problem } from '../../../core/draft/problem.ts';
import type { Result } from '../../../core/draft/result.ts';
import { createHost, type RunningHost } from '../../../main/app/create-host.ts';
import { sampleClaim } from '../../core/draft/sample-fuel.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany } from '../../core/draft/sample-dume.ts';
import { samplePdf } from '../../e2e/sample-pdf.ts';

let folder: string;
let running: RunningHost;
let host: Connection;

function valueOf<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`${result.problem.kind} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}

async function open(): Promise<void> {
  const portal = { kind: 'embedded', speed: 500 } as const;
  running = valueOf(await createHost({ dataFolder: folder, portal, shell: 'direct', log: () => undefined }));
  host = toConnection({ call: running.dispatch, on: running.on });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-hand-'));
  await open();
});
afterEach(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

/** A DUME whose deadline lies ahead whenever this runs. */
const ahead = (changes: Parameters<typeof sampleDume>[0] = {}) =>
  sampleDume({ consultation: sampleConsultation({ deadlineOn: '2099-12-31' }), ...changes });

/** Last year's deliveries may be claimed for whenever this runs; its rate is the user's own. */
const year = new Date().getFullYear() - 1;
const ownRates = [
  { product: 'gnr' as const, fromOn: `${String(year)}-01-01`, toOn: `${String(year)}-12-31`, euros: '10' },
];

/** A claim whose every piece is in the store. */
async function wholeClaim(): Promise<FuelClaim> {
  const store = async (name: string) =>
    valueOf(await host.files.import({ name, bytes: Uint8Array.from(await samplePdf(name)) }));
  const claim = sampleClaim();
  const [bill, rib] = [await store('facture.pdf'), await store('rib.pdf')];
  return {
    ...claim,
    year,
    lines: claim.lines.map((line) => ({ ...line, bill, deliveredOn: `${String(year)}-03-14` })),
    bankDetails: { ...claim.bankDetails, file: rib },
    pieces: [],
  };
}

test('a DUME is sealed once for the same content, waits to be deposited, and keeps its papers over a restart', async () => {
  const dume = ahead();
  const sealed = valueOf(await host.outbox.sealDume(dume));
  expect(sealed).toMatchObject({
    kind: 'dume',
    route: 'hand',
    filingId: dume.id,
    deadlineOn: dume.consultation.deadlineOn,
    state: { name: 'sealed' },
  });
  expect(sealed.papers.map(({ role }) => role)).toEqual(['copySheet', 'xml', 'csv']);
  expect(valueOf(await host.outbox.sealDume({ ...dume })).id).toBe(sealed.id);
  expect(valueOf(await host.outbox.release(sealed.id)).state.name).toBe('toHand');

  await running.close();
  await open();
  const [again] = valueOf(await host.outbox.list());
  expect(again?.state.name).toBe('toHand');
  for (const { fileId, name } of sealed.papers) {
    expect(valueOf(await host.documents.paper({ id: sealed.id, fileId }))).toMatchObject({ name });
  }
  const fields = valueOf(await host.documents.copyFields(sealed.id));
  expect(fields.some(({ value }) => value === dume.consultation.reference)).toBe(true);
});

test('the certificates of the company file are sealed with the DUME, each once, or the missing one is named', async () => {
  const file = valueOf(
    await host.files.import({ name: 'décennale.pdf', bytes: Uint8Array.from(await samplePdf('Attestation')) }),
  );
  const certificate = { kind: 'insurance', name: 'Décennale', fileId: file.fileId, fileName: file.name } as const;
  const company = sampleDumeCompany({
    certificates: [
      { ...certificate, key: 'a' },
      { ...certificate, key: 'b' },
    ],
  });
  const sealed = valueOf(await host.outbox.sealDume(ahead({ company })));
  expect(sealed.attachmentCount).toBe(1);
  expect(sealed.papers.at(-1)).toEqual({ fileId: file.fileId, name: 'décennale.pdf', role: 'attachment' });

  const lost = { ...certificate, key: 'c', fileId: fileIdSchema.parse('0'.repeat(64)), fileName: 'perdue.pdf' };
  const refused = await host.outbox.sealDume(ahead({ company: sampleDumeCompany({ certificates: [lost] }) }));
  expect(refused).toMatchObject({
    ok: false,
    problem: { kind: 'outbox.attachmentMissing', values: { name: 'perdue.pdf' } },
  });
  expect(valueOf(await host.outbox.list()).map(({ id }) => id)).toEqual([sealed.id]);
});

test('an export that the European rules refuse is not made, and says what is missing', async () => {
  const entities = [{ name: 'SARL Élagage', siret: '10000002500013', purpose: 'relied' as const }];
  const dume = ahead({ reliesOnOthers: true, entities });
  expect((await host.documents.exportEspd({ dume, version: '4.1.0' })).ok).toBe(true);
  expect(await host.documents.exportEspd({ dume, version: '2.1.1' })).toMatchObject({
    ok: false,
    problem: { kind: 'espd.unanswered', values: { question: 'Activité de l’entité pour ce marché' } },
  });
});

test('a changed DUME is another revision before its deposit, and refused after it', async () => {
  const dume = ahead();
  const first = valueOf(await host.outbox.sealDume(dume));
  const changed = { ...dume, consultation: sampleConsultation({ deadlineOn: '2099-12-31', reference: 'AUTRE-2' }) };
  const second = valueOf(await host.outbox.sealDume(changed));
  expect(second.revision).toBe(first.revision + 1);
  expect(valueOf(await host.outbox.list()).find(({ id }) => id === first.id)?.state.name).toBe('withdrawn');
  valueOf(await host.outbox.release(second.id));
  expect(await host.outbox.sealDume(dume)).toMatchObject({ ok: false, problem: { kind: 'outbox.alreadySent' } });
});

test('a DUME whose figures nobody confirmed is not sealed: main checks by itself', async () => {
  const refused = await host.outbox.sealDume(ahead({ figuresConfirmed: false }));
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'outbox.blocked', values: { count: 1 } } });
  expect(valueOf(await host.outbox.list())).toEqual([]);
});

test('what is no DUME, or no claim, is a bad call that changes nothing', async () => {
  for (const [name, argument] of [
    ['outbox.sealDume', { ...sampleDume(), kind: 'invoice' }],
    ['outbox.sealFuel', { claim: { ...sampleClaim(), year: 'abc' }, ownRates: [] }],
    ['outbox.sealFuel', { claim: sampleClaim(), ownRates: [{ product: 'gnr', euros: '-1' }] }],
  ] as const) {
    expect(await running.dispatch(name, argument)).toMatchObject({ ok: false, problem: { kind: 'machine.badCall' } });
  }
  expect(valueOf(await host.outbox.list())).toEqual([]);
});

test('a claim is sealed with its dossier, sheet and table, and told what it comes to', async () => {
  const claim = await wholeClaim();
  const sealed = valueOf(await host.outbox.sealFuel({ claim, ownRates }));
  expect(sealed).toMatchObject({ kind: 'fuel', route: 'hand', number: `Carburant ${String(claim.year)}` });
  expect(sealed.papers.map(({ role }) => role)).toEqual(['copySheet', 'csv']);
  // 1 000 l are 10 hl, at 10 € each.
  expect(sealed.grandTotalCents).toBe(10_000);
  const { bytes } = valueOf(await host.documents.sealed(sealed.id));
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
  // The same year of the same firm again is warned of, in another draft.
  const twin = { ...claim, id: sampleClaim().id.replace(/^./, '9') as FuelClaim['id'] };
  const rules = valueOf(await host.checks.fuel({ claim: twin, ownRates })).map(({ rule }) => rule);
  const own = valueOf(await host.checks.fuel({ claim, ownRates })).map(({ rule }) => rule);
  expect(rules.filter((rule) => !own.includes(rule))).toHaveLength(1);
});

test('a claim that the portal rejected is made again: changed or not, as its next revision', async () => {
  const claim = await wholeClaim();
  const sealed = valueOf(await host.outbox.sealFuel({ claim, ownRates }));
  valueOf(await host.outbox.release(sealed.id));
  valueOf(await host.outbox.noteHanded({ id: sealed.id, handedOn: new Date().toISOString().slice(0, 10) }));
  expect(await host.outbox.sealFuel({ claim: { ...claim, filedBy: 'thirdParty' }, ownRates })).toMatchObject({
    ok: false,
    problem: { kind: 'outbox.alreadySent' },
  });
  valueOf(await host.outbox.noteSeen({ id: sealed.id, code: 'REJETEE', words: 'RIB illisible' }));
  const again = valueOf(await host.outbox.sealFuel({ claim, ownRates }));
  expect(again).toMatchObject({ revision: 2, state: { name: 'sealed' } });
  expect(valueOf(await host.outbox.release(again.id)).state.name).toBe('toHand');
});

test('a claim whose bill is not in the store is refused by the name of the file, and nothing is sealed', async () => {
  const claim = await wholeClaim();
  const [line] = claim.lines;
  if (line?.bill === undefined) throw new Error('no bill');
  const lost = { ...line.bill, fileId: 'f'.repeat(64) as typeof line.bill.fileId, name: 'perdue.pdf' };
  const refused = await host.outbox.sealFuel({ claim: { ...claim, lines: [{ ...line, bill: lost }] }, ownRates });
  expect(refused).toMatchObject({
    ok: false,
    problem: { kind: 'outbox.attachmentMissing', values: { name: 'perdue.pdf' } },
  });
  expect(valueOf(await host.outbox.list())).toEqual([]);
});

test('a truncated ESPD is a problem that names the file', async () => {
  const bytes = new TextEncoder().encode('<?xml version="1.0"?><ESPDRequest><cbc:ID>');
  expect(await host.drafts.importConsultation({ name: 'coupé.xml', bytes })).toMatchObject({
    ok: false,
    problem: { values: { name: 'coupé.xml' } },
  });
});
