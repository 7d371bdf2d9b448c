import { Big } from 'big.js';
import type { StatedInvoice, StatedTotals } from '../draft/stated-invoice.ts';
import { faultWhenAbsent, isMinimum } from './en-faults.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';
import { amountsOf, type StatedAmount } from './stated-amounts.ts';
import { roundUpwards } from './vat-groups.ts';

/** Adds what is there; `'unreadable'` when one of them is no number. */
function sumOf(amounts: readonly StatedAmount[]): Big | 'unreadable' {
  let sum = new Big(0);
  for (const amount of amounts) {
    if (amount === 'unreadable') return 'unreadable';
    if (amount !== undefined) sum = sum.plus(amount);
  }
  return sum;
}

/** An amount to be read: to the cent, and beyond where it says more; nothing for one that is absent. */
function withCents(amount: Big | undefined): string {
  if (amount === undefined) return '';
  const exact = amount.toFixed();
  return /\.\d{3}/.test(exact) ? exact : amount.toFixed(2);
}

/** The fault of a total that is not what it has to be; a number that nobody can read is told by its own rule. */
function faultWhenUnequal(stated: StatedAmount, wanted: StatedAmount, field: string): readonly Fault[] {
  if (stated === 'unreadable' || wanted === 'unreadable') return [];
  if (stated !== undefined && wanted !== undefined && stated.eq(wanted)) return [];
  return [{ field, values: { stated: withCents(stated), computed: withCents(wanted) } }];
}

/** Rounded to cents, a half towards the larger amount, as the official rules do. */
function toWholeCents(amount: Big | 'unreadable'): Big | 'unreadable' {
  return amount === 'unreadable' ? amount : roundUpwards(amount, 2);
}

/** `first` − `minus` + `plus`, without what is absent; undefined when `first` is. */
function combine(first: StatedAmount, minus: StatedAmount, plus: StatedAmount): StatedAmount {
  if (first === 'unreadable' || minus === 'unreadable' || plus === 'unreadable') return 'unreadable';
  return first?.minus(minus ?? 0).plus(plus ?? 0);
}

/** BR-CO-11, BR-CO-12: a sum may be missing only where there is nothing to add. */
function faultOfSum(stated: StatedAmount, parts: readonly StatedAmount[], field: string): readonly Fault[] {
  if (stated === undefined && parts.length === 0) return [];
  return faultWhenUnequal(stated, toWholeCents(sumOf(parts)), field);
}

/** BR-CO-15: with VAT = without VAT + VAT; the official rule also takes a total without any VAT added. */
function faultOfTaxInclusive(stated: StatedInvoice): readonly Fault[] {
  const currency = stated.currencyCode;
  if (currency === undefined || isMinimum(stated)) return [];
  const { totals, taxTotals } = amountsOf(stated);
  const { taxExclusive, taxInclusive } = totals;
  const own = taxTotals.filter((_, index) => stated.totals?.taxTotals[index]?.currency === currency);
  const tax = own.length === 1 ? own[0] : undefined;
  if (taxExclusive === 'unreadable' || taxInclusive === 'unreadable' || tax === 'unreadable') return [];
  if (taxExclusive !== undefined && taxInclusive?.eq(taxExclusive) === true) return [];
  const wanted = tax === undefined ? undefined : taxExclusive?.plus(tax);
  return faultWhenUnequal(
    taxInclusive,
    wanted === undefined ? undefined : roundUpwards(wanted, 2),
    'totals.taxInclusive',
  );
}

/** A total that the group of totals (BG-22) has to hold, where there is such a group. */
function absentTotal(stated: StatedInvoice, name: keyof StatedTotals): readonly Fault[] {
  return stated.totals === undefined ? [] : faultWhenAbsent(stated.totals[name], `totals.${name}`);
}

/** The totals of the invoice and how they add up. */
export const enTotalRules: readonly StatedRule[] = [
  {
    id: 'BR-12',
    source: 'EN 16931 BR-12 (BT-106)',
    severity: 'blocks',
    fr: 'Le total HT des lignes manque. C’est la somme des montants HT de toutes les lignes.',
    en: 'The total of the lines excluding VAT is missing. It is the sum of the net amounts of all lines.',
    check: (stated) => (isMinimum(stated) ? [] : absentTotal(stated, 'sumOfLines')),
  },
  {
    id: 'BR-13',
    source: 'EN 16931 BR-13 (BT-109); CGI ann. II art. 242 nonies A, I, 10°',
    severity: 'blocks',
    fr: 'Le total HT manque. C’est le total des lignes, moins les remises, plus les frais.',
    en: 'The total excluding VAT is missing. It is the total of the lines, less discounts, plus charges.',
    check: (stated) => absentTotal(stated, 'taxExclusive'),
  },
  {
    id: 'BR-14',
    source: 'EN 16931 BR-14 (BT-112)',
    severity: 'blocks',
    fr: 'Le total TTC manque. C’est le total HT plus la TVA.',
    en: 'The total including VAT is missing. It is the total excluding VAT plus the VAT.',
    check: (stated) => absentTotal(stated, 'taxInclusive'),
  },
  {
    id: 'BR-15',
    source: 'EN 16931 BR-15 (BT-115)',
    severity: 'blocks',
    fr: 'Le net à payer manque. C’est le total TTC, moins ce qui est déjà payé.',
    en: 'The amount due is missing. It is the total including VAT, less what is already paid.',
    check: (stated) => absentTotal(stated, 'due'),
  },
  {
    id: 'BR-CO-10',
    source: 'EN 16931 BR-CO-10 (BT-106)',
    severity: 'blocks',
    needsLines: true,
    fr: 'Le total HT des lignes ({stated}) n’est pas la somme des lignes ({computed}). Corrigez-le, ou le montant d’une ligne.',
    en: 'The total of the lines ({stated}) is not the sum of the lines ({computed}). Correct it, or the amount of a line.',
    check: (stated) => {
      if (stated.totals === undefined) return [];
      const { totals, lineNets } = amountsOf(stated);
      return faultWhenUnequal(totals.sumOfLines, toWholeCents(sumOf(lineNets)), 'totals.sumOfLines');
    },
  },
  {
    id: 'BR-CO-11',
    source: 'EN 16931 BR-CO-11 (BT-107)',
    severity: 'blocks',
    fr: 'Le total des remises ({stated}) n’est pas la somme des remises sur la facture ({computed}). Corrigez-le.',
    en: 'The total of the discounts ({stated}) is not the sum of the discounts on the invoice ({computed}). Correct it.',
    check: (stated) => {
      if (stated.totals === undefined) return [];
      const { totals, allowances } = amountsOf(stated);
      return faultOfSum(totals.sumOfAllowances, allowances, 'totals.sumOfAllowances');
    },
  },
  {
    id: 'BR-CO-12',
    source: 'EN 16931 BR-CO-12 (BT-108)',
    severity: 'blocks',
    fr: 'Le total des frais ({stated}) n’est pas la somme des frais de la facture ({computed}). Corrigez-le.',
    en: 'The total of the charges ({stated}) is not the sum of the charges on the invoice ({computed}). Correct it.',
    check: (stated) => {
      if (stated.totals === undefined) return [];
      const { totals, charges } = amountsOf(stated);
      return faultOfSum(totals.sumOfCharges, charges, 'totals.sumOfCharges');
    },
  },
  {
    id: 'BR-CO-13',
    source: 'EN 16931 BR-CO-13 (BT-109)',
    severity: 'blocks',
    fr: 'Le total HT ({stated}) n’est pas le total des lignes, moins les remises, plus les frais ({computed}). Corrigez-le.',
    en: 'The total excluding VAT ({stated}) is not the total of the lines, less discounts, plus charges ({computed}). Correct it.',
    check: (stated) => {
      if (stated.totals === undefined || isMinimum(stated)) return [];
      const { sumOfLines, sumOfAllowances, sumOfCharges, taxExclusive } = amountsOf(stated).totals;
      const wanted = combine(sumOfLines, sumOfAllowances, sumOfCharges);
      return faultWhenUnequal(
        taxExclusive,
        wanted === undefined ? wanted : toWholeCents(wanted),
        'totals.taxExclusive',
      );
    },
  },
  {
    id: 'BR-CO-14',
    source: 'EN 16931 BR-CO-14 (BT-110)',
    severity: 'blocks',
    fr: 'Le total de TVA ({stated}) n’est pas la somme de la TVA de chaque taux ({computed}). Corrigez-le.',
    en: 'The total VAT ({stated}) is not the sum of the VAT of each rate ({computed}). Correct it.',
    check: (stated) => {
      if (stated.currencyCode === undefined || isMinimum(stated)) return [];
      const { taxTotals, vatAmounts } = amountsOf(stated);
      const wanted = toWholeCents(sumOf(vatAmounts));
      return (stated.totals?.taxTotals ?? []).flatMap(({ currency }, index) =>
        currency === stated.currencyCode
          ? faultWhenUnequal(taxTotals[index], wanted, `totals.taxTotals.${index}.amount`)
          : [],
      );
    },
  },
  {
    id: 'BR-CO-15',
    source: 'EN 16931 BR-CO-15 (BT-112)',
    severity: 'blocks',
    fr: 'Le total TTC ({stated}) n’est pas le total HT plus la TVA de la facture ({computed}). Corrigez-le ; la TVA doit y figurer une fois, dans la devise de la facture.',
    en: 'The total including VAT ({stated}) is not the total excluding VAT plus the VAT ({computed}). Correct it; the VAT must stand there once, in the invoice’s currency.',
    check: faultOfTaxInclusive,
  },
  {
    id: 'BR-CO-16',
    source: 'EN 16931 BR-CO-16 (BT-115)',
    severity: 'blocks',
    fr: 'Le net à payer ({stated}) n’est pas le total TTC, moins le montant déjà payé, plus l’arrondi ({computed}). Corrigez-le.',
    en: 'The amount due ({stated}) is not the total including VAT, less what is already paid, plus the rounding ({computed}). Correct it.',
    check: (stated) => {
      if (stated.totals === undefined || isMinimum(stated)) return [];
      const { taxInclusive, prepaid, rounding, due } = amountsOf(stated).totals;
      return faultWhenUnequal(due, combine(taxInclusive, prepaid, rounding), 'totals.due');
    },
  },
  {
    id: 'BR-53',
    source: 'EN 16931 BR-53 (BT-6, BT-111); CGI art. 289, I, 6; ann. II art. 242 nonies A, I, 11°',
    severity: 'blocks',
    fr: 'La TVA doit aussi être donnée dans la devise de la TVA ({currency}), qui est une autre que celle de la facture. Écrivez ce montant, ou effacez la devise de la TVA.',
    en: 'The VAT must also be given in the VAT currency ({currency}), which is another one than the invoice’s. Write that amount, or delete the VAT currency.',
    check: (stated) => {
      const currency = stated.taxCurrencyCode;
      if (currency === undefined || stated.totals === undefined || isMinimum(stated)) return [];
      const isThere = stated.totals.taxTotals.some((each) => each.currency === currency);
      return faultWhen(!isThere || currency === stated.currencyCode, 'taxCurrencyCode', { currency });
    },
  },
];
