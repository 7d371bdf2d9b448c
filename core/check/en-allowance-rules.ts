import type { StatedAllowance } from '../draft/stated-invoice.ts';
import { faultsOnEach, faultsOnLineAllowances, faultWhenAbsent } from './en-faults.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';

function lacksReason({ reason, reasonCode }: StatedAllowance): readonly Fault[] {
  return faultWhen(reason === undefined && reasonCode === undefined, 'reason');
}

type Words = Pick<StatedRule, 'fr' | 'en'>;

/** The same condition under two ids of the standard: both speak, a person is told once. */
function twins(first: Omit<StatedRule, 'severity'>, twin: string, twinSource: string): readonly StatedRule[] {
  return [
    { ...first, severity: 'blocks' },
    { ...first, severity: 'blocks', id: twin, source: twinSource, twinOf: first.id },
  ];
}

const DISCOUNT: Words = {
  fr: 'Remise {position} sur toute la facture : elle n’a pas de motif. Écrivez-le, par exemple « Remise commerciale ».',
  en: 'Discount {position} on the whole invoice: it has no reason. Write it, for example “Trade discount”.',
};
const CHARGE: Words = {
  fr: 'Frais {position} sur toute la facture : ils n’ont pas de motif. Écrivez-le, par exemple « Transport ».',
  en: 'Charge {position} on the whole invoice: it has no reason. Write it, for example “Transport”.',
};
const LINE_DISCOUNT: Words = {
  fr: 'Ligne {line} : la remise n’a pas de motif. Écrivez-le, par exemple « Remise commerciale ».',
  en: 'Line {line}: the discount has no reason. Write it, for example “Trade discount”.',
};
const LINE_CHARGE: Words = {
  fr: 'Ligne {line} : les frais n’ont pas de motif. Écrivez-le, par exemple « Transport ».',
  en: 'Line {line}: the charge has no reason. Write it, for example “Transport”.',
};

/** Discounts and charges of the invoice (BG-20, BG-21) and of its lines (BG-27, BG-28). */
export const enAllowanceRules: readonly StatedRule[] = [
  {
    id: 'BR-31',
    source: 'EN 16931 BR-31 (BT-92)',
    severity: 'blocks',
    fr: 'Remise {position} sur toute la facture : elle n’a ni montant ni pourcentage. Écrivez l’un des deux, ou retirez-la.',
    en: 'Discount {position} on the whole invoice: it has neither amount nor percentage. Write one of them, or remove it.',
    check: ({ allowances }) =>
      faultsOnEach(allowances, 'allowances', ({ amount }) => faultWhenAbsent(amount, 'amount')),
  },
  {
    id: 'BR-32',
    source: 'EN 16931 BR-32 (BT-95)',
    severity: 'blocks',
    fr: 'Remise {position} sur toute la facture : sa TVA n’est pas choisie. Choisissez le taux des lignes qu’elle réduit.',
    en: 'Discount {position} on the whole invoice: its VAT is not chosen. Choose the rate of the lines that it reduces.',
    check: ({ allowances }) =>
      faultsOnEach(allowances, 'allowances', ({ vatCategory }) => faultWhenAbsent(vatCategory, 'vatCategory')),
  },
  ...twins(
    {
      id: 'BR-33',
      source: 'EN 16931 BR-33 (BT-97, BT-98)',
      ...DISCOUNT,
      check: ({ allowances }) => faultsOnEach(allowances, 'allowances', lacksReason),
    },
    'BR-CO-21',
    'EN 16931 BR-CO-21 (BT-97, BT-98)',
  ),
  {
    id: 'BR-36',
    source: 'EN 16931 BR-36 (BT-99)',
    severity: 'blocks',
    fr: 'Frais {position} sur toute la facture : ils n’ont ni montant ni pourcentage. Écrivez l’un des deux, ou retirez-les.',
    en: 'Charge {position} on the whole invoice: it has neither amount nor percentage. Write one of them, or remove it.',
    check: ({ charges }) => faultsOnEach(charges, 'charges', ({ amount }) => faultWhenAbsent(amount, 'amount')),
  },
  {
    id: 'BR-37',
    source: 'EN 16931 BR-37 (BT-102)',
    severity: 'blocks',
    fr: 'Frais {position} sur toute la facture : leur TVA n’est pas choisie. Choisissez-la dans la liste.',
    en: 'Charge {position} on the whole invoice: its VAT is not chosen. Choose it in the list.',
    check: ({ charges }) =>
      faultsOnEach(charges, 'charges', ({ vatCategory }) => faultWhenAbsent(vatCategory, 'vatCategory')),
  },
  ...twins(
    {
      id: 'BR-38',
      source: 'EN 16931 BR-38 (BT-104, BT-105)',
      ...CHARGE,
      check: ({ charges }) => faultsOnEach(charges, 'charges', lacksReason),
    },
    'BR-CO-22',
    'EN 16931 BR-CO-22 (BT-104, BT-105)',
  ),
  {
    id: 'BR-41',
    source: 'EN 16931 BR-41 (BT-136)',
    severity: 'blocks',
    fr: 'Ligne {line} : la remise n’a ni montant ni pourcentage. Écrivez l’un des deux, ou retirez-la.',
    en: 'Line {line}: the discount has neither amount nor percentage. Write one of them, or remove it.',
    check: (stated) => faultsOnLineAllowances(stated, 'allowances', ({ amount }) => faultWhenAbsent(amount, 'amount')),
  },
  ...twins(
    {
      id: 'BR-42',
      source: 'EN 16931 BR-42 (BT-139, BT-140)',
      ...LINE_DISCOUNT,
      check: (stated) => faultsOnLineAllowances(stated, 'allowances', lacksReason),
    },
    'BR-CO-23',
    'EN 16931 BR-CO-23 (BT-139, BT-140)',
  ),
  {
    id: 'BR-43',
    source: 'EN 16931 BR-43 (BT-141)',
    severity: 'blocks',
    fr: 'Ligne {line} : les frais n’ont ni montant ni pourcentage. Écrivez l’un des deux, ou retirez-les.',
    en: 'Line {line}: the charge has neither amount nor percentage. Write one of them, or remove it.',
    check: (stated) => faultsOnLineAllowances(stated, 'charges', ({ amount }) => faultWhenAbsent(amount, 'amount')),
  },
  ...twins(
    {
      id: 'BR-44',
      source: 'EN 16931 BR-44 (BT-144, BT-145)',
      ...LINE_CHARGE,
      check: (stated) => faultsOnLineAllowances(stated, 'charges', lacksReason),
    },
    'BR-CO-24',
    'EN 16931 BR-CO-24 (BT-144, BT-145)',
  ),
];
