import { claimLines, type FuelClaim } from '../draft/fuel-claim.ts';
import type { FuelRate } from '../draft/fuel-rates.ts';
import { computeFuelRefund, type LineRefund } from '../draft/fuel-refund.ts';
import { toPortalQuantity } from '../draft/fuel-units.ts';
import { formatIban } from '../draft/iban.ts';
import { compactIdentifier } from '../draft/siret.ts';
import type { CopyField } from './copy-field.ts';
import { billedText, euroText, productText, rateText } from './fuel-texts.ts';
import { shortDay } from './french-format.ts';

const HEADER = 'En-tête';
const PAPERS = 'Pièces jointes';

function headerFields({ beneficiary, bankDetails, year, statements }: FuelClaim): readonly CopyField[] {
  return [
    {
      section: HEADER,
      label: 'Structure (SIRET)',
      value: beneficiary.party.siret,
      hint: 'À choisir dans la liste de vos structures.',
    },
    {
      section: HEADER,
      label: 'Références bancaires',
      value: formatIban(compactIdentifier(bankDetails.iban)),
      hint: 'À choisir parmi les comptes de la structure ; s’il n’y est pas, ajoutez-le d’abord à la structure.',
    },
    {
      section: HEADER,
      label: 'Année de la demande',
      value: String(year),
      hint: 'L’année des livraisons, non celle du dépôt.',
    },
    {
      section: HEADER,
      label: 'Attestation sur l’honneur',
      value: statements.notInDifficulty ? 'à cocher' : 'à lire avant de cocher',
      hint: 'Le bénéficiaire n’est pas une entreprise en difficulté. Puis « Enregistrer ».',
    },
  ];
}

/** What the portal should come to on a line. */
function expectedText({ rate, unit, refundCents }: LineRefund): string {
  if (refundCents === undefined) return 'Aucun taux publié n’a été trouvé : le portail remplit le sien.';
  return `Taux attendu : ${rateText(rate, unit).replace(/\s\*$/u, ' (estimation)')}, soit ${euroText(refundCents)}.`;
}

/**
 * What the portal's form asks for, in its order (portal-guides.md, 4.1): heading, then one line per bill, then the papers.
 * Lines that bring nothing are not there. Today's form of the lines could not be read; it is that of the memo.
 */
export function fuelCopyFields(claim: FuelClaim, rates: readonly FuelRate[]): readonly CopyField[] {
  const refund = computeFuelRefund({ year: claim.year, lines: [...claimLines(claim.lines)] }, rates);
  const lines = refund.lines.flatMap((line, index): readonly CopyField[] => {
    const own = claim.lines.find(({ id }) => id === line.lineId);
    if (own === undefined) return [];
    const section = `Ligne ${index + 1} sur ${refund.lines.length}`;
    return [
      { section, label: 'N° facture', value: own.invoiceNumber },
      { section, label: 'Date de livraison', value: shortDay(own.deliveredOn) },
      { section, label: 'Type de carburant', value: productText(line.product), hint: 'À choisir dans la liste.' },
      {
        section,
        label: 'Volume',
        value: toPortalQuantity(line.quantity).replace('.', ','),
        hint: `En ${line.unit} (facturé : ${billedText(own)}). Vérifiez l’unité que le portail affiche. ${expectedText(line)}`,
        unconfirmed: true,
      },
    ];
  });
  return [
    ...headerFields(claim),
    ...lines,
    {
      section: PAPERS,
      label: 'RIB',
      value: claim.bankDetails.file?.name ?? 'à joindre',
      hint: 'Au nom du bénéficiaire. L’endroit du formulaire où se joignent les pièces n’est pas confirmé.',
      unconfirmed: true,
    },
    {
      section: PAPERS,
      label: 'Factures et autres pièces',
      value: 'le dossier PDF, ou chaque facture à sa ligne',
      hint: 'Selon ce que le portail propose.',
      unconfirmed: true,
    },
  ];
}
