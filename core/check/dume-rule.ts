import type { Dume } from '../draft/dume.ts';
import type { IsoDate } from '../draft/iso-date.ts';
import type { Fault, Rule } from './rule.ts';

/** What the rules on a DUME need to know beside it; nothing is read from a clock. */
export type DumeContext = {
  readonly today: IsoDate;
  /** True in the sandbox, whose SIRETs are fictitious: a wrong control digit only warns there. */
  readonly sandbox?: boolean;
};

/** One reason why a DUME could be refused, or mislead its reader, and how to say it. */
export type DumeRule = Pick<Rule, 'id' | 'source' | 'severity' | 'fr' | 'en'> & {
  readonly check: (dume: Dume, context: DumeContext) => readonly Fault[];
};
