import { readStated } from '../../core/document/read-cii.ts';
import type { Case } from './compare.ts';
import { mutantsOf } from './mutate.ts';
import { seedOf } from './seeded-random.ts';
import { parseNode, placesOf } from './xml-mutant.ts';

/** True for a file with elements or attributes that are there and say nothing. */
function hasEmpties(xml: string): boolean {
  const root = parseNode(xml);
  if (root === undefined) return false;
  return placesOf(root).some(
    ({ node }) =>
      [...node.attributes.values()].some((value) => value.trim() === '') ||
      (node.children.length === 0 && node.text.trim() === ''),
  );
}

/** Broken copies of each file, `count` of each, made when they are asked for. */
export function* mutatedCases(files: readonly Case[], count: number, seed: number): Generator<Case> {
  for (const { name, target, xml } of files) {
    const read = readStated(xml);
    const leftOversBefore = read.ok ? read.value.leftOvers.length : 0;
    for (const mutant of mutantsOf(xml, count, (seed ^ seedOf(name)) >>> 0))
      yield {
        name: `${name}: ${mutant.what}`,
        target,
        xml: mutant.xml,
        mutation: {
          leftOversBefore,
          leavesEmpty: hasEmpties(mutant.xml),
          emptiesAttribute: / @\w+ = $/.test(mutant.what),
          onlySpaces: mutant.what.endsWith(' space around'),
        },
      };
  }
}
