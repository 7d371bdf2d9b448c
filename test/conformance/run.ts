import { parseArgs } from 'node:util';
import { hasCorpus } from '../core/document/corpus.ts';
import { ALIASES, ALIASES_VERSION } from './aliases.ts';
import { openRulesJudge, type RulesJudge } from './ask-rules.ts';
import { bringJudges, bringRuleSheets, RULE_VERSIONS } from './bring-judges.ts';
import { checkJudge } from './check-judge.ts';
import type { Case } from './compare.ts';
import { corpusCases, validCases } from './corpus-cases.ts';
import { generatedCases } from './generated-cases.ts';
import { judgeContainers } from './judge-containers.ts';
import { judgeEspd } from './judge-espd.ts';
import { judgeRules, type Tally } from './judge-rules.ts';
import { mutatedCases } from './mutated-cases.ts';
import { judgeSandbox } from './portal-client.ts';
import { keepDisagreements, printDisagreements, printExcuses } from './report-disagreements.ts';

const { values: options } = parseArgs({
  options: {
    /** Everything, not the sample that CI has the time for. */ all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261124' },
    /** Keeps the files on which the two sides differ in this folder. */ keep: { type: 'string' },
    /** Only the rules: no document is rendered. */ rules: { type: 'boolean', default: false },
  },
});
/** Enough to meet every category and every type. */
const GENERATED_TO_BREAK = 36;
const seed = Number(options.seed);
const size = options.all
  ? { generated: 3_000, mutantsPerFile: 200, rendered: 300, espds: 300 }
  : { generated: 500, mutantsPerFile: 12, rendered: 24, espds: 30 };

async function judgeSet(judge: RulesJudge, name: string, cases: Iterable<Case>): Promise<Tally> {
  const from = performance.now();
  const tally = await judgeRules(judge, cases);
  const seconds = Math.round((performance.now() - from) / 1000);
  const { files, clean, disagreements, excused, unexpected } = tally;
  const rest = `${excused.length} outside the rules' reach, ${clean} files without a finding, ${seconds} s`;
  console.log(`${name}: ${files} files, ${disagreements.length} disagreements (${rest})`);
  for (const each of unexpected) console.log(`FAILED ${each.name}: ${each.words}`);
  return tally;
}

if (!hasCorpus) throw new Error('The corpus is not at ../shared/corpus: there is nothing to hold our rules against.');
console.log(`Rules: ${RULE_VERSIONS}. Seed ${seed}${options.all ? ', everything' : ''}.`);
const judges = bringJudges();
const judge = openRulesJudge(judges, bringRuleSheets(judges));
await checkJudge(judge);
// The corpus has no invoice of some categories: the made-up ones of every category and type are broken too.
const unbroken = [...(await validCases()), ...generatedCases(GENERATED_TO_BREAK, seed)];
const tallies = [
  await judgeSet(judge, 'corpus', await corpusCases()),
  await judgeSet(judge, 'generated', generatedCases(size.generated, seed)),
  await judgeSet(judge, 'mutated', mutatedCases(unbroken, size.mutantsPerFile, seed)),
];
await judge.close();

const disagreements = tallies.flatMap((tally) => tally.disagreements);
const excused = tallies.flatMap((tally) => tally.excused);
const unexpected = tallies.flatMap((tally) => tally.unexpected);
printDisagreements(disagreements);
printExcuses(excused);
console.log(`Aliases, version ${ALIASES_VERSION}:`);
for (const { official, ours, reason } of ALIASES)
  console.log(`  official ${official ?? 'none'} = ours ${ours ?? 'none'}: ${reason}`);
if (options.keep !== undefined) keepDisagreements([...disagreements, ...excused], options.keep);

const judged = options.rules ? { files: 0, failures: 0 } : await judgeContainers(judges, size.rendered, seed);
console.log(`${judged.files} documents, ${judged.failures} failures`);
const espd = judgeEspd(judges, size.espds, seed);
console.log(`${espd.files} ESPD files, ${espd.faults.length} faults`);
const portal = options.rules ? [] : await judgeSandbox();
for (const words of portal) console.log(`FAILED sandbox: ${words}`);
const files = tallies.reduce((sum, tally) => sum + tally.files, 0);
const rules = [...new Set(disagreements.map(({ rule }) => rule))].sort();
console.log(`${files} files, ${disagreements.length} disagreements${rules.length > 0 ? `: ${rules.join(' ')}` : ''}`);
const faults = unexpected.length + judged.failures + espd.faults.length + portal.length;
process.exitCode = disagreements.length + faults === 0 ? 0 : 1;
