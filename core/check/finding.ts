import type { SentenceValues } from '../draft/problem.ts';

/** blocks: cannot leave; warns: may be refused; advises: could be better. */
export type Severity = 'blocks' | 'warns' | 'advises';

/** The filing is wrong: which rule, where, how badly. Its words come from the rule's own catalogue entry. */
export type Finding = {
  /** BR-CO-10, BR-FR-05, CPRO-…, LIASSE-… */ readonly rule: string;
  readonly severity: Severity;
  /** Path in the invoice, `lines.2.netPrice`; empty for the whole. */ readonly field: string;
  readonly values: SentenceValues;
};
