import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  buildProgram,
  parseFace,
  TEXT_LETTERS,
  TITLE_LETTERS,
  type FontProgram,
  type PageFace,
} from '../../core/document/page-face.ts';
import { loadDocumentAssets } from '../../main/document/load-document-assets.ts';
import { renderSample } from '../core/document/render-sample.ts';
import { benchInvoice } from './bench-invoices.ts';
import { markdownTable, threeFigures } from './markdown-table.ts';
import { timeInTurn } from './timing.ts';

/** The faces, how the names of their embedded fonts begin, and the letters that every document gets. */
const FACES = [
  ['sans', 'LSSANS', TEXT_LETTERS],
  ['bold', 'LSBOLD', TEXT_LETTERS],
  ['serif', 'LSSERI', TITLE_LETTERS],
] as const;

/** The characters that a PDF shows in each of its fonts, by the font's name. */
async function charactersByFont(pdf: Uint8Array): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true });
  const doc = await task.promise;
  const found = new Map<string, Set<string>>();
  for (let number = 1; number <= doc.numPages; number += 1) {
    const page = await doc.getPage(number);
    // The fonts have their names only once the page was interpreted.
    await page.getOperatorList();
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item)) continue;
      const { name } = page.commonObjs.get(item.fontName) as { readonly name: string };
      const characters = found.get(name) ?? new Set<string>();
      for (const character of item.str) characters.add(character);
      found.set(name, characters);
    }
  }
  await task.destroy();
  return found;
}

function sizeOf({ file, toUnicode, widths }: FontProgram): number {
  return file.packed.length + toUnicode.packed.length + widths.length;
}

/** A face's glyphs for some characters, as the document alone would need them. */
function buildOwn(face: PageFace, characters: ReadonlySet<string>): FontProgram {
  const texts = [...characters].filter((each) => face.glyphOf(each.codePointAt(0) ?? 0) !== 0);
  return buildProgram(
    face.trueType,
    [0, ...texts.map((each) => face.glyphOf(each.codePointAt(0) ?? 0))],
    ['', ...texts],
  );
}

/** The two ends of the choice between speed and size: the common glyphs made once, or each document's own made for it. */
export async function benchFonts(): Promise<string> {
  const invoice = benchInvoice();
  const pdf = await renderSample(invoice);
  const characters = await charactersByFont(pdf);
  const { fonts } = await loadDocumentAssets();
  const used = FACES.map(([name, tag, letters]) => {
    const font = [...characters].find(([each]) => each.startsWith(tag));
    if (font === undefined) throw new Error(`The page has no font ${tag}.`);
    return { face: parseFace(fonts[name], letters), characters: font[1] };
  });
  const buildAll = (): readonly FontProgram[] => used.map((each) => buildOwn(each.face, each.characters));
  const common = used.reduce((sum, { face }) => sum + sizeOf(face.commonProgram), 0);
  const own = buildAll().reduce((sum, each) => sum + sizeOf(each), 0);
  const [chosen, other] = await timeInTurn([
    { name: 'common', run: () => renderSample(invoice) },
    {
      name: 'own',
      run: async () => {
        await renderSample(invoice);
        buildAll();
      },
    },
  ]);
  if (chosen === undefined || other === undefined) throw new Error('Nothing was timed.');
  return markdownTable(
    ['fonts inside', 'invoices/s', 'bytes', 'of which fonts'],
    [
      ['common glyphs, made once (chosen)', threeFigures(1000 / chosen.medianMs), bytes(pdf.length), bytes(common)],
      [
        "the document's glyphs, made for it",
        threeFigures(1000 / other.medianMs),
        bytes(pdf.length - common + own),
        bytes(own),
      ],
    ],
  );
}

function bytes(count: number): string {
  return count.toLocaleString('en');
}
