import { childPaths } from './child-paths.ts';
import type { XmlElement } from './xml-tree.ts';

/** A part of a file that no reader has understood: where it stands, and every text in it. */
export type LeftOver = {
  /** `/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:LanguageID`, a repeated element with its position: `ram:ID[2]`. */
  readonly path: string;
  readonly text: string;
};

function textsOf(element: XmlElement): readonly string[] {
  const own = [...element.attributes.values(), element.text].map((each) => each.trim()).filter((each) => each !== '');
  return [...own, ...element.children.flatMap(textsOf)];
}

function gather(element: XmlElement, path: string, found: LeftOver[]): void {
  if (!element.understood) {
    const texts = textsOf(element);
    if (texts.length > 0) found.push({ path, text: texts.join(' · ') });
    return;
  }
  for (const [name, value] of element.attributes)
    if (!element.understoodAttributes.has(name) && value.trim() !== '')
      found.push({ path: `${path}/@${name}`, text: value.trim() });
  const text = element.text.trim();
  if (text !== '' && !element.understoodText) found.push({ path: `${path}/text()`, text });
  const paths = childPaths(element, path);
  element.children.forEach((each, index) => gather(each, paths[index] ?? path, found));
}

/** Every element, attribute and stray text of the file that no reader has understood; what says nothing is not named. */
export function gatherLeftOvers(root: XmlElement): readonly LeftOver[] {
  const found: LeftOver[] = [];
  gather(root, `/${root.name.replace('?:', '')}`, found);
  return found;
}
