import type { Official, RulesJudge } from './ask-rules.ts';
import { askOurs, compareCase, type Case, type Disagreement } from './compare.ts';
import { expectationOf, type Unexpected } from './expectations.ts';

/** What came of a set of files. */
export type Tally = {
  readonly files: number;
  /** Files that have nothing against them on either side. */ readonly clean: number;
  readonly disagreements: readonly Disagreement[];
  /** Differences outside what the rules are written for, each with its excuse. */
  readonly excused: readonly Disagreement[];
  readonly unexpected: readonly Unexpected[];
};

/** Judges every file by both sides and compares them, rule by rule. */
export async function judgeRules(judge: RulesJudge, cases: Iterable<Case>): Promise<Tally> {
  const disagreements: Disagreement[] = [];
  const excused: Disagreement[] = [];
  const unexpected: Unexpected[] = [];
  const pending = new Set<Promise<void>>();
  let asked: { readonly xml: string; readonly official: Promise<Official> } | undefined;
  let files = 0;
  let clean = 0;
  for (const each of cases) {
    files += 1;
    // A file of the corpus comes twice in a row, under both conventions: the sheets say the same of it.
    if (asked?.xml !== each.xml) asked = { xml: each.xml, official: judge.ask(each.xml, each.isOurs) };
    const one = asked.official.then((official) => {
      const ours = askOurs(each);
      const found = compareCase(each, ours, official);
      for (const difference of found) (difference.excuse === undefined ? disagreements : excused).push(difference);
      const misfit = expectationOf(each, ours, official);
      if (misfit !== undefined) unexpected.push(misfit);
      if (found.length === 0 && ours.kind === 'read' && ours.findings.length === 0) clean += 1;
    });
    pending.add(one);
    void one.finally(() => pending.delete(one)).catch(() => undefined);
    if (pending.size >= 64) await Promise.race(pending);
  }
  await Promise.all(pending);
  return { files, clean, disagreements, excused, unexpected };
}
