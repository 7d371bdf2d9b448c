import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sandboxCredentials } from '../../../main/portal/sandbox-credentials.ts';
import { SandboxStartError } from '../../../main/sandbox/start-error.ts';
import { startSandbox } from '../../../main/sandbox/start-sandbox.ts';
import { ciiSample, facturXSample } from './factur-x-sample.ts';
import { openBench, type Bench } from './sandbox-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
});

const account = Buffer.from(`${sandboxCredentials.login}:${sandboxCredentials.password}`).toString('base64');

async function token(secret: string = sandboxCredentials.clientSecret): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: sandboxCredentials.clientId,
    client_secret: secret,
  });
  return await fetch(`${bench.url}/api/oauth/token`, { method: 'POST', body });
}

async function call(path: string, body: unknown, changes: Record<string, string> = {}): Promise<Response> {
  const { access_token: bearer } = z
    .object({ access_token: z.string().length(54) })
    .parse(await (await token()).json());
  const headers = {
    authorization: `Bearer ${bearer}`,
    'cpro-account': account,
    'content-type': 'application/json;charset=utf-8',
    ...changes,
  };
  return await fetch(bench.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('keeps strangers out in PISTE’s order', async () => {
  const wrong = await token('wrong');
  expect([wrong.status, await wrong.json()]).toEqual([400, { error: 'invalid_client' }]);

  const path = '/cpro/factures/v1/rechercher/fournisseur';
  const without = await fetch(bench.url + path, { method: 'POST', body: '{}' });
  expect([without.status, without.headers.get('www-authenticate')]).toEqual([
    400,
    'Bearer realm="DefaultRealm", error="invalid_request", error_description="Unable to find token in the message"',
  ]);
  expect((await call(path, {}, { authorization: 'Bearer unknown' })).status).toBe(401);
  const noAccount = await call(path, {}, { 'cpro-account': 'd3Jvbmc=' });
  expect([noAccount.status, noAccount.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="PISTE",error="Unauthorized",error_description="login or password incorrects"',
  ]);
  expect((await call('/cpro/factures/v1/consulter/cr', {})).status).toBe(403);
  expect((await call(path, {}, { 'content-type': 'text/plain' })).status).toBe(415);
});

test('is not reachable under another name, nor from a page of another site', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const outgoing = request(`${bench.url}/__sandbox/deposits`, { headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    outgoing.on('error', reject).end();
  });
  expect(status).toBe(403);
  const page = await fetch(`${bench.url}/__sandbox/faults`, {
    method: 'POST',
    body: '[]',
    headers: { origin: 'https://evil.example' },
  });
  expect(page.status).toBe(403);
});

test('a body that does not bind is 400, with the field', async () => {
  const path = '/cpro/factures/v1/deposer/flux';
  const body = { fichierFlux: 'AAAA', nomFichier: 'f.pdf', syntaxeFlux: 'IN_DP_E2_CII_FACTURX', avecSignature: false };
  const wrongSyntax = await call(path, { ...body, syntaxeFlux: 'IN_DP_E2_CII_16B' });
  expect([wrongSyntax.status, await wrongSyntax.json()]).toEqual([
    400,
    { codeRetour: 400, libelle: 'Requete mal formee: syntaxeFlux' },
  ]);
  expect((await call(path, { ...body, fichierFlux: 'not base64!!' })).status).toBe(400);
  expect((await call(path, { ...body, fichierFlux: 'AAA' })).status).toBe(400);
  expect((await bench.deposits()).flows).toEqual([]);
  const filter = await call('/cpro/factures/v1/rechercher/fournisseur', { coordonneeBancaire: 3 });
  expect([filter.status, await filter.text()]).toEqual([400, expect.stringContaining('coordonneeBancaire')]);
});

test('an XML flow is read too, and a signed one is not', async () => {
  const fichierFlux = Buffer.from(ciiSample({ number: 'XML-1' })).toString('base64');
  const body = { fichierFlux, nomFichier: 'f.xml', syntaxeFlux: 'IN_DP_E1_CII_16B', avecSignature: false };
  await call('/cpro/factures/v1/deposer/flux', body);
  await call('/cpro/factures/v1/deposer/flux', { ...body, avecSignature: true });
  bench.settle();
  const held = await bench.deposits();
  expect(held.flows.map((each) => each.state)).toEqual(['IN_INTEGRE', 'IN_REJETE']);
  expect(await (await fetch(bench.url + (held.invoices[0]?.file ?? ''))).text()).toBe(ciiSample({ number: 'XML-1' }));
});

test('a taken port is told in a sentence', async () => {
  const start = startSandbox({ port: Number(new URL(bench.url).port), folder: bench.folder, speed: 1 });
  const error: unknown = await start.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SandboxStartError);
  expect(error instanceof SandboxStartError ? error.problem.kind : '').toBe('sandbox.portTaken');
});

test('a damaged record is told in a sentence and left as it is', async () => {
  const own = await openBench();
  await writeFile(join(own.folder, 'sandbox.json'), '{"version":1,"flows":');
  const error: unknown = await own.restart().catch((thrown: unknown) => thrown);
  expect(error instanceof SandboxStartError ? error.problem.kind : error).toBe('sandbox.damaged');
  await own.close();
});

test('what it holds survives a restart, and a flow under way goes on', async () => {
  const own = await openBench({ acceptAnySupplier: true });
  const supplier = '90000001900019';
  await own.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'OLD', supplier }) });
  own.settle();
  await own.deposits();
  await own.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'NEW', supplier }) });
  await own.restart();
  expect((await own.deposits()).flows.map((each) => each.state)).toEqual([
    'IN_INTEGRE',
    'IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP',
  ]);
  own.settle();
  const found = await own.portal.findInvoices({ number: 'NEW', supplierSiret: supplier });
  expect(found.kind === 'answer' ? found.value.length : found).toBe(1);
  expect((await own.deposits()).invoices.map((each) => each.number)).toEqual(['OLD', 'NEW']);
  await own.close();
});

test.each([1_800_000, -1_800_000])('a deposit dated %i ms off is processed as soon as any other', async (skewMs) => {
  const own = await openBench();
  try {
    await own.fault({ kind: 'skewClock', skewMs, route: 'deposer/flux' });
    const bytes = await facturXSample({ number: 'F2026-0301' });
    const receipt = await own.portal.depositFlow({ name: 'F2026-0301.pdf', bytes });
    if (receipt.kind !== 'answer') throw new Error(receipt.kind);
    const state = async () => await own.portal.askFlowReport(receipt.value.flowNumber);
    expect(await state()).toMatchObject({ value: { state: 'pending' } });
    own.settle();
    expect(await state()).toMatchObject({ value: { state: 'integrated' } });
  } finally {
    await own.close();
  }
});

test('a record from before buyers could be played is read as it was', async () => {
  const own = await openBench();
  await own.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'OLD' }) });
  own.settle();
  await own.deposits();
  const path = join(own.folder, 'sandbox.json');
  const { files: _files, ...record } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  const invoices = (record['invoices'] as Record<string, unknown>[]).map(
    ({ mode: _mode, acts: _acts, pieces: _pieces, ...invoice }) => invoice,
  );
  await writeFile(path, JSON.stringify({ ...record, invoices }));
  await own.restart();
  expect((await own.deposits()).invoices).toMatchObject([{ number: 'OLD', mode: 'UPLOAD_API', pieces: [] }]);
  await own.act('OLD', 'SUSPENDUE');
  expect((await own.deposits()).invoices).toMatchObject([{ number: 'OLD', status: 'SUSPENDUE' }]);
  await own.close();
});
