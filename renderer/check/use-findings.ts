import { useDeferredValue, useMemo } from 'react';
import { checkInvoice, findingSentence } from '../../core/check/check-invoice.ts';
import type { Finding, Severity } from '../../core/check/finding.ts';
import type { CheckContext } from '../../core/check/rule.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { frenchSpaces } from '../ui/french.ts';

/** A finding with its sentence, ready to be shown. */
export type SpokenFinding = Finding & { readonly sentence: string };

/** Below it, checking costs less than drawing the form. */
const LONG_INVOICE_LINES = 100;

/** The findings of an invoice as it stands, made in the window with the rules that main applies again at sealing. */
export function useFindings(invoice: Invoice, context: CheckContext): readonly SpokenFinding[] {
  // A long invoice answers the keystroke first and is checked a moment later; a usual one is checked at once.
  const deferred = useDeferredValue(invoice);
  const settled = invoice.lines.length > LONG_INVOICE_LINES ? deferred : invoice;
  return useMemo(() => speakFindings(checkInvoice(settled, context)), [settled, context]);
}

const GRAVEST_FIRST: readonly Severity[] = ['blocks', 'warns', 'advises'];

/**
 * One of each sentence: a rule that names two fields of one address says it once in a list, as gravely as the gravest
 * of them, and leads to the first of those.
 */
export function distinctFindings(findings: readonly SpokenFinding[]): readonly SpokenFinding[] {
  const kept = new Map<string, SpokenFinding>();
  for (const severity of GRAVEST_FIRST) {
    for (const finding of findings.filter((each) => each.severity === severity)) {
      const key = `${finding.rule} ${finding.sentence}`;
      if (!kept.has(key)) kept.set(key, finding);
    }
  }
  const chosen = new Set(kept.values());
  return findings.filter((finding) => chosen.has(finding));
}

/** Gives findings their sentences, in French. */
export function speakFindings(findings: readonly Finding[]): readonly SpokenFinding[] {
  return findings.map((finding) => ({ ...finding, sentence: frenchSpaces(findingSentence(finding, 'fr')) }));
}
