import type { Requirements } from '../draft/company.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { IsoDate } from '../draft/iso-date.ts';
import type { SentenceValues } from '../draft/problem.ts';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import type { Target } from '../draft/target.ts';
import type { Severity } from './finding.ts';

/** What the rules need to know beside the invoice; nothing is read from a clock. */
export type CheckContext = {
  readonly target: Target;
  /** The channel: test spaces hold fictitious SIRETs, so a wrong control digit only warns there. */
  readonly profile: 'sandbox' | 'qualification' | 'production';
  readonly today: IsoDate;
  /** What the buyer's directory entry asks for, when it was looked up. */
  readonly requirements?: Requirements;
  /** Numbers that other filings of this supplier already carry, without this filing's own. */
  readonly knownNumbers?: ReadonlySet<string>;
};

/** One place where a rule is broken. */
export type Fault = {
  /** Path in the invoice, `lines.2.netPrice`. */ readonly field: string;
  readonly values?: SentenceValues;
  /** Only when it differs from the rule's own. */ readonly severity?: Severity;
};

/** A rule: one reason why a filing could be refused, and how to say it. */
export type Rule = {
  readonly id: string;
  /** The id as the text that imposes it writes it, where several rules of ours share one. */ readonly official?: string;
  /** The text that imposes it. */ readonly source: string;
  readonly severity: Severity;
  /** Absent: both conventions. */ readonly target?: Target;
  readonly fr: string;
  readonly en: string;
  readonly check: (invoice: Invoice, context: CheckContext) => readonly Fault[];
};

/** A rule on what the document states: it holds for a draft's document and for a received one alike. */
export type StatedRule = Omit<Rule, 'check'> & {
  /** True for what the profiles without lines (MINIMUM, BASIC WL) can't satisfy. */ readonly needsLines?: true;
  /** A rule that says the same of the same field: where it speaks too, a person is told once. */
  readonly twinOf?: string;
  readonly check: (stated: StatedInvoice, context: CheckContext) => readonly Fault[];
};

/** A rule on one field of the whole invoice: broken or not. */
export function faultWhen(broken: boolean, field: string, values?: SentenceValues): readonly Fault[] {
  if (!broken) return [];
  return values === undefined ? [{ field }] : [{ field, values }];
}

/** True for a text with nothing to read in it. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
