import type { Party } from '../../core/draft/party.ts';
import type { Random } from './seeded-random.ts';

/** A French SIRET whose two control digits are right, made of a number below 100,000. */
function siretOf(serial: number): string {
  const withControl = (digits: string): string => {
    const sum = [...digits].reverse().reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return `${digits}${(10 - (sum % 10)) % 10}`;
  };
  const siren = withControl(`900${String(serial).padStart(5, '0')}`);
  return withControl(`${siren}0001`);
}

/** The VAT number of a SIREN (CGI ann. II; the key is the SIREN's remainder by 97). */
function vatNumberOf(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}

const NAMES = ['EARL du Grand Pré', 'GAEC de l’Étang', 'SARL Boisdéchiqueté & Fils', 'Ferme « Les <Cèdres> »'];
const CITIES = [
  ['89450', 'Vézelay'],
  ['29200', 'Brest'],
  ['97400', 'Saint-Denis'],
  ['67000', 'Straßburg'],
] as const;

/** A French company or body, with what a random draw adds; `withVat` gives it a VAT number. */
export function generateParty(random: Random, withVat: boolean): Party {
  const siret = siretOf(random.between(1, 99_999));
  const siren = siret.slice(0, 9);
  const [postCode, city] = random.pick(CITIES);
  return {
    name: random.pick(NAMES),
    siret,
    otherIdentifiers: [],
    ...(random.chance(0.3) ? { tradingName: 'Au marché' } : {}),
    ...(withVat ? { vatIdentifier: vatNumberOf(siren) } : {}),
    electronicAddress: { value: siren, scheme: '0225' },
    address: {
      lineOne: `${random.between(1, 99)} rue de l’Église`,
      ...(random.chance(0.3) ? { lineTwo: 'Bâtiment B' } : {}),
      postCode,
      city,
      countryCode: 'FR',
    },
    ...(random.chance(0.4)
      ? { contact: { name: 'Jeanne Roy', telephone: '+33 3 86 00 00 00', email: 'jeanne@exemple.invalid' } }
      : {}),
  };
}
