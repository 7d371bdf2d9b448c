import type { CopyField } from './copy-field.ts';
import { drawNotice, drawSectionTitle, drawTable } from './page-blocks.ts';
import { drawParagraph, openCanvas, type Canvas } from './page-canvas.ts';
import { drawColumns } from './page-columns.ts';
import { drawFeet } from './page-feet.ts';
import { contentWidth, MEASURES } from './page-template.ts';
import { identify, openFonts, writeDocument, type PageAssets } from './write-document.ts';

/** A sheet of values to copy into a form by hand. */
export type CopySheet = {
  readonly title: string;
  /** What it is about, under the title. */ readonly subject: string;
  readonly author: string;
  /** What to do with it. */ readonly notice: string;
  readonly fields: readonly CopyField[];
  /** What has to be said at the end, one paragraph each. */ readonly closing: readonly string[];
};

/** The fields of one section, in the order in which they come; a section that comes back is another table. */
function bySection(fields: readonly CopyField[]): readonly (readonly [section: string, CopyField[]])[] {
  const sections: [string, CopyField[]][] = [];
  for (const field of fields) {
    const last = sections.at(-1);
    if (last?.[0] === field.section) last[1].push(field);
    else sections.push([field.section, [field]]);
  }
  return sections;
}

function remarkOf({ hint, unconfirmed }: CopyField): string {
  return [hint ?? '', unconfirmed === true ? 'Champ non confirmé.' : ''].filter((part) => part !== '').join(' ');
}

function drawSheet(sheet: CopySheet, assets: PageAssets): Canvas {
  const measures = MEASURES.classique;
  const heading = `${sheet.title} · ${sheet.subject}`;
  const { sandbox } = assets;
  const canvas = openCanvas({ fonts: openFonts(assets.fonts), measures, sandbox, runningHead: heading });
  const width = contentWidth(measures);
  const { title, lead, body } = measures.styles;
  const rows = [
    { text: sheet.title, style: { ...title, size: title.size * 0.85 }, type: 'H1' as const },
    { text: sheet.subject, style: lead, above: 2 },
  ];
  drawColumns(canvas, [{ rows, left: measures.left, width }], canvas.document);
  canvas.y -= measures.gap * 0.4;
  drawNotice(canvas, sheet.notice);
  for (const [section, fields] of bySection(sheet.fields)) {
    drawSectionTitle(canvas, section, 46);
    drawTable(
      canvas,
      [
        { head: 'Champ', share: 3 },
        { head: 'À recopier', share: 3.6 },
        { head: 'Remarque', share: 2.6 },
      ],
      fields.map((field) => [{ text: field.label }, { text: field.value, strong: true }, { text: remarkOf(field) }]),
    );
  }
  canvas.y -= measures.gap * 0.6;
  for (const text of sheet.closing) {
    drawParagraph(canvas, text, body, { parent: canvas.document, left: measures.left, width });
    canvas.y -= 3;
  }
  drawFeet(canvas, heading);
  return canvas;
}

/** The copy sheet as a tagged PDF with native text. Pure and deterministic. */
export async function renderCopySheet(sheet: CopySheet, assets: PageAssets): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = drawSheet(sheet, assets);
  const id = identify(assets, ['copy sheet', assets.sha256(new TextEncoder().encode(JSON.stringify(sheet)))]);
  const { title, author } = sheet;
  return writeDocument({ title, author, canvas, files: [], id, facturX: false }, assets);
}
