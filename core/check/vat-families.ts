/** Who must be known by which number before a category may be used (rules 02 to 04 of each family). */
export type Identification = 'seller' | 'sellerVat' | 'sellerAndBuyer' | 'sellerVatAndBuyerVat' | 'nobody';

/** The rules of a VAT category, BR-…-01 to BR-…-10: what they ask, and the words for it. */
export type VatFamily = {
  /** `BR-AE` */ readonly prefix: string;
  /** UNTDID 5305, as BT-118, BT-151, BT-95 and BT-102 write it */ readonly category: string;
  readonly identification: Identification;
  readonly rate: 'positive' | 'zero' | 'notNegative' | 'absent';
  /** Rule 08: the base is that of its rate, or of the category within one unit, or of the category; absent: not looked at. */
  readonly basis?: 'byRate' | 'aboutCategory' | 'category';
  /** Rule 09: VAT computed within one unit, or none; absent: not looked at. */
  readonly tax?: 'aboutRate' | 'zero';
  readonly reason: 'asked' | 'refused';
  /** Rule 01: any number of breakdowns, exactly one as soon as the category is used, or exactly one when it is broken down. */
  readonly breakdown: 'some' | 'one' | 'oneIfAny';
  /** In the words of the rate list. */ readonly fr: string;
  readonly en: string;
};

/** The VAT categories of EN 16931, each with the quirks that the official CII rules have. */
export const vatFamilies: readonly VatFamily[] = [
  {
    prefix: 'BR-S',
    category: 'S',
    identification: 'seller',
    rate: 'positive',
    basis: 'byRate',
    tax: 'aboutRate',
    reason: 'refused',
    breakdown: 'some',
    fr: '« taxée » (S)',
    en: '“taxed” (S)',
  },
  {
    prefix: 'BR-Z',
    category: 'Z',
    identification: 'seller',
    rate: 'zero',
    basis: 'aboutCategory',
    tax: 'zero',
    reason: 'refused',
    breakdown: 'one',
    fr: '« taxée à 0 % » (Z)',
    en: '“taxed at 0%” (Z)',
  },
  {
    prefix: 'BR-E',
    category: 'E',
    identification: 'seller',
    rate: 'zero',
    basis: 'aboutCategory',
    tax: 'zero',
    reason: 'asked',
    breakdown: 'one',
    fr: '« exonérée » (E)',
    en: '“exempt” (E)',
  },
  {
    prefix: 'BR-AE',
    category: 'AE',
    identification: 'sellerAndBuyer',
    rate: 'zero',
    basis: 'aboutCategory',
    tax: 'zero',
    reason: 'asked',
    breakdown: 'one',
    fr: '« autoliquidation » (AE)',
    en: '“reverse charge” (AE)',
  },
  {
    prefix: 'BR-IC',
    category: 'K',
    identification: 'sellerVatAndBuyerVat',
    rate: 'zero',
    basis: 'aboutCategory',
    tax: 'zero',
    reason: 'asked',
    breakdown: 'one',
    fr: '« livraison intracommunautaire » (K)',
    en: '“intra-EU supply” (K)',
  },
  {
    prefix: 'BR-G',
    category: 'G',
    identification: 'sellerVat',
    rate: 'zero',
    basis: 'aboutCategory',
    tax: 'zero',
    reason: 'asked',
    breakdown: 'one',
    fr: '« exportation » (G)',
    en: '“export” (G)',
  },
  {
    prefix: 'BR-O',
    category: 'O',
    identification: 'nobody',
    rate: 'absent',
    basis: 'category',
    tax: 'zero',
    reason: 'asked',
    breakdown: 'oneIfAny',
    fr: '« hors champ de la TVA » (O)',
    en: '“outside the scope of VAT” (O)',
  },
  {
    prefix: 'BR-AF',
    category: 'L',
    identification: 'seller',
    rate: 'positive',
    reason: 'refused',
    breakdown: 'some',
    fr: '« Canaries » (L)',
    en: '“Canary Islands” (L)',
  },
  {
    prefix: 'BR-AG',
    category: 'M',
    identification: 'seller',
    rate: 'notNegative',
    reason: 'refused',
    breakdown: 'some',
    fr: '« Ceuta et Melilla » (M)',
    en: '“Ceuta and Melilla” (M)',
  },
];
