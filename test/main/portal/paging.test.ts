import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outcome } from '../../../core/portal/portal.ts';
import { createPortal } from '../../../main/portal/create-portal.ts';
import { maxPages, readPages } from '../../../main/portal/read-pages.ts';
import { facturXSample } from '../sandbox/factur-x-sample.ts';
import { openBench, type Bench } from '../sandbox/sandbox-bench.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
});

type Page = { readonly items: readonly number[]; readonly pages?: number };

async function readFrom(askPage: (page: number) => Outcome<Page>) {
  let asked = 0;
  const outcome = await readPages<Page, number>({
    askPage: async (page) => {
      asked += 1;
      return await Promise.resolve(askPage(page));
    },
    toItems: ({ items }) => items,
    toPages: ({ pages }) => pages,
    toKey: String,
  });
  return { outcome, asked };
}
const tenFrom = (first: number): readonly number[] => Array.from({ length: 10 }, (_, index) => first + index);
const answer = (value: Page): Outcome<Page> => ({ kind: 'answer', value });

test('a list whose pages are not counted is read until a page brings nothing new', async () => {
  const { outcome, asked } = await readFrom((page) => answer({ items: page > 2 ? [] : tenFrom(page * 10) }));
  expect(outcome).toEqual({ kind: 'answer', value: [...tenFrom(10), ...tenFrom(20)] });
  expect(asked).toBe(3);
});

test('an item pushed to the next page by a new one counts once', async () => {
  const { outcome } = await readFrom((page) => answer({ items: tenFrom(page === 1 ? 0 : 9), pages: 2 }));
  expect(outcome).toEqual({ kind: 'answer', value: [...tenFrom(0), ...tenFrom(10).slice(0, 9)] });
});

test('a list that turns in circles, breaks off or never ends is no list', async () => {
  expect((await readFrom(() => answer({ items: tenFrom(0), pages: 5 }))).outcome).toEqual({ kind: 'busy' });
  expect((await readFrom((page) => answer({ items: page === 3 ? [] : tenFrom(page * 10), pages: 5 }))).outcome).toEqual(
    {
      kind: 'busy',
    },
  );
  expect(
    (await readFrom((page) => (page < 3 ? answer({ items: tenFrom(page * 10), pages: 5 }) : { kind: 'noAnswer' })))
      .outcome,
  ).toEqual({ kind: 'noAnswer' });
  const endless = await readFrom((page) => answer({ items: [page], pages: page + 1 }));
  expect(endless.outcome).toEqual({ kind: 'busy' });
  expect(endless.asked).toBe(maxPages);
});

test('the sandbox’s history and services are read to the last page, however small the pages', async () => {
  const portal = createPortal(bench.config({ resultsPerPage: 1 }));
  const receipt = await portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'F1' }) });
  expect(receipt.kind).toBe('answer');
  bench.settle();
  await portal.findInvoices({ number: 'F1', supplierSiret: sandboxSupplierSiret });
  bench.settle();
  const found = await portal.findInvoices({ number: 'F1', supplierSiret: sandboxSupplierSiret });
  const id = found.kind === 'answer' ? (found.value[0]?.portalInvoiceId ?? '') : '';
  const history = await portal.askHistory(id);
  expect(history.kind === 'answer' ? history.value.map((each) => each.code) : history).toEqual([
    'DEPOSEE',
    'EN_COURS_ACHEMINEMENT',
    'MISE_A_DISPOSITION',
  ]);
  expect(await portal.findRecipient('12345678200028')).toMatchObject({
    kind: 'answer',
    value: { requirements: { services: [{ code: 'SERVICE_DEST_SERV_OBL' }] } },
  });
});

test('a portal that gives 10 a page whatever is asked loses no structure, service or status', async () => {
  const count = 25;
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const page = Number(/"pageResultatDemandee(?:ListeHistoStatut)?":(\d+)/.exec(text)?.[1] ?? 1);
      const shown = rows.slice((page - 1) * 10, page * 10);
      const parametresRetour = { pageCourante: page, pages: 3, nbResultatsParPage: 10, total: count };
      const answers: Readonly<Record<string, object>> = {
        token: { access_token: 'token', expires_in: 3600 },
        historique: {
          historiquesDesStatuts: {
            histoStatut: shown.map((row) => ({
              histoStatutId: row,
              histoStatutCode: 'DEPOSEE',
              histoStatutDatePassage: `2026-01-${String(row).padStart(2, '0')} 09:00`,
              histoStatutCommentaire: `${row}`,
            })),
            pageCouranteHistoStatut: page,
            pagesHistoStatut: 3,
          },
        },
        rechercher: {
          listeStructures: shown.map((row) => ({
            idStructureCPP: row,
            identifiantStructure: String(row).padStart(14, '0'),
            designationStructure: `Structure ${row}`,
          })),
          parametresRetour,
        },
        consulter: { parametres: {} },
        services: {
          listeServices: shown.map((row) => ({
            idService: row,
            codeService: `S${row}`,
            libelleService: '',
            estActif: true,
          })),
          parametresRetour,
        },
        service: { parametres: { numeroEngagement: false } },
      };
      const name = request.url?.split('/').at(-1) ?? '';
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ codeRetour: 0, libelle: '', ...answers[name] }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    const portal = createPortal(bench.config({ apiUrl: url, tokenUrl: `${url}/token` }));
    const history = await portal.askHistory('1');
    expect(history.kind === 'answer' ? history.value.map((each) => Number(each.words)) : history).toEqual(rows);
    // The last of the structures, and the services to the last.
    const recipient = await portal.findRecipient(String(count).padStart(14, '0'));
    expect(
      recipient.kind === 'answer' ? recipient.value?.requirements.services.map((each) => each.code) : recipient,
    ).toEqual(rows.map((row) => `S${row}`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
