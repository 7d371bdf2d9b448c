import { checkInvoice } from '../../core/check/check-invoice.ts';
import { checkStated, statedRules } from '../../core/check/check-stated.ts';
import { readStated } from '../../core/document/read-cii.ts';
import type { Finding } from '../../core/check/finding.ts';
import { writeCii } from '../../core/document/write-cii.ts';
import { stateInvoice } from '../../core/draft/state-invoice.ts';
import { RULE_VERSIONS } from '../conformance/bring-judges.ts';
import { BENCH_CONTEXT, benchInvoice, longInvoice, statedBenchInvoice } from './bench-invoices.ts';
import { markdownTable, threeFigures } from './markdown-table.ts';
import type { OfficialRules } from './official-rules.ts';
import { timeInTurn, timesFaster, type Contender } from './timing.ts';

const SIZES = [10, 100, 1_000, 10_000] as const;
/** The length whose lines are the measure of the others'. */
const BASE = 100;
const LONG_ROUNDS = 5;

function checkXml(xml: string): readonly Finding[] {
  const read = readStated(xml);
  if (!read.ok) throw new Error(`The bench's invoice cannot be read: ${read.problem.kind}`);
  return checkStated(read.value.stated, BENCH_CONTEXT);
}

/** Our rules beside the official ones run by SaxonJS, on the bench's invoice. */
export async function benchRules(official: OfficialRules): Promise<string> {
  const invoice = benchInvoice();
  const stated = statedBenchInvoice();
  const xml = writeCii(stated);
  const found = [official(xml).length, checkXml(xml).length];
  const contenders: readonly Contender[] = [
    { name: `Liasse, ${statedRules.length} rules on a document, from its XML`, run: () => checkXml(xml) },
    {
      name: `Liasse, ${statedRules.length} rules on a document that was read`,
      run: () => checkStated(stated, BENCH_CONTEXT),
    },
    {
      name: 'Liasse, every rule on a draft',
      run: () => checkInvoice(invoice, BENCH_CONTEXT),
    },
    { name: 'SaxonJS 2.7.0, official EN 16931 rules', run: () => official(xml) },
  ];
  const timings = await timeInTurn(contenders);
  const [ours, , , theirs] = timings;
  if (ours === undefined || theirs === undefined) throw new Error('Nothing was timed.');
  const rows = timings.map((timing) => [
    timing.name,
    threeFigures(timing.medianMs),
    timing === theirs ? '1' : threeFigures(timesFaster(timing, theirs)),
  ]);
  return [
    markdownTable(['', 'ms an invoice', 'faster than SaxonJS ×'], rows),
    '',
    `Findings: ${found[0]} by the official rules, ${found[1]} by ours (target: 20 times as fast). ${RULE_VERSIONS}.`,
  ].join('\n');
}

type Work = (count: number) => Contender['run'];

const WORKS: Readonly<Record<string, Work>> = {
  'our rules on a document': (count) => {
    const stated = stateInvoice(longInvoice(count), BENCH_CONTEXT.target);
    return () => checkStated(stated, BENCH_CONTEXT);
  },
  'our rules on its XML': (count) => {
    const xml = writeCii(stateInvoice(longInvoice(count), BENCH_CONTEXT.target));
    return () => checkXml(xml);
  },
  'our rules on a draft': (count) => {
    const invoice = longInvoice(count);
    return () => checkInvoice(invoice, BENCH_CONTEXT);
  },
};

async function costOfLine(name: string, work: Work, sizes: readonly number[], rounds: number): Promise<string[]> {
  const timings = await timeInTurn(
    sizes.map((size) => ({ name: String(size), run: work(size) })),
    rounds,
  );
  const base = timings[sizes.indexOf(BASE)];
  if (base === undefined) throw new Error('Nothing was timed.');
  const costs = timings.map((timing, place) => BASE / (sizes[place] ?? 1) / timesFaster(timing, base));
  return [name, ...SIZES.map((_, place) => threeFigures(costs[place] ?? Number.NaN))];
}

/** What a line costs in invoices of several lengths: the same everywhere is linear. */
export async function benchLength(official: OfficialRules | undefined): Promise<string> {
  const rows: string[][] = [];
  for (const [name, work] of Object.entries(WORKS)) rows.push(await costOfLine(name, work, SIZES, LONG_ROUNDS));
  if (official !== undefined) {
    const work: Work = (count) => {
      const xml = writeCii(stateInvoice(longInvoice(count), BENCH_CONTEXT.target));
      return () => official(xml);
    };
    // Nobody waits for the official rules on 10,000 lines, nor for more than one round of 1,000.
    rows.push(await costOfLine('official rules, SaxonJS, on its XML', work, SIZES.slice(0, 3), 1));
  }
  const head = [
    `cost of a line, 1 at ${BASE.toLocaleString('en')} lines`,
    ...SIZES.map((size) => size.toLocaleString('en')),
  ];
  return markdownTable(head, rows);
}
