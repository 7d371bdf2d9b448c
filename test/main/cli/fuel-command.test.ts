import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { billPdf } from '../../core/document/fuel-sample-pieces.ts';
import { pageWords } from '../../core/document/page-words.ts';
import { encryptedPdf } from '../../core/document/broken-pdfs.ts';
import { tempFolder } from '../disk/temp-folder.ts';
import { runLiasse, runWords } from './run-liasse.ts';

const example = fileURLToPath(new URL('../../../docs/exemples/demandeur-carburant.json', import.meta.url));
/** The latest year of which a claim can be made on any day: its campaign is open, its limit far. */
const year = new Date().getFullYear() - 1;

const HEAD = 'deliveryOn;supplier;invoiceNumber;product;quantity;unit;reducedRateApplied;file';

/** A folder with a ledger of that many GNR deliveries, their bills, and a RIB. */
async function ledgerOf(
  count: number,
): Promise<{ readonly folder: string; readonly ledger: string; readonly rib: string }> {
  const folder = await tempFolder();
  const rows = Array.from({ length: count }, (_, index) => {
    const day = `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/${year}`;
    return `${day};Picoty;F${index + 1};GNR;1 000;l;non;factures/f${index + 1}.pdf`;
  });
  await mkdir(join(folder, 'factures'));
  for (let index = 1; index <= count; index += 1)
    await writeFile(join(folder, 'factures', `f${index}.pdf`), await billPdf(`Facture F${index}`));
  await writeFile(join(folder, 'rib.pdf'), await billPdf('RIB'));
  await writeFile(join(folder, 'carnet.csv'), `${HEAD}\n${rows.join('\n')}\n`);
  return { folder, ledger: join(folder, 'carnet.csv'), rib: join(folder, 'rib.pdf') };
}

async function ledgerWith(text: string | Uint8Array): Promise<string> {
  const ledger = join(await tempFolder(), 'carnet.csv');
  await writeFile(ledger, text);
  return ledger;
}

type Json = {
  readonly findings: readonly { rule: string; severity: string; field: string; message: string }[];
  readonly files: readonly string[];
  readonly refund: string;
  readonly products: readonly Record<string, unknown>[];
  readonly lines: readonly Record<string, unknown>[];
};

describe('liasse fuel', () => {
  test('a year of 40 deliveries with their bills becomes a dossier, a sheet and a table', async () => {
    const { folder, ledger, rib } = await ledgerOf(40);
    const out = join(folder, 'sortie');
    const ran = await runWords(
      'fuel',
      ledger,
      '--year',
      `${year}`,
      '--company',
      example,
      '--rib',
      rib,
      '-o',
      out,
      '--json',
    );
    const json = JSON.parse(ran.out) as Json;
    expect(json.findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(json.products).toMatchObject([{ product: 'gnr', lines: 40, quantity: '400', unit: 'hl' }]);
    expect(json.lines.length).toBe(40);
    expect((await readdir(out)).sort()).toEqual([
      `carburant-${year}-73282932000074-dossier.pdf`,
      `carburant-${year}-73282932000074-fiche.pdf`,
      `carburant-${year}-73282932000074.csv`,
    ]);
    const pages = await pageWords(await readFile(json.files[0] ?? ''));
    expect(pages.filter((words) => /Facture F\d+, feuille 1/.test(words)).length).toBe(40);
    expect(pages.at(-1)).toContain(`page ${pages.length}/${pages.length}`);
    // What it wrote is what it reads.
    const again = await runWords('fuel', json.files[2] ?? '', '--year', `${year}`, '--json');
    expect((JSON.parse(again.out) as Json).refund).toBe(json.refund);
  });

  test('in words, with a published rate, in a process of its own', async () => {
    const ledger = await ledgerWith(`${HEAD}\n14/03/2023;Picoty;F1;gnr;1000;l;non;\n15/03/2023;P;F2;lpg;1;t;;\n`);
    const { out, err } = await runLiasse(['fuel', ledger, '--year', '2023'], await tempFolder());
    const words = out.replaceAll('\u00a0', ' ');
    expect(words).toContain(
      'Gazole non routier (GNR) : 10 hl en 1 ligne(s), 149,60 € (d’après des taux publiés), reste à charge 38,60 €',
    );
    expect(words).toContain('Remboursement attendu : 206,80 €');
    expect(words).toContain('À déposer au plus tard le 31 décembre 2026');
    expect(err).toContain('FUEL-BILL');
  });

  test('what cannot be read, or not be claimed, is told; the rest is counted', async () => {
    const bad = [
      HEAD,
      `31/02/${year};P;F1;gnr;10;l;non;`,
      `14/03/${year};P;F2;gnr;mille;l;non;`,
      `14/03/${year};P;F3;gnr;-10;l;non;`,
      `14/03/${year};P;F4;gnr;100;l;oui;`,
      `14/03/${year - 1};P;F5;gnr;100;l;non;`,
      `14/03/${year};P;F6;gnr;100;l;non;absente.pdf`,
      `14/03/${year};P;F6;gnr;100;l;non;../../etc/passwd`,
      `14/03/${year};P;F7;fioul domestique;100;l;non;`,
      '',
    ].join('\r\n');
    const ran = await runWords(
      'fuel',
      await ledgerWith(Uint8Array.from(bad, (letter) => letter.charCodeAt(0))),
      '--year',
      `${year}`,
      '--json',
    );
    expect(ran.code).toBe(1);
    const { findings, lines } = JSON.parse(ran.out) as Json;
    expect(findings.filter(({ rule }) => rule === 'FUEL-TABLE').map(({ field }) => field)).toEqual([
      'row.2.deliveredOn',
      'row.3.quantity',
      'row.4.quantity',
    ]);
    expect(findings[0]?.message).toBe(
      `Ligne 2, colonne « deliveryOn » : « 31/02/${year} » n’est pas un jour du calendrier (attendu : jour/mois/année, comme 14/03/2025).`,
    );
    const rules = new Set(findings.map(({ rule }) => rule));
    for (const rule of ['FUEL-REDUCED-RATE', 'FUEL-YEAR', 'FUEL-LINE-TWICE', 'FUEL-DOMESTIC', 'FUEL-BILL', 'FUEL-IBAN'])
      expect(rules).toContain(rule);
    expect(lines.map(({ invoiceNumber, leftOut }) => [invoiceNumber, leftOut])).toEqual([
      ['F5', 'otherYear'],
      ['F4', 'reducedRate'],
      ['F6', null],
      ['F6', null],
      ['F7', 'notRefundable'],
    ]);
  });

  test('somebody else’s RIB, and a holder that differs', async () => {
    const { folder, ledger, rib } = await ledgerOf(1);
    const company = join(folder, 'c.json');
    const other = { ...(JSON.parse(await readFile(example, 'utf8')) as object), holder: 'Paul Durand' };
    await writeFile(company, JSON.stringify(other));
    const ran = await runWords('fuel', ledger, '--year', `${year}`, '--company', company, '--rib', rib);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('Ce RIB est au nom de « Paul Durand »');
  });

  test('a protected bill is named and nothing is written', async () => {
    const { folder, ledger, rib } = await ledgerOf(1);
    await writeFile(join(folder, 'factures', 'f1.pdf'), await encryptedPdf());
    const out = join(folder, 'sortie');
    const ran = await runWords('fuel', ledger, '--year', `${year}`, '--company', example, '--rib', rib, '-o', out);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('« f1.pdf » est un PDF protégé');
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });

  test('a folder that cannot be made is told', async () => {
    const { folder, ledger } = await ledgerOf(1);
    const inFile = join(ledger, 'dossier');
    const places = process.platform === 'linux' ? [inFile, '/proc/liasse'] : [inFile];
    for (const place of places) {
      const ran = await runWords('fuel', ledger, '--year', `${year}`, '-o', place);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.err).toContain('n’a pas pu être écrit');
    }
    expect(await readdir(folder)).toEqual(['carnet.csv', 'factures', 'rib.pdf']);
  });

  test('own rates are used, and wrong ones named', async () => {
    const { folder, ledger } = await ledgerOf(1);
    const rates = join(folder, 'taux.json');
    const own = { product: 'gnr', fromOn: `${year}-01-01`, toOn: `${year}-12-31`, euros: '10' };
    await writeFile(rates, JSON.stringify([own]));
    const ran = await runWords('fuel', ledger, '--year', `${year}`, '--rates', rates, '--json');
    expect(JSON.parse(ran.out)).toMatchObject({ refund: '100.00', certainty: 'published' });
    await writeFile(rates, JSON.stringify([{ ...own, euros: 'dix' }]));
    expect(await runWords('fuel', ledger, '--year', `${year}`, '--rates', rates)).toMatchObject({ code: 1, out: '' });
  });

  test.each([
    ['a file that is not there', async () => '/nowhere/carnet.csv', 'n’existe pas'],
    ['an empty file', async () => ledgerWith(''), 'ne contient aucune livraison'],
    ['a workbook', async () => ledgerWith(Uint8Array.from([0x50, 0x4b, 3, 4])), 'n’est pas un tableau de texte'],
    [
      'a table without a quantity',
      async () => ledgerWith('Date;Facture;Produit\n14/03/2023;F1;GNR\n'),
      'quantity, unit',
    ],
  ])('%s is a sentence', async (_name, make, words) => {
    const ran = await runWords('fuel', await make(), '--year', '2023');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(words);
    expect(ran.out).toBe('');
  });

  test('a claimant that is none, and JSON that is none, are named', async () => {
    const { folder, ledger } = await ledgerOf(1);
    const company = join(folder, 'c.json');
    await writeFile(company, '{"name":"x","siret":"1","couleur":"bleu"}');
    expect((await runWords('fuel', ledger, '--year', '2023', '--company', company)).err).toContain('couleur');
    // A program of western Windows wrote it: no letter is lost.
    await writeFile(company, Buffer.from('{"name":"x","siret":"1","été":"bleu"}', 'latin1'));
    expect((await runWords('fuel', ledger, '--year', '2023', '--company', company)).err).toContain('été');
    await writeFile(company, '{');
    expect(await runWords('fuel', ledger, '--year', '2023', '--company', company)).toMatchObject({ code: 1 });
  });

  test.each([
    [[], 'il manque le carnet'],
    [['a.csv'], 'il manque --year'],
    [['a.csv', '--year', '20x3'], '--year est une année'],
    [['a.csv', '--year', '1999'], '--year est une année'],
    [['a.csv', 'b.csv', '--year', '2023'], 'un seul carnet'],
    [['a.csv', '--year', '2023', '-o', ''], 'il manque le dossier'],
    [['a.csv', '--year', '2023', '--foo'], 'n’existe pas'],
  ])('written wrongly: %j', async (words, sentence) => {
    const ran = await runWords('fuel', ...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(sentence);
  });
});
