import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The words of each page, as a reader of the portal's kind extracts them; no-break spaces become ordinary ones. */
export async function pageWords(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const doc = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= doc.numPages; number += 1) {
    const content = await (await doc.getPage(number)).getTextContent();
    const words = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(words.replace(/[\s\u00a0]+/g, ' '));
  }
  await task.destroy();
  return pages;
}
