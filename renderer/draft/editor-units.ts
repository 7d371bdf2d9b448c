import type { FieldOption } from '../ui/SelectField.tsx';

/** Units that firms bill the public sector in: UN/ECE Rec. 20 code, how it is written, its name, what else people write. */
const UNITS: readonly (readonly [code: string, written: string, name: string, others: readonly string[]])[] = [
  ['C62', 'u', 'unité', ['unite', 'unites', 'unités', 'u.', 'pce', 'piece', 'pièce', 'pièces', 'pieces', 'nb']],
  ['HUR', 'h', 'heure', ['heures', 'hr', 'hrs']],
  ['DAY', 'j', 'jour', ['jours', 'journée', 'journee', 'journées']],
  ['MON', 'mois', 'mois', []],
  ['LS', 'ft', 'forfait', ['forfaits', 'fft', 'ens', 'ensemble']],
  ['KGM', 'kg', 'kilogramme', ['kilo', 'kilos', 'kilogrammes']],
  ['TNE', 't', 'tonne', ['tonnes']],
  ['DTN', 'q', 'quintal', ['quintaux', 'qx']],
  ['LTR', 'l', 'litre', ['litres']],
  ['HLT', 'hl', 'hectolitre', ['hectolitres']],
  ['MTR', 'm', 'mètre', ['ml', 'mètres', 'metre', 'metres']],
  ['MTK', 'm²', 'mètre carré', ['m2']],
  ['MTQ', 'm³', 'mètre cube', ['m3', 'map', 'stère', 'stères']],
  ['KMT', 'km', 'kilomètre', ['kms', 'kilomètres']],
  // UN/ECE's square hectometre: EN 16931's list of units has no HAR.
  ['H18', 'ha', 'hectare', ['hectares']],
];

/** The units as choices; one that an imported line brings is added as it is. */
export function unitOptions(current: string): readonly FieldOption[] {
  const known = UNITS.map(([id, label, hint]) => ({ id, label, hint }));
  return current === '' || UNITS.some(([code]) => code === current)
    ? known
    : [...known, { id: current, label: current }];
}

/** `heures`, `H.` or `HUR` → HUR; undefined for a unit that is none of ours. */
export function unitCodeOf(written: string): string | undefined {
  const sought = written.trim().toLowerCase().replace(/\.$/, '');
  return UNITS.find(
    ([code, short, name, others]) =>
      code.toLowerCase() === sought || short === sought || name === sought || others.includes(sought),
  )?.[0];
}

/** How a unit is written after a number; a code that is none of ours as it is. */
export function unitWritten(code: string): string {
  return UNITS.find(([each]) => each === code)?.[1] ?? code;
}
