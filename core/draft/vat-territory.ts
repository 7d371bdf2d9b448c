import type { Address } from './party.ts';

/**
 * Where French VAT is at home: `mainland` (with Corsica), `overseas` (Guadeloupe, Martinique, Réunion: reduced rates,
 * CGI art. 296), `exempt` (Guyane, Mayotte: no VAT for now, CGI art. 294), `abroad` for everything else.
 */
export type VatTerritory = 'mainland' | 'overseas' | 'exempt' | 'abroad';

const BY_COUNTRY: Readonly<Record<string, VatTerritory>> = {
  GP: 'overseas',
  MQ: 'overseas',
  RE: 'overseas',
  GF: 'exempt',
  YT: 'exempt',
};
const BY_POST_CODE: Readonly<Record<string, VatTerritory>> = {
  971: 'overseas',
  972: 'overseas',
  973: 'exempt',
  974: 'overseas',
  976: 'exempt',
};

/** The VAT territory of an address; undefined while its country is not known. */
export function vatTerritoryOf({ countryCode, postCode }: Address): VatTerritory | undefined {
  const country = countryCode.trim().toUpperCase();
  if (country === '') return undefined;
  if (country !== 'FR') return BY_COUNTRY[country] ?? 'abroad';
  const prefix = postCode.trim().slice(0, 3);
  // The other collectivities (975, 977, 978, 98x) are outside the territory of VAT.
  return BY_POST_CODE[prefix] ?? (/^9[78]/.test(prefix) ? 'abroad' : 'mainland');
}
