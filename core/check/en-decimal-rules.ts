import type { StatedInvoice, StatedTotals } from '../draft/stated-invoice.ts';
import { faultsOnEach, faultsOnLineAllowances, faultsOnStatedLines, isMinimum } from './en-faults.ts';
import { hasOrdinaryCategory } from './en-heading-rules.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';
import { amountsOf } from './stated-amounts.ts';

/** The fault of an amount with more than two decimals; zeros count, as in the official rules. */
function faultOfPlaces(amount: string | undefined, field: string): readonly Fault[] {
  const point = amount?.indexOf('.') ?? -1;
  return amount !== undefined && point >= 0 && amount.length - point - 1 > 2
    ? [{ field, values: { typed: amount } }]
    : [];
}

type Place = { readonly fr: string; readonly en: string };

function twoPlaces(id: string, term: string, { fr, en }: Place, check: StatedRule['check']): StatedRule {
  return {
    id,
    source: `EN 16931 ${id} (${term})`,
    severity: 'blocks',
    fr: `${fr}, « {typed} », a plus de deux décimales. Arrondissez-le au centime.`,
    en: `${en}, “{typed}”, has more than two decimals. Round it to the cent.`,
    check,
  };
}

function ofTotal(id: string, term: string, name: Exclude<keyof StatedTotals, 'taxTotals'>, place: Place): StatedRule {
  return twoPlaces(id, term, place, ({ totals }) => faultOfPlaces(totals?.[name], `totals.${name}`));
}

type AllowanceTerm = 'amount' | 'baseAmount';

function ofInvoice(kind: 'allowances' | 'charges', name: AllowanceTerm): StatedRule['check'] {
  return (stated) => faultsOnEach(stated[kind], kind, (each) => faultOfPlaces(each[name], name));
}

function ofLines(kind: 'allowances' | 'charges', name: AllowanceTerm): StatedRule['check'] {
  return (stated) => faultsOnLineAllowances(stated, kind, (each) => faultOfPlaces(each[name], name));
}

function ofVat(name: 'basisAmount' | 'taxAmount'): StatedRule['check'] {
  return ({ vatBreakdown }) =>
    faultsOnEach(vatBreakdown, 'vatBreakdown', (each) =>
      hasOrdinaryCategory(each) ? faultOfPlaces(each[name], name) : [],
    );
}

/** True for the totals of VAT (BT-110, BT-111) that are whole cents; zeros after them don't count here. */
function wholeTaxTotals(
  stated: StatedInvoice,
): readonly { readonly currency: string | undefined; readonly isWhole: boolean }[] {
  const { taxTotals } = amountsOf(stated);
  return (stated.totals?.taxTotals ?? []).map(({ currency }, index) => {
    const amount = taxTotals[index];
    return { currency, isWhole: amount === undefined || amount === 'unreadable' || amount.eq(amount.round(2)) };
  });
}

/** One total that is right is enough for the official rules, and so is one in no currency that they ask about. */
function faultOfTaxTotals(
  stated: StatedInvoice,
  isRight: (total: { readonly currency: string | undefined; readonly isWhole: boolean }) => boolean,
): readonly Fault[] {
  const all = wholeTaxTotals(stated);
  const typed = stated.totals?.taxTotals.map(({ amount }) => amount ?? '').join(' ; ') ?? '';
  return faultWhen(all.length > 0 && !all.some(isRight), 'totals.taxTotals', { typed });
}

/** No amount has more than two decimals (BR-DEC-*); prices and quantities may. */
export const enDecimalRules: readonly StatedRule[] = [
  twoPlaces(
    'BR-DEC-23',
    'BT-131',
    { fr: 'Ligne {line} : le montant HT', en: 'Line {line}: the amount excluding VAT' },
    (stated) => faultsOnStatedLines(stated, ({ netAmount }) => faultOfPlaces(netAmount, 'netAmount')),
  ),
  twoPlaces(
    'BR-DEC-24',
    'BT-136',
    { fr: 'Ligne {line} : le montant de la remise', en: 'Line {line}: the amount of the discount' },
    ofLines('allowances', 'amount'),
  ),
  twoPlaces(
    'BR-DEC-25',
    'BT-137',
    { fr: 'Ligne {line} : le montant de base de la remise', en: 'Line {line}: the base amount of the discount' },
    ofLines('allowances', 'baseAmount'),
  ),
  twoPlaces(
    'BR-DEC-27',
    'BT-141',
    { fr: 'Ligne {line} : le montant des frais', en: 'Line {line}: the amount of the charge' },
    ofLines('charges', 'amount'),
  ),
  twoPlaces(
    'BR-DEC-28',
    'BT-142',
    { fr: 'Ligne {line} : le montant de base des frais', en: 'Line {line}: the base amount of the charge' },
    ofLines('charges', 'baseAmount'),
  ),
  twoPlaces(
    'BR-DEC-01',
    'BT-92',
    {
      fr: 'Remise {position} sur toute la facture : le montant',
      en: 'Discount {position} on the whole invoice: the amount',
    },
    ofInvoice('allowances', 'amount'),
  ),
  twoPlaces(
    'BR-DEC-02',
    'BT-93',
    {
      fr: 'Remise {position} sur toute la facture : le montant de base',
      en: 'Discount {position} on the whole invoice: the base amount',
    },
    ofInvoice('allowances', 'baseAmount'),
  ),
  twoPlaces(
    'BR-DEC-05',
    'BT-99',
    {
      fr: 'Frais {position} sur toute la facture : le montant',
      en: 'Charge {position} on the whole invoice: the amount',
    },
    ofInvoice('charges', 'amount'),
  ),
  twoPlaces(
    'BR-DEC-06',
    'BT-100',
    {
      fr: 'Frais {position} sur toute la facture : le montant de base',
      en: 'Charge {position} on the whole invoice: the base amount',
    },
    ofInvoice('charges', 'baseAmount'),
  ),
  ofTotal('BR-DEC-09', 'BT-106', 'sumOfLines', { fr: 'Le total HT des lignes', en: 'The total of the lines' }),
  ofTotal('BR-DEC-10', 'BT-107', 'sumOfAllowances', { fr: 'Le total des remises', en: 'The total of the discounts' }),
  ofTotal('BR-DEC-11', 'BT-108', 'sumOfCharges', { fr: 'Le total des frais', en: 'The total of the charges' }),
  ofTotal('BR-DEC-12', 'BT-109', 'taxExclusive', { fr: 'Le total HT', en: 'The total excluding VAT' }),
  twoPlaces('BR-DEC-13', 'BT-110', { fr: 'Le total de TVA', en: 'The total VAT' }, (stated) =>
    faultOfTaxTotals(
      stated,
      ({ currency, isWhole }) => stated.currencyCode === undefined || currency !== stated.currencyCode || isWhole,
    ),
  ),
  ofTotal('BR-DEC-14', 'BT-112', 'taxInclusive', { fr: 'Le total TTC', en: 'The total including VAT' }),
  {
    id: 'BR-DEC-15',
    source: 'EN 16931 BR-DEC-15 (BT-111)',
    severity: 'blocks',
    twinOf: 'BR-53',
    fr: 'Le total de TVA dans la devise de la TVA manque, ou a plus de deux décimales. Écrivez-le, arrondi au centime.',
    en: 'The total VAT in the VAT currency is missing, or has more than two decimals. Write it, rounded to the cent.',
    check: (stated) => {
      const wanted = stated.taxCurrencyCode;
      if (wanted === undefined || isMinimum(stated)) return [];
      return faultOfTaxTotals(stated, ({ currency, isWhole }) => currency === wanted && isWhole).map((fault) => ({
        ...fault,
        field: 'taxCurrencyCode',
      }));
    },
  },
  ofTotal('BR-DEC-16', 'BT-113', 'prepaid', { fr: 'Le montant déjà payé', en: 'The amount already paid' }),
  ofTotal('BR-DEC-17', 'BT-114', 'rounding', { fr: 'Le montant d’arrondi', en: 'The rounding amount' }),
  ofTotal('BR-DEC-18', 'BT-115', 'due', { fr: 'Le net à payer', en: 'The amount due' }),
  twoPlaces(
    'BR-DEC-19',
    'BT-116',
    {
      fr: 'Récapitulatif de TVA, taux n° {position} : le montant de base',
      en: 'VAT breakdown, rate no. {position}: the basis',
    },
    ofVat('basisAmount'),
  ),
  twoPlaces(
    'BR-DEC-20',
    'BT-117',
    {
      fr: 'Récapitulatif de TVA, taux n° {position} : le montant de TVA',
      en: 'VAT breakdown, rate no. {position}: the amount of VAT',
    },
    ofVat('taxAmount'),
  ),
];
