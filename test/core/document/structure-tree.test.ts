import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPng } from '../../../core/document/png.ts';
import { renderSample } from './render-sample.ts';
import { sampleInvoice, sampleLine } from './sample-invoice.ts';

const name = (text: string): PDFName => PDFName.of(text);

type Visited = { readonly type: string; readonly element: PDFDict; readonly path: string };

/** Every element of the tree in reading order, with the types above it. */
function walk(element: PDFDict, above: string): Visited[] {
  const type = String(element.lookup(name('S'), PDFName)).slice(1);
  const path = `${above}/${type}`;
  const kids = element.lookupMaybe(name('K'), PDFArray);
  const below = Array.from({ length: kids?.size() ?? 0 }, (_, index) => kids?.lookup(index)).flatMap((kid) =>
    kid instanceof PDFDict && kid.has(name('S')) ? walk(kid, path) : [],
  );
  return [{ type, element, path }, ...below];
}

describe('the structure that a screen reader walks through', () => {
  let doc: PDFDocument;
  let root: PDFDict;
  let elements: readonly Visited[] = [];
  beforeAll(async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    );
    const logo = readPng(png);
    if (logo === undefined) throw new Error('The logo of the test is no picture.');
    const lines = Array.from({ length: 70 }, (_, index) =>
      sampleLine({ key: String(index), name: `Parcelle 漢 ${index}` }),
    );
    doc = await PDFDocument.load(await renderSample(sampleInvoice({ lines }), [], { logo }), { updateMetadata: false });
    root = doc.catalog.lookup(name('StructTreeRoot'), PDFDict);
    elements = walk(root.lookup(name('K'), PDFArray).lookup(0, PDFDict), '');
  });

  it('is announced, in French, with a title', () => {
    expect(String(doc.catalog.lookup(name('MarkInfo'), PDFDict).lookup(name('Marked')))).toBe('true');
    expect(String(doc.catalog.lookup(name('Lang')))).toBe('(fr-FR)');
    const preferences = doc.catalog.lookup(name('ViewerPreferences'), PDFDict);
    expect(String(preferences.lookup(name('DisplayDocTitle')))).toBe('true');
  });

  it('has one title, a table whose head is read once, and cells that know their headers', () => {
    const count = (type: string): number => elements.filter((each) => each.type === type).length;
    expect(elements[0]?.path).toBe('/Document');
    expect(count('H1')).toBe(1);
    expect(count('Table')).toBe(3);
    expect(elements.filter((each) => each.path === '/Document/Table/TBody/TR').length).toBe(71);
    const columns = elements.filter((each) => each.path === '/Document/Table/THead/TR/TH');
    expect(columns).toHaveLength(8);
    for (const { element, type } of elements.filter((each) => each.type === 'TH'))
      expect(`${type} ${String(element.lookup(name('A'), PDFDict).lookup(name('Scope')))}`).toMatch(
        /^TH \/(Row|Column)$/,
      );
  });

  it('says in words what a picture shows, and what the fonts could not draw', () => {
    const words = (key: string, type: string): string[] =>
      elements
        .filter((each) => each.type === type && each.element.has(name(key)))
        .map(({ element }) =>
          Buffer.from(String(element.lookup(name(key))).slice(5, -1), 'hex')
            .swap16()
            .toString('utf16le'),
        );
    expect(words('Alt', 'Figure')).toEqual([
      'Logo de EARL du Grand Pré',
      expect.stringMatching(/^Code QR du virement SEPA de .+ à EARL du Grand Pré$/),
    ]);
    expect(words('ActualText', 'TH')[3]).toBe('Parcelle 漢 3');
  });

  it('leads from each piece of content of each page back to its element', () => {
    const table = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
    const pages = doc.getPages();
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(String(page.node.lookup(name('StructParents')))).toBe(String(index));
      const parents = table.lookup(index * 2 + 1, PDFArray);
      expect(parents.size()).toBeGreaterThan(0);
      for (let mark = 0; mark < parents.size(); mark += 1) {
        const kids = parents.lookup(mark, PDFDict).lookup(name('K'), PDFArray);
        const home = parents.lookup(mark, PDFDict).get(name('Pg'));
        const owns = Array.from({ length: kids.size() }, (_, kid) => kids.lookup(kid)).some((kid) =>
          kid instanceof PDFNumber
            ? kid.asNumber() === mark && home === page.ref
            : kid instanceof PDFDict &&
              kid.get(name('Pg')) instanceof PDFRef &&
              kid.get(name('Pg')) === page.ref &&
              String(kid.lookup(name('MCID'))) === String(mark),
        );
        expect(owns).toBe(true);
      }
    });
  });
});
