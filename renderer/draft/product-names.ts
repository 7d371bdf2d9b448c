import type { LedgerProduct } from '../../core/draft/fuel-line.ts';

/** The products in the few letters that a column has room for, each found by its first. */
export const productNames: Readonly<Record<LedgerProduct, string>> = {
  gnr: 'GNR',
  heavyFuel: 'Fioul lourd',
  lpg: 'GPL',
  gasHeating: 'Gaz, combustible',
  gasMotor: 'Gaz, carburant',
  heatingOil: 'Domestique (fioul)',
};
