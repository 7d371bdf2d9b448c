import type { Big } from 'big.js';
import type { StatedInvoice } from '../draft/stated-invoice.ts';
import type { Fault, StatedRule } from './rule.ts';
import type { VatFamily } from './vat-families.ts';
import { exactOf } from './vat-groups.ts';

type Place = {
  readonly number: '05' | '06' | '07';
  readonly list: 'lines' | 'allowances' | 'charges';
  readonly fr: string;
  readonly en: string;
};

const PLACES: readonly Place[] = [
  { number: '05', list: 'lines', fr: 'Ligne {line}', en: 'Line {line}' },
  { number: '06', list: 'allowances', fr: 'Remise sur le total n° {line}', en: 'Discount on the total no. {line}' },
  { number: '07', list: 'charges', fr: 'Frais sur le total n° {line}', en: 'Charge on the total no. {line}' },
];

type Demand = {
  readonly isBroken: (rate: Big) => boolean;
  readonly whenMissing: boolean;
  readonly fr: string;
  readonly en: string;
};

const DEMANDS: Readonly<Record<VatFamily['rate'], Demand>> = {
  positive: {
    isBroken: (rate) => rate.lte(0),
    whenMissing: true,
    fr: 'le taux manque, ou n’est pas supérieur à 0 (ici : « {typed} »). Choisissez le taux dans la liste ; sans TVA, choisissez « exonérée » et donnez le motif.',
    en: 'the rate is missing, or is not above 0 (here: “{typed}”). Choose the rate in the list; without VAT, choose “exempt” and give the reason.',
  },
  notNegative: {
    isBroken: (rate) => rate.lt(0),
    whenMissing: true,
    fr: 'le taux manque, ou est négatif (ici : « {typed} »). Écrivez le taux en pour cent.',
    en: 'the rate is missing, or is negative (here: “{typed}”). Write the rate in per cent.',
  },
  zero: {
    isBroken: (rate) => !rate.eq(0),
    whenMissing: true,
    fr: 'le taux doit être 0 (ici : « {typed} »). Mettez le taux à 0, ou choisissez une TVA taxée.',
    en: 'the rate must be 0 (here: “{typed}”). Set the rate to 0, or choose a taxed category.',
  },
  absent: {
    isBroken: () => true,
    whenMissing: false,
    fr: 'il ne doit pas y avoir de taux (ici : « {typed} »). Retirez le taux, ou choisissez une autre TVA.',
    en: 'there must be no rate (here: “{typed}”). Remove the rate, or choose another VAT category.',
  },
};

function rateFaults(
  stated: StatedInvoice,
  list: Place['list'],
  category: string,
  { isBroken, whenMissing }: Demand,
): readonly Fault[] {
  // Many lines, few rates: each is judged once.
  const verdicts = new Map<string, boolean>();
  const isWrong = (text: string): boolean => {
    const known = verdicts.get(text);
    if (known !== undefined) return known;
    const rate = exactOf(text);
    const verdict = rate !== undefined && isBroken(rate);
    verdicts.set(text, verdict);
    return verdict;
  };
  return stated[list].flatMap(({ vatCategory, vatRate }, index) => {
    if (vatCategory !== category || !(vatRate === undefined ? whenMissing : isWrong(vatRate))) return [];
    return [{ field: `${list}.${index}.vatRate`, values: { line: index + 1, typed: vatRate ?? '' } }];
  });
}

/** Rules 05 to 07 of a VAT category: the rate that it leaves to lines, document allowances and charges. */
export function vatRateRules({ prefix, category, rate, fr, en }: VatFamily): readonly StatedRule[] {
  const demand = DEMANDS[rate];
  return PLACES.map((place) => ({
    id: `${prefix}-${place.number}`,
    source: `EN 16931 ${prefix}-${place.number} (BT-152, BT-96, BT-103)`,
    severity: 'blocks',
    fr: `${place.fr}, TVA ${fr} : ${demand.fr}`,
    en: `${place.en}, VAT ${en}: ${demand.en}`,
    check: (stated) => rateFaults(stated, place.list, category, demand),
  }));
}
