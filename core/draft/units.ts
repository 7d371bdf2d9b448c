/** A unit of UN/ECE Rec. 20 as French invoices write it. */
export type Unit = {
  readonly code: string;
  /** After a number, `12,5 h`. */ readonly written: string;
  readonly name: string;
  /** What people and spreadsheets write for it, in lower case. */ readonly others: readonly string[];
};

function unit(code: string, written: string, name: string, others = ''): Unit {
  return { code, written, name, others: others === '' ? [] : others.split(' ') };
}

/** The units that firms bill the public sector in, the most used first. */
export const usualUnits: readonly Unit[] = [
  unit('C62', 'u', 'unité', 'unite unites unités u. pce piece pièce pièces pieces nb'),
  unit('HUR', 'h', 'heure', 'heures hr hrs'),
  unit('DAY', 'j', 'jour', 'jours journée journee journées'),
  unit('MON', 'mois', 'mois'),
  unit('LS', 'forfait', 'forfait', 'ft forfaits fft ens ensemble'),
  unit('KGM', 'kg', 'kilogramme', 'kilo kilos kilogrammes'),
  unit('TNE', 't', 'tonne', 'tonnes'),
  unit('DTN', 'q', 'quintal', 'quintaux qx'),
  unit('LTR', 'l', 'litre', 'litres'),
  unit('HLT', 'hl', 'hectolitre', 'hectolitres'),
  unit('MTR', 'm', 'mètre', 'ml mètres metre metres'),
  unit('MTK', 'm²', 'mètre carré', 'm2'),
  unit('MTQ', 'm³', 'mètre cube', 'm3 map stère stères'),
  unit('KMT', 'km', 'kilomètre', 'kms kilomètres'),
  // HAR, the older code of the hectare, has left the list (BR-CL-23).
  unit('H18', 'ha', 'hectare', 'hectares har'),
  unit('WEE', 'sem.', 'semaine', 'semaines sem'),
  unit('ANN', 'an', 'an', 'ans année années'),
  unit('MIN', 'min', 'minute', 'minutes mn'),
  unit('GRM', 'g', 'gramme', 'grammes'),
  unit('KWH', 'kWh', 'kilowattheure', 'kwh'),
  unit('SET', 'lot', 'lot', 'lots'),
  unit('XPK', 'colis', 'colis'),
];

/** Codes that only say that things are counted: `8 u` and `8` are the same quantity. */
const COUNTED = new Set(['C62', 'H87', 'EA']);
/** Twins of a usual unit that other programs write. */
const TWINS = new Map<string, string>(Object.entries({ H87: 'C62', EA: 'C62', HAR: 'H18' }));

/** True for a code that only counts. */
export function isCountingUnit(code: string): boolean {
  return COUNTED.has(code);
}

/** How a unit is written after a number; any code that French invoices hardly use is shown as it is. */
export function unitWritten(code: string): string {
  const usual = TWINS.get(code) ?? code;
  return usualUnits.find((each) => each.code === usual)?.written ?? code;
}
