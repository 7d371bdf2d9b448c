import { pdfRef, type PdfFile, type PdfRef } from './pdf-file.ts';
import { pdfBox, pdfText, type Box } from './pdf-text.ts';

/** The structure types of ISO 32000-1, 14.8.4 that the page uses. */
export type StructureType =
  'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure';

/** Some content of a page, by its number there. */
type Mark = { readonly page: number; readonly mark: number };

/** An element of the logical structure: what a screen reader walks through. */
export type Element = {
  readonly type: StructureType;
  readonly kids: (Element | Mark)[];
  /** For a header cell: what it heads. */ readonly scope?: 'Column' | 'Row';
  /** For a picture: its words and its place. */ readonly figure?: { readonly alt: string; readonly box: Box };
  /** What is meant where the fonts cannot draw it. */ actualText?: string;
};

/** Puts a new element under another. */
export function addElement(
  parent: Element,
  type: StructureType,
  options: Pick<Element, 'scope' | 'figure'> = {},
): Element {
  const element: Element = { type, kids: [], ...options };
  parent.kids.push(element);
  return element;
}

function attributesOf({ type, scope, figure, actualText }: Element): string {
  const words: string[] = [];
  if (scope !== undefined) words.push(`/A<</O/Table/Scope/${scope}>>`);
  if (figure !== undefined)
    words.push(`/Alt${pdfText(figure.alt)}/A<</O/Layout/Placement/Block/BBox${pdfBox(figure.box)}>>`);
  if (actualText !== undefined) words.push(`/ActualText${pdfText(actualText)}`);
  return `/S/${type}${words.join('')}`;
}

/** True when there is something to read in it: an element without content is left out. */
function hasContent(element: Element): boolean {
  return element.type === 'TD' || element.type === 'TH' || element.kids.some((kid) => 'mark' in kid || hasContent(kid));
}

/**
 * Writes the tree and the table that leads from the content of a page to its element (ISO 32000-1, 14.7.4.4); answers
 * the root of the tree. The n-th page must have `/StructParents n`.
 */
export function writeStructure(file: PdfFile, document: Element, pages: readonly PdfRef[]): PdfRef {
  const root = file.reserve();
  const parents: PdfRef[][] = pages.map(() => []);
  const write = (element: Element, parent: PdfRef): PdfRef => {
    const own = file.reserve();
    const { kids } = element;
    const first = kids.find((kid) => 'mark' in kid);
    const home = first === undefined ? undefined : first.page;
    const written: string[] = [];
    for (const kid of kids) {
      if ('mark' in kid) {
        (parents[kid.page] ?? [])[kid.mark] = own;
        written.push(
          kid.page === home ? String(kid.mark) : `<</Type/MCR/Pg ${pdfRef(pages[kid.page] ?? root)}/MCID ${kid.mark}>>`,
        );
      } else if (hasContent(kid)) written.push(pdfRef(write(kid, own)));
    }
    const place = home === undefined ? '' : `/Pg ${pdfRef(pages[home] ?? root)}`;
    const body = written.length === 0 ? '' : `/K[${written.join(' ')}]`;
    file.tuck(own, `<<${attributesOf(element)}/P ${pdfRef(parent)}${place}${body}>>`);
    return own;
  };
  const top = write(document, root);
  const table = parents.map((each, page) => `${page}[${each.map(pdfRef).join(' ')}]`).join('');
  file.tuck(
    root,
    `<</Type/StructTreeRoot/K[${pdfRef(top)}]/ParentTree<</Nums[${table}]>>/ParentTreeNextKey ${pages.length}>>`,
  );
  return root;
}
