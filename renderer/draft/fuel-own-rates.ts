import {
  fuelRates,
  parseOwnFuelRates,
  withOwnFuelRates,
  type FuelRate,
  type OwnFuelRate,
} from '../../core/draft/fuel-rates.ts';
import type { Settings } from './settings.ts';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fuel rates that the user typed; none while the settings are being read, or when they are of another shape. */
export function ownFuelRatesOf(settings: Settings | undefined): readonly OwnFuelRate[] {
  const parsed = parseOwnFuelRates(parseJson(settings?.ownFuelRates ?? '[]'));
  return parsed.ok ? parsed.value : [];
}

/** The rates that count in this window: the user's own before those that came with Liasse. */
export function fuelRatesOf(settings: Settings | undefined): readonly FuelRate[] {
  return withOwnFuelRates(fuelRates, ownFuelRatesOf(settings));
}

/** The setting with an own rate for exactly that period; without euros the rate that came with Liasse counts again. */
export function changeOwnFuelRate(
  own: readonly OwnFuelRate[],
  { product, fromOn, toOn }: Pick<OwnFuelRate, 'product' | 'fromOn' | 'toOn'>,
  euros: string | undefined,
): string {
  const others = own.filter((each) => each.product !== product || each.fromOn !== fromOn || each.toOn !== toOn);
  return JSON.stringify(euros === undefined ? others : [...others, { product, fromOn, toOn, euros }]);
}
