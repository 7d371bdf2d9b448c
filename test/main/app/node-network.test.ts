import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAddedCertificates, type AddedCertificates } from '../../../main/app/certificates.ts';
import { openNodeNetwork } from '../../../main/app/node-network.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { testLink } from '../../../main/portal/test-link.ts';

const HOST = 'portal.liasse.test';
const before = getCACertificates('default');

let folder: string;
let portal: Server;
let proxy: Server;
let certificates: AddedCertificates;
/** What the proxy was asked to connect to, in order. */
const asked: string[] = [];
let proxyAnswers: 'connect' | 'askName' = 'connect';
const sockets = new Set<Socket>();
let close: () => void = () => undefined;

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

const pem = async (name: string) => await readFile(new URL(`certificates/${name}`, import.meta.url));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liasse-network-'));
  certificates = await openAddedCertificates(join(folder, 'certificates.pem'));
  asked.length = 0;
  proxyAnswers = 'connect';
  portal = createTlsServer({ key: await pem('server-key.pem'), cert: await pem('server.pem') }, (_, response) => {
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_client"}');
  });
  const portalPort = await listen(portal);
  proxy = createHttpServer();
  proxy.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '');
    sockets.add(socket);
    if (proxyAnswers === 'askName') {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const inner = connect(portalPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      inner.pipe(socket).pipe(inner);
    });
    sockets.add(inner);
    for (const each of [inner, socket]) each.on('error', () => undefined);
  });
  const proxyPort = await listen(proxy);
  const network = openNodeNetwork(certificates, { HTTPS_PROXY: `http://127.0.0.1:${String(proxyPort)}` });
  network.prepare();
  close = () => {
    network.close();
  };
});
afterEach(async () => {
  close();
  setDefaultCACertificates(before);
  for (const each of sockets) each.destroy();
  sockets.clear();
  portal.closeAllConnections();
  portal.close();
  proxy.close();
  await rm(folder, { recursive: true, force: true });
});

const account = { clientId: 'c', clientSecret: 's', login: 'l', password: 'p' };
async function tryNetwork(): Promise<string> {
  const hosts = { tokenUrl: `https://${HOST}/token`, apiUrl: `https://${HOST}` };
  const config = { ...hosts, ...account, timeoutMs: 5_000, now: Date.now };
  const tested = await testLink('network', config, '');
  return tested.ok ? 'passed' : tested.problem.kind;
}

test('calls go through the proxy; a private authority is refused with its sentence until it is added', async () => {
  expect(await tryNetwork()).toBe('link.certificate');
  const added = await certificates.add({ name: 'autorite.pem', bytes: await pem('authority.pem') });
  expect(added.ok).toBe(true);
  expect(await tryNetwork()).toBe('passed');
  expect(asked).toEqual([`${HOST}:443`, `${HOST}:443`]);
  const again = await openAddedCertificates(join(folder, 'certificates.pem'));
  expect(again.count()).toBe(1);
});

test('a certificate that is no authority’s, and a file that is none, are refused and change nothing', async () => {
  for (const bytes of [
    await pem('server.pem'),
    Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'),
  ]) {
    const added = await certificates.add({ name: 'autre.pem', bytes });
    expect(added).toMatchObject({ ok: false, problem: { kind: 'link.badCertificate' } });
  }
  expect([certificates.count(), await tryNetwork()]).toEqual([0, 'link.certificate']);
});

test('a proxy that asks for a name is told as such, and a deposit that it kept out has not left', async () => {
  proxyAnswers = 'askName';
  expect(await tryNetwork()).toBe('portal.proxy');
  const hosts = { tokenUrl: `https://${HOST}/token`, apiUrl: `https://${HOST}` };
  const client = createPortal({ ...hosts, ...account, timeoutMs: 5_000, now: Date.now });
  expect((await client.askFlowReport('CPP1')).kind).toBe('offline');
});

test('calls to this machine take no proxy', async () => {
  const local = createHttpServer((_, response) => response.end('{}'));
  const port = await listen(local);
  expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
  expect(asked).toEqual([]);
  local.closeAllConnections();
  local.close();
});
