import type { SandboxFlow, SandboxInvoice } from './ledger.ts';

/** How long each state lasts at speed 1, in milliseconds after the deposit, or after integration for an invoice. */
const receivedAfterMs = 5_000;
const processingAfterMs = 10_000;
const settledAfterMs = 20_000;
const routedAfterMs = 10_000;
const availableAfterMs = 20_000;

/** The sandbox's clock: milliseconds since 1970, and how much faster its delays run than at speed 1. */
export type SandboxClock = { readonly now: () => number; readonly speed: number };

/** When a flow is processed. */
export function settledAtMs(flow: SandboxFlow, { speed }: SandboxClock): number {
  return flow.depositedAtMs + settledAfterMs / speed;
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
  const elapsedMs = (clock.now() - flow.depositedAtMs) * clock.speed;
  const step = steps.find((each) => elapsedMs >= each.afterMs) ?? steps[2];
  if (step === undefined) throw new Error('A flow has a first state.');
  return { state: step.state, sinceMs: flow.depositedAtMs + step.afterMs / clock.speed };
}

/** The statuses that an invoice has gone through, oldest first; no real buyer moves it past the third. */
export function invoiceStepsAt(
  invoice: SandboxInvoice,
  clock: SandboxClock,
): readonly { readonly code: string; readonly atMs: number }[] {
  const steps = [
    { code: 'DEPOSEE', afterMs: 0 },
    { code: 'EN_COURS_ACHEMINEMENT', afterMs: routedAfterMs },
    { code: 'MISE_A_DISPOSITION', afterMs: availableAfterMs },
  ].map(({ code, afterMs }) => ({ code, atMs: invoice.integratedAtMs + afterMs / clock.speed }));
  return steps.filter((each, index) => index === 0 || each.atMs <= clock.now());
}

/** The day in Paris, which is the portal's day. */
export function parisDay(ms: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date(ms));
}
