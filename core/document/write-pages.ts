import { LOGO_RESOURCE } from './page-logo.ts';
import type { Picture } from './picture.ts';
import { closeCanvas, type Canvas } from './page-canvas.ts';
import { SHEET } from './page-template.ts';
import { pdfRef, toBytes, type PdfFile, type PdfRef } from './pdf-file.ts';
import { writeStructure } from './structure-tree.ts';

/** Writes drawn pages with their fonts, picture and structure; answers the entries of the catalogue that lead to them. */
export function writePages(file: PdfFile, canvas: Canvas, logo: Picture | undefined): string {
  const { sans, bold, serif } = canvas.fonts;
  const fonts = [sans, bold, serif].map((font) => `/${font.resource} ${pdfRef(font.embed(file))}`).join('');
  const picture =
    logo === undefined
      ? ''
      : `/XObject<</${LOGO_RESOURCE} ${pdfRef(
          file.addStream(
            `/Type/XObject/Subtype/Image/Width ${logo.width}/Height ${logo.height}${logo.entries}`,
            logo.bytes,
            'plain',
          ),
        )}>>`;
  const resources = file.add(`<</Font<<${fonts}>>${picture}>>`);
  const tree = file.reserve();
  const contents = closeCanvas(canvas);
  const pages = contents.map((content, index): PdfRef => {
    const stream = file.addStream('', toBytes(content));
    return file.add(
      `<</Type/Page/Parent ${pdfRef(tree)}/MediaBox[0 0 ${SHEET.width} ${SHEET.height}]/Resources ${pdfRef(resources)}` +
        `/Contents ${pdfRef(stream)}/StructParents ${index}/Tabs/S>>`,
    );
  });
  file.fill(tree, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map(pdfRef).join(' ')}]>>`);
  const structure = writeStructure(file, canvas.document, pages);
  return `/Pages ${pdfRef(tree)}/StructTreeRoot ${pdfRef(structure)}/MarkInfo<</Marked true>>`;
}
