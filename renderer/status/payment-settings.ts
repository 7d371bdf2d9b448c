import { z } from 'zod';
import type { Decimal } from '../../core/draft/decimal.ts';
import { parseOwnRates, type OwnRates } from '../../core/status/late-interest-rates.ts';
import { buyerKinds, type BuyerKind } from '../../core/status/payment-deadline.ts';
import type { Settings } from '../draft/settings.ts';

const buyerKindsSchema = z.record(z.string(), z.enum(buyerKinds));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The ECB's rates that the user typed; none while the settings are being read, or when they are of another shape. */
export function ownRatesOf(settings: Settings | undefined): OwnRates {
  return parseOwnRates(parseJson(settings?.ownRates ?? '')) ?? {};
}

/** The setting with one rate more, in percent; `undefined` gives a half-year back the rate that came with Liasse. */
export function changeOwnRate(own: OwnRates, halfYear: string, ecbPercent: Decimal | undefined): string {
  const others = Object.entries(own).filter(([each]) => each !== halfYear);
  return JSON.stringify(Object.fromEntries(ecbPercent === undefined ? others : [...others, [halfYear, ecbPercent]]));
}

function allKinds(settings: Settings | undefined): Readonly<Record<string, BuyerKind>> {
  const parsed = buyerKindsSchema.safeParse(parseJson(settings?.buyerKinds ?? ''));
  return parsed.success ? parsed.data : {};
}

/** The kind of a buyer: an administration unless the user said otherwise. */
export function buyerKindOf(settings: Settings | undefined, siret: string): BuyerKind {
  return allKinds(settings)[siret] ?? 'administration';
}

/** The setting once the user said what kind of buyer this SIRET is. */
export function changeBuyerKind(settings: Settings | undefined, siret: string, kind: BuyerKind): string {
  return JSON.stringify({ ...allKinds(settings), [siret]: kind });
}
