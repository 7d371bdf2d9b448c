import { writeInvoiceCii } from '../../core/document/write-cii.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';
import type { RulesJudge } from './ask-rules.ts';
import { askOurs, compareCase, type Case } from './compare.ts';

function caseOf(name: string, changes: Parameters<typeof sampleInvoice>[0]): Case {
  const invoice = sampleInvoice({ businessProcess: 'M1', ...changes });
  return { name, target: 'reform', xml: writeInvoiceCii(invoice, 'reform') };
}

/**
 * Holds judge and comparison to what they are known to find, before their silence counts for anything: throws when the
 * official rules miss a planted fault, or when the comparison misses that only one side has seen it.
 */
export async function checkJudge(judge: RulesJudge): Promise<void> {
  const unnumbered = caseOf('control without number', { number: undefined });
  const unnoted = caseOf('control without notes', { notes: [] });
  const [number, notes] = [await judge.ask(unnumbered.xml), await judge.ask(unnoted.xml)];
  if (!number.en16931.ids.includes('BR-02')) throw new Error('The rules of EN 16931 do not see a missing number.');
  if (!notes.brfr.ids.some((id) => id.startsWith('BR-FR-05'))) throw new Error('BR-FR does not see missing notes.');
  const broken = await judge.ask('<Invoice');
  if (broken.en16931.error === undefined) throw new Error('The machine does not tell a file that is no XML.');
  const ours = askOurs(unnumbered);
  if (ours.kind === 'refused') throw new Error('We refuse the control without number.');
  const blind = compareCase(unnumbered, { ...ours, findings: [], ids: [] }, number);
  const seeing = compareCase(unnumbered, ours, { ...number, en16931: { ids: [] } });
  if (!blind.some(({ rule, firedBy }) => rule === 'BR-02' && firedBy === 'official'))
    throw new Error('The comparison does not see that only the official rules have found a fault.');
  if (!seeing.some(({ rule, firedBy }) => rule === 'BR-02' && firedBy === 'ours'))
    throw new Error('The comparison does not see that only our rules have found a fault.');
}
