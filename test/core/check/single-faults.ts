import type { SingleFault } from './fault-bench.ts';
import { heading, parties, references } from './heading-faults.ts';
import { lines, vatAndTotals } from './line-faults.ts';
import { datesAndPayment, notesAndAttachments } from './payment-faults.ts';
import { vatAndKinds } from './vat-faults.ts';

/** At least one fault for each rule. */
export const singleFaults: readonly SingleFault[] = [
  ...heading,
  ...parties,
  ...references,
  ...lines,
  ...vatAndTotals,
  ...vatAndKinds,
  ...datesAndPayment,
  ...notesAndAttachments,
];
