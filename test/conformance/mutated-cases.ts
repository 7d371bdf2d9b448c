import { readStated } from '../../core/document/read-cii.ts';
import type { Case } from './compare.ts';
import { mutantsOf } from './mutate.ts';
import { seedOf } from './seeded-random.ts';
import { parseNode, placesOf } from './xml-mutant.ts';

/** How many elements and attributes are there and say nothing. */
function emptiesOf(xml: string): number {
  const root = parseNode(xml);
  if (root === undefined) return 0;
  return placesOf(root).reduce((sum, { node }) => {
    const attributes = [...node.attributes.values()].filter((value) => value.trim() === '').length;
    return sum + attributes + (node.children.length === 0 && node.text.trim() === '' ? 1 : 0);
  }, 0);
}

/** Broken copies of each file, `count` of each, made when they are asked for. */
export function* mutatedCases(files: readonly Case[], count: number, seed: number): Generator<Case> {
  for (const { name, target, xml } of files) {
    const read = readStated(xml);
    const leftOversBefore = read.ok ? read.value.leftOvers.length : 0;
    const empties = emptiesOf(xml);
    for (const mutant of mutantsOf(xml, count, (seed ^ seedOf(name)) >>> 0))
      yield {
        name: `${name}: ${mutant.what}`,
        target,
        xml: mutant.xml,
        mutation: {
          leftOversBefore,
          leavesEmpty: emptiesOf(mutant.xml) > empties,
          onlySpaces: mutant.what.endsWith(' space around'),
        },
      };
  }
}
