import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { faultWhen, type StatedRule } from './rule.ts';

/** Cadres (BT-23) of an invoice of several sellers, and of one that nets two parties' sales. */
const SEVERAL_SELLERS = new Set(['S8', 'B8', 'M8']);
const BOTH_WAYS = new Set(['S9', 'B9', 'M9']);
/** Kinds (BT-3) of self-billing: refused to several sellers, asked of a two-way invoice. */
const SELF_BILLED = new Set(['389', '261', '501', '500', '502', '471', '473']);

/** Grouped lines exist in the profile EXTENDED only, which these rules can't see into. */
function isExtended({ profile = '' }: StatedInvoice): boolean {
  return /extended/i.test(profile);
}

function hasSeveral({ businessProcess = '' }: StatedInvoice): boolean {
  return SEVERAL_SELLERS.has(businessProcess);
}

function isTwoWay({ businessProcess = '' }: StatedInvoice): boolean {
  return BOTH_WAYS.has(businessProcess);
}

function lacksSubInvoice({ lines }: StatedInvoice): boolean {
  return lines.some(({ invoicedObject }) => invoicedObject?.scheme !== 'AFL' || invoicedObject.value === undefined);
}

type Demand = readonly [
  id: string,
  source: string,
  fr: string,
  en: string,
  isBroken: (stated: StatedInvoice) => boolean,
];

const GROUPED: readonly Demand[] = [
  [
    'BR-FR-MV-02',
    'EXT-FR-FE-163',
    'des lignes regroupées par vendeur',
    'lines grouped by seller',
    (stated) => hasSeveral(stated),
  ],
  [
    'BR-FR-BD-02',
    'EXT-FR-FE-163, BT-31, BT-47',
    'deux groupes de lignes, un par sens',
    'two groups of lines, one for each way',
    (stated) => isTwoWay(stated),
  ],
  [
    'BR-FR-MV-06',
    'EXT-FR-FE-167',
    'le vendeur de chaque ligne',
    'the seller of each line',
    (stated) => (hasSeveral(stated) || isTwoWay(stated)) && stated.lines.length > 0,
  ],
  [
    'BR-FR-MV-07',
    'BT-128',
    'le numéro de la sous-facture sur chaque ligne',
    'the sub-invoice’s number on each line',
    (stated) => (hasSeveral(stated) || isTwoWay(stated)) && lacksSubInvoice(stated),
  ],
];

const KINDS: readonly Demand[] = [
  [
    'BR-FR-MV-13',
    'BT-3',
    'une facture ordinaire, pas une autofacture',
    'an ordinary invoice, not a self-billed one',
    (stated) => hasSeveral(stated) && SELF_BILLED.has(stated.typeCode ?? ''),
  ],
  [
    'BR-FR-BD-13',
    'BT-3',
    'une autofacture (389)',
    'a self-billed invoice (389)',
    (stated) => isTwoWay(stated) && stated.typeCode !== undefined && !SELF_BILLED.has(stated.typeCode),
  ],
];

/** What the cadres 8 (several sellers) and 9 (both ways) ask; only the profile EXTENDED can satisfy most of it. */
export const frenchSellerGroupRules: readonly StatedRule[] = [...GROUPED, ...KINDS].map(
  ([id, terms, fr, en, isBroken]) => ({
    id,
    source: `XP Z12-012 ${id} (${terms})`,
    severity: 'blocks',
    target: 'reform',
    fr: `Le cadre {process} demande ${fr}, ce que ce format ne porte pas. Choisissez un autre cadre, comme B1, S1 ou M1.`,
    en: `The type {process} asks for ${en}, which this format does not carry. Choose another type, such as B1, S1 or M1.`,
    check: (stated) =>
      faultWhen(!isExtended(stated) && isBroken(stated), 'businessProcess', { process: stated.businessProcess ?? '' }),
  }),
);
