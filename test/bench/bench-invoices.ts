import type { CheckContext } from '../../core/check/rule.ts';
import { stateInvoice } from '../../core/draft/state-invoice.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import type { StatedInvoice } from '../../core/draft/stated-invoice.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';

/** What the checks of the bench are made under. */
export const BENCH_CONTEXT: CheckContext = { target: 'chorus', profile: 'sandbox', today: '2026-11-24' };

/** The invoice that all are given: a farm's to a commune, two lines, two rates, every legal mention. */
export function benchInvoice(): Invoice {
  return sampleInvoice();
}

/** The bench's invoice as its document states it. */
export function statedBenchInvoice(): StatedInvoice {
  return stateInvoice(benchInvoice(), BENCH_CONTEXT.target);
}

/** The bench's invoice with that many lines, two rates in turn. */
export function longInvoice(count: number): Invoice {
  const invoice = benchInvoice();
  const lines = Array.from({ length: count }, (_, index) => ({
    ...invoice.lines[index % invoice.lines.length]!,
    key: String(index),
  }));
  return { ...invoice, lines };
}
