import { refuseTerm, type Reading } from './cii-reading.ts';
import { attributeTerm, termOf } from './cii-terms.ts';
import type { XmlElement } from './xml-tree.ts';

/** True when the element holds neither text nor attribute anywhere: it says nothing. */
function isHollow(element: XmlElement): boolean {
  return element.text.trim() === '' && element.children.every(isHollow);
}

/** Names every element, attribute and stray text of the file that no reader has understood. */
export function refuseLeftOvers(reading: Reading, element: XmlElement, parent?: XmlElement): void {
  if (!element.understood) {
    if (!isHollow(element)) refuseTerm(reading, termOf(element, parent));
    return;
  }
  for (const attribute of element.attributes.keys())
    if (!element.understoodAttributes.has(attribute)) refuseTerm(reading, attributeTerm(element, attribute));
  if (element.children.length > 0 && element.text.trim() !== '')
    refuseTerm(reading, { fr: `texte dans « ${element.name} »`, en: `text in “${element.name}”` });
  for (const inner of element.children) refuseLeftOvers(reading, inner, element);
}
