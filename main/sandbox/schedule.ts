import type { SandboxFlow, SandboxInvoice } from './ledger.ts';

/** How long each state lasts at speed 1, in milliseconds after the deposit, or after integration for an invoice. */
const receivedAfterMs = 5_000;
const processingAfterMs = 10_000;
const settledAfterMs = 20_000;
const routedAfterMs = 10_000;
const availableAfterMs = 20_000;

/** The sandbox's clock, in milliseconds since 1970. */
export type SandboxClock = {
  /** What it dates by, right or wrong. */ readonly now: () => number;
  /** What its delays run by: a clock that is put off makes nobody work sooner or later. */ readonly trueNow: () => number;
  /** How much faster its delays run than at speed 1. */ readonly speed: number;
};

const arrivedAtMs = (flow: SandboxFlow): number => flow.arrivedAtMs ?? flow.depositedAtMs;

/** When a flow is processed. */
export function settledAtMs(flow: SandboxFlow, { speed }: SandboxClock): number {
  return arrivedAtMs(flow) + settledAfterMs / speed;
}

/** `etatCourantDepotFlux` of a flow, and since when. */
export function flowStateAt(
  flow: SandboxFlow,
  clock: SandboxClock,
): { readonly state: string; readonly sinceMs: number } {
  if (flow.settled !== undefined) return { state: flow.settled.state, sinceMs: settledAtMs(flow, clock) };
  const steps = [
    { state: 'IN_EN_COURS_TRAITEMENT_CPP', afterMs: processingAfterMs },
    { state: 'IN_RECU', afterMs: receivedAfterMs },
    { state: 'IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP', afterMs: 0 },
  ];
  const elapsedMs = (clock.trueNow() - arrivedAtMs(flow)) * clock.speed;
  const step = steps.find((each) => elapsedMs >= each.afterMs) ?? steps[2];
  if (step === undefined) throw new Error('A flow has a first state.');
  return { state: step.state, sinceMs: arrivedAtMs(flow) + step.afterMs / clock.speed };
}

/** A status of an invoice: since when, with which comment, by whom. */
export type InvoiceStep = {
  readonly code: string;
  readonly atMs: number;
  readonly words: string;
  readonly by: 'portal' | 'buyer' | 'supplier';
};

/** Subcontractor's and joint contractor's invoices wait for a validator first (chorus-pro-api 9.4). */
const validatedFrameworks: ReadonlySet<string> = new Set(['A9', 'A12']);
/** From these the portal routes the invoice to its recipient by itself; that VALIDEE_* does is invented. */
const routedFrom: ReadonlySet<string> = new Set(['DEPOSEE', 'VALIDEE_1', 'VALIDEE_2']);

/** The statuses that an invoice has gone through, oldest first; past MISE_A_DISPOSITION only a played buyer moves it. */
export function invoiceStepsAt(invoice: SandboxInvoice, clock: SandboxClock): readonly InvoiceStep[] {
  const first = validatedFrameworks.has(invoice.framework) ? 'A_VALIDER_1' : 'DEPOSEE';
  const starts: readonly InvoiceStep[] = [
    { code: first, atMs: invoice.integratedAtMs, words: '', by: 'portal' },
    ...invoice.acts,
  ];
  return starts.flatMap((start, index) => {
    if (!routedFrom.has(start.code)) return [start];
    const untilMs = Math.min(starts[index + 1]?.atMs ?? Infinity, clock.now());
    const route = [
      { code: 'EN_COURS_ACHEMINEMENT', afterMs: routedAfterMs },
      { code: 'MISE_A_DISPOSITION', afterMs: availableAfterMs },
    ].map(({ code, afterMs }): InvoiceStep => {
      return { code, atMs: start.atMs + afterMs / clock.speed, words: '', by: 'portal' };
    });
    return [start, ...route.filter((each) => each.atMs <= untilMs)];
  });
}

/** The status in which an invoice is, such as MISE_A_DISPOSITION. */
export function currentStep(invoice: SandboxInvoice, clock: SandboxClock): InvoiceStep {
  const step = invoiceStepsAt(invoice, clock).at(-1);
  if (step === undefined) throw new Error('An invoice has a first status.');
  return step;
}
