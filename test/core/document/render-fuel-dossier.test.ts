import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { FileId } from '../../../core/draft/attachment.ts';
import type { FuelClaim } from '../../../core/draft/fuel-claim.ts';
import { fuelRates } from '../../../core/draft/fuel-rates.ts';
import { fuelCopyFields } from '../../../core/document/fuel-copy-fields.ts';
import { fuelPapers } from '../../../core/document/fuel-papers.ts';
import { renderFuelDossier, type FuelDossierAssets } from '../../../core/document/render-fuel-dossier.ts';
import { loadDocumentAssets, sha256 } from '../../../main/document/load-document-assets.ts';
import { sampleClaim, sampleLine } from '../draft/sample-fuel.ts';
import { encryptedPdf } from './broken-pdfs.ts';
import { billPdf, greyPng } from './fuel-sample-pieces.ts';

const run = promisify(execFile);

type Files = Map<FileId, Uint8Array>;

function attach(files: Files, name: string, bytes: Uint8Array) {
  const fileId = sha256(bytes) as FileId;
  files.set(fileId, bytes);
  const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
  return { fileId, name, mimeType, sizeBytes: bytes.length };
}

async function assets(files: Files): Promise<FuelDossierAssets> {
  return {
    ...(await loadDocumentAssets()),
    renderedAt: '2024-05-02T08:00:00.000Z',
    sandbox: false,
    context: { today: '2024-05-02', rates: fuelRates },
    bytesOf: (id) => files.get(id),
  };
}

/** A claim of 2023 with a RIB, two bills for three lines, a turned bill, a photo and a mandate. */
async function fullClaim(): Promise<{ readonly claim: FuelClaim; readonly files: Files }> {
  const files: Files = new Map();
  const shared = attach(files, 'f1.pdf', await billPdf('Facture F1', 2));
  const claim = sampleClaim({
    lines: [
      sampleLine({ invoiceNumber: 'F3', deliveredOn: '2023-05-01', bill: attach(files, 'f3.png', greyPng(30, 20)) }),
      sampleLine({ invoiceNumber: 'F1', deliveredOn: '2023-03-01', bill: shared }),
      sampleLine({ invoiceNumber: 'F1', product: 'lpg', unit: 'kg', deliveredOn: '2023-03-02', bill: shared }),
      sampleLine({
        invoiceNumber: 'F2',
        deliveredOn: '2023-04-01',
        bill: attach(files, 'f2.pdf', await billPdf('Facture F2', 1, 90)),
      }),
    ],
    bankDetails: { ...sampleClaim().bankDetails, file: attach(files, 'rib.pdf', await billPdf('RIB')) },
    pieces: [{ role: 'mandate', file: attach(files, 'mandat.pdf', await billPdf('Mandat')) }],
  });
  return { claim, files };
}

async function open(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const doc = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= doc.numPages; number += 1) {
    const { items } = await (await doc.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const outline = await doc.getOutline();
  const bookmarks = await Promise.all(
    outline
      .flatMap((item) => [item, ...item.items])
      .map(async ({ title, dest }) => {
        const [ref] = Array.isArray(dest) ? dest : [];
        return [title, (await doc.getPageIndex(ref as Parameters<typeof doc.getPageIndex>[0])) + 1] as const;
      }),
  );
  const tree = await (await doc.getPage(1)).getStructTree();
  const pages = doc.numPages;
  await task.destroy();
  return { pages, texts, bookmarks, tree };
}

describe('the dossier', () => {
  test('opens in pdf.js with every page numbered, in order, with bookmarks and a tagged summary', async () => {
    const { claim, files } = await fullClaim();
    const dossier = await renderFuelDossier(claim, await assets(files));
    if (!dossier.ok) throw new Error(dossier.problem.kind);
    const { pages, texts, bookmarks, tree } = await open(dossier.value.bytes);
    const summary = pages - 6;
    expect(dossier.value.pages).toBe(pages);
    expect(summary).toBeGreaterThanOrEqual(1);
    texts.forEach((text, index) => expect(text).toContain(`page ${index + 1}/${pages}`));
    expect(texts.slice(summary).map((text) => /RIB|Facture F\d, feuille \d|Mandat/.exec(text)?.[0] ?? 'image')).toEqual(
      ['RIB', 'Facture F1, feuille 1', 'Facture F1, feuille 2', 'Facture F2, feuille 1', 'image', 'Mandat'],
    );
    expect(bookmarks).toEqual([
      ['Récapitulatif', 1],
      ['RIB', summary + 1],
      ['Factures', summary + 2],
      ['Facture F1 (Picoty Centre)', summary + 2],
      ['Facture F2 (Picoty Centre)', summary + 4],
      ['Facture F3 (Picoty Centre)', summary + 5],
      ['Autre pièce : mandat.pdf'.replace('Autre pièce', 'Mandat'), summary + 6],
    ]);
    expect(texts[0]).toMatch(/GAEC du Moulin/);
    // 3 x 10 hl x 14,96 + 1 t x 57,20
    expect(texts.slice(0, summary).join(' ').replaceAll('\u00a0', ' ')).toContain('506,00 €');
    expect(JSON.stringify(tree)).toContain('"role":"Table"');
  });

  test('is the same for the same claim', async () => {
    const { claim, files } = await fullClaim();
    const [one, two] = await Promise.all([
      renderFuelDossier(claim, await assets(files)),
      renderFuelDossier(claim, await assets(files)),
    ]);
    expect(one.ok && two.ok && sha256(one.value.bytes) === sha256(two.value.bytes)).toBe(true);
  });

  test('opens in poppler with the same pages, where poppler is', async ({ skip }) => {
    await run('pdfinfo', ['-v']).catch(() => skip('pdfinfo is not on this machine'));
    const { claim, files } = await fullClaim();
    const dossier = await renderFuelDossier(claim, await assets(files));
    if (!dossier.ok) throw new Error(dossier.problem.kind);
    const folder = await mkdtemp(join(tmpdir(), 'liasse-dossier-'));
    try {
      const path = join(folder, 'dossier.pdf');
      await writeFile(path, dossier.value.bytes);
      const { stdout, stderr } = await run('pdfinfo', [path]);
      expect(stderr).toBe('');
      expect(stdout).toMatch(new RegExp(`^Pages: +${dossier.value.pages}$`, 'm'));
      expect(stdout).toMatch(/^Tagged: +yes$/m);
      const text = await run('pdftotext', [path, '-']);
      expect(text.stdout).toContain(`page ${dossier.value.pages}/${dossier.value.pages}`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each([
    ['missing', undefined, 'f.pdf', 'fuel.pieceMissing'],
    ['protected', encryptedPdf, 'f.pdf', 'fuel.pieceEncrypted'],
    ['cut short', async () => (await billPdf('F')).slice(0, 300), 'f.pdf', 'fuel.pieceUnreadable'],
    ['a picture cut short', async () => greyPng(10, 10).slice(0, 40), 'f.png', 'fuel.pieceUnreadable'],
    [
      'a picture of a size that no memory holds',
      async () => greyPng(1, 1, [60_000, 60_000]),
      'f.png',
      'fuel.pieceUnreadable',
    ],
    ['of another kind', async () => new TextEncoder().encode('facture'), 'f.txt', 'fuel.pieceType'],
    ['not what it says', async () => new TextEncoder().encode('facture'), 'f.pdf', 'fuel.pieceUnreadable'],
  ] as const)('a piece that is %s is named', async (_name, make, name, kind) => {
    const { claim, files } = await fullClaim();
    const bytes = await make?.();
    const file = attach(files, name, bytes ?? (await billPdf('perdue')));
    if (bytes === undefined) files.delete(file.fileId);
    const broken = { ...claim, pieces: [...claim.pieces, { role: 'other' as const, file }] };
    expect(await renderFuelDossier(broken, await assets(files))).toEqual({
      ok: false,
      problem: { kind, values: { name } },
    });
  });

  test('of a claim with nothing in it, and of 60 faulty lines, is drawn all the same', async () => {
    const { files } = await fullClaim();
    const { party } = sampleClaim().beneficiary;
    const empty = sampleClaim({
      lines: [],
      bankDetails: { iban: '', holder: '' },
      beneficiary: { party: { ...party, name: '', siret: '' }, category: 'farmer', pacage: '' },
      statements: { notInDifficulty: false, deMinimis: false },
    });
    const faulty = Array.from({ length: 60 }, (_, index) =>
      sampleLine({ bill: undefined, deliveredOn: '31/02/2023', quantity: 'x', supplier: 'É'.repeat(index * 3) }),
    );
    for (const claim of [empty, { ...empty, lines: faulty }]) {
      const dossier = await renderFuelDossier(claim, await assets(files));
      expect(dossier.ok && (await open(dossier.value.bytes)).pages).toBeGreaterThanOrEqual(1);
    }
  });
});

test('the papers of the sandbox say so in their names', async () => {
  const { claim, files } = await fullClaim();
  const papers = await fuelPapers(claim, { ...(await assets(files)), sandbox: true });
  expect(papers.ok && papers.value.map(({ role, name }) => [role, name])).toEqual([
    ['dossier', 'BAC-A-SABLE-carburant-2023-73282932000074-dossier.pdf'],
    ['copySheet', 'BAC-A-SABLE-carburant-2023-73282932000074-fiche.pdf'],
    ['csv', 'BAC-A-SABLE-carburant-2023-73282932000074.csv'],
  ]);
});

test('the fields to copy come in the portal’s order, lines that bring nothing left out', async () => {
  const { claim } = await fullClaim();
  const lines = [...claim.lines, sampleLine({ deliveredOn: '2022-01-01' })];
  const fields = fuelCopyFields({ ...claim, lines }, fuelRates);
  expect(fields.slice(0, 8).map(({ label, value }) => [label, value])).toEqual([
    ['Structure (SIRET)', '73282932000074'],
    ['Références bancaires', 'FR76 3000 6000 0112 3456 7890 189'],
    ['Année de la demande', '2023'],
    ['Attestation sur l’honneur', 'à cocher'],
    ['N° facture', 'F1'],
    ['Date de livraison', '01/03/2023'],
    ['Type de carburant', 'Gazole non routier (GNR)'],
    ['Volume', '10'],
  ]);
  expect(fields.filter(({ label }) => label === 'N° facture').map(({ value }) => value)).toEqual([
    'F1',
    'F1',
    'F2',
    'F3',
  ]);
  expect(fields.filter(({ label }) => label === 'Volume').every(({ unconfirmed }) => unconfirmed === true)).toBe(true);
});

test('beside a volume stands the expected rate, called an estimate where it is one, or that none was found', () => {
  const hintOf = (line: Parameters<typeof sampleLine>[0], year: number) => {
    const claim = sampleClaim({ year, lines: [sampleLine(line)] });
    return fuelCopyFields(claim, fuelRates).find(({ label }) => label === 'Volume')?.hint;
  };
  expect(hintOf({ deliveredOn: '2023-03-01' }, 2023)).toMatch(/Taux attendu : 14,96\s€\/hl, soit/u);
  expect(hintOf({ deliveredOn: '2025-03-01' }, 2025)).toMatch(/Taux attendu : 26,94\s€\/hl \(estimation\), soit/u);
  const heavy = { deliveredOn: '2025-03-01', product: 'heavyFuel', unit: 't', quantity: '2' } as const;
  expect(hintOf(heavy, 2025)).toMatch(/Aucun taux publié n’a été trouvé : le portail remplit le sien\.$/u);
});
