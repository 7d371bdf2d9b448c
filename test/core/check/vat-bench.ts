import { checkStated } from '../../../core/check/check-stated.ts';
import type { CheckContext } from '../../../core/check/rule.ts';
import type { StatedInvoice } from '../../../core/draft/stated-invoice.ts';
import { stateInvoice } from '../../../core/draft/state-invoice.ts';
import { reformInvoice, today } from './fault-bench.ts';

/** A document with a fault that a rule must name, and where; other rules may speak too. */
export type StatedFault = {
  readonly rule: string;
  readonly field: string;
  readonly stated: StatedInvoice;
  readonly context?: Partial<CheckContext>;
};

export const platform: CheckContext = { target: 'reform', profile: 'production', today };

/** A document in which no rule of the reform finds anything. */
export const goodStated: StatedInvoice = stateInvoice(reformInvoice(), 'reform');

/** `RULE field` of each finding. */
export function spoken(stated: StatedInvoice, context: Partial<CheckContext> = {}): readonly string[] {
  return checkStated(stated, { ...platform, ...context }).map(({ rule, field }) => `${rule} ${field}`);
}
