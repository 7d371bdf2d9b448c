import type { XmlElement } from './xml-tree.ts';

/** The paths of an element's children: a repeated one with its position among those of its name, `…/ram:ID[2]`. */
export function childPaths(parent: XmlElement, path: string): readonly string[] {
  const totals = new Map<string, number>();
  for (const { name } of parent.children) totals.set(name, (totals.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return parent.children.map(({ name }) => {
    const position = (seen.get(name) ?? 0) + 1;
    seen.set(name, position);
    return `${path}/${name.replace('?:', '')}${(totals.get(name) ?? 0) > 1 ? `[${position}]` : ''}`;
  });
}
