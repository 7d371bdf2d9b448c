import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disagreement } from './compare.ts';

function groups(disagreements: readonly Disagreement[]): readonly (readonly [string, readonly Disagreement[]])[] {
  const byRule = new Map<string, Disagreement[]>();
  for (const each of disagreements) {
    const key = `${each.excuse === undefined ? '' : 'excused: '}${each.rule}, fired only by ${each.firedBy === 'ours' ? 'ours' : 'the official rules'}`;
    byRule.set(key, [...(byRule.get(key) ?? []), each]);
  }
  return [...byRule].sort(([one], [two]) => one.localeCompare(two));
}

/** Prints the rules on which the two sides differ, each with its number of files and three of them. */
export function printDisagreements(disagreements: readonly Disagreement[]): void {
  for (const [rule, all] of groups(disagreements)) {
    console.log(`DISAGREEMENT ${rule}: ${all.length} files`);
    for (const { case: file, detail } of all.slice(0, 3)) console.log(`  ${file.name} (${file.target}): ${detail}`);
  }
}

/** Prints how often, and for which rules, the two sides only agree that a file is broken. */
export function printExcuses(excused: readonly Disagreement[]): void {
  const byExcuse = new Map<string, Disagreement[]>();
  for (const each of excused) byExcuse.set(each.excuse ?? '', [...(byExcuse.get(each.excuse ?? '') ?? []), each]);
  for (const [excuse, all] of byExcuse) {
    const files = new Set(all.map(({ case: file }) => file.name)).size;
    const rules = [...new Set(all.map(({ rule }) => rule))].sort();
    console.log(`Both sides find fault, but not by the same ids, in ${files} files with ${excuse}: ${rules.join(' ')}`);
  }
}

/** Keeps in a folder, for each such rule, the words of three files and their XML. */
export function keepDisagreements(disagreements: readonly Disagreement[], folder: string): void {
  const cases = join(folder, 'cases');
  rmSync(cases, { recursive: true, force: true });
  mkdirSync(cases, { recursive: true });
  const words: string[] = [];
  for (const [rule, all] of groups(disagreements)) {
    words.push(`## ${rule}: ${all.length} files`);
    all.slice(0, 3).forEach(({ case: file, detail }, index) => {
      const path = join(cases, `${rule.replace(/[^A-Za-z0-9-]+/g, '_')}-${index}.xml`);
      writeFileSync(path, file.xml);
      words.push(`- ${path}\n  ${file.name} (${file.target})\n  ${detail}`);
    });
  }
  writeFileSync(join(folder, 'disagreements.md'), `${words.join('\n')}\n`);
}
