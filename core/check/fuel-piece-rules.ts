import { extensionOf } from '../draft/attachment-limits.ts';
import type { Attachment } from '../draft/attachment.ts';
import { claimFiles, type FuelClaim } from '../draft/fuel-claim.ts';
import { isIban } from '../draft/iban.ts';
import { compactIdentifier } from '../draft/siret.ts';
import { matchHolder, type HolderMatch } from './account-holder.ts';
import { faultsOnLines, type FuelRule } from './fuel-rule.ts';
import { faultWhen, isBlank, type Fault } from './rule.ts';

/** What can become pages of the dossier. */
const PAGE_EXTENSIONS = new Set(['pdf', 'jpg', 'jpeg', 'png']);
/** Chorus Pro takes 120 MB in all; the merged dossier weighs about what its pieces do. */
const MOST_BYTES = 120_000_000;

/** True for a file that can become pages of the dossier. */
function isPageFile({ name }: Pick<Attachment, 'name'>): boolean {
  return PAGE_EXTENSIONS.has(extensionOf(name));
}

function holderOf({ bankDetails, beneficiary: { party } }: FuelClaim): HolderMatch | undefined {
  return isBlank(bankDetails.holder) || isBlank(party.name)
    ? undefined
    : matchHolder(bankDetails.holder, [party.name, party.tradingName ?? '']);
}

/** A fault at each attached file that is wrong, where it is attached first. */
function faultsOnFiles(claim: FuelClaim, isWrong: (file: Attachment) => boolean): readonly Fault[] {
  const places: (readonly [string, Attachment | undefined])[] = [
    ['bankDetails.file', claim.bankDetails.file],
    ...claim.lines.map(({ bill }, index) => [`lines.${index}.bill`, bill] as const),
    ...claim.pieces.map(({ file }, index) => [`pieces.${index}.file`, file] as const),
  ];
  const told = new Set<string>();
  return places.flatMap(([field, file]) => {
    if (file === undefined || told.has(file.fileId) || !isWrong(file)) return [];
    told.add(file.fileId);
    return [{ field, values: { name: file.name } }];
  });
}

/** The RIB, the copies of the bills and the other papers. */
export const fuelPieceRules: readonly FuelRule[] = [
  {
    id: 'FUEL-IBAN',
    source: 'ISO 13616: clé de contrôle de l’IBAN (modulo 97)',
    severity: 'blocks',
    fr: 'L’IBAN « {iban} » n’est pas juste : il manque un chiffre, ou l’un d’eux est faux. Recopiez-le du RIB (27 caractères en France, commençant par FR).',
    en: 'The IBAN “{iban}” is not right: a digit is missing or wrong. Copy it from the RIB (27 characters in France, beginning with FR).',
    check: ({ bankDetails: { iban } }) =>
      faultWhen(!isIban(compactIdentifier(iban)), 'bankDetails.iban', { iban: iban.trim() }),
  },
  {
    id: 'FUEL-RIB-HOLDER',
    source: 'Chorus Pro, lettre d’information: RIB au nom du demandeur',
    severity: 'blocks',
    fr: 'Le titulaire du compte manque. Recopiez-le du RIB : il doit être le demandeur.',
    en: 'The account’s holder is missing. Copy it from the RIB: it must be the claimant.',
    check: ({ bankDetails }) => faultWhen(isBlank(bankDetails.holder), 'bankDetails.holder'),
  },
  {
    id: 'FUEL-RIB-OTHER',
    source: 'Chorus Pro, lettre d’information; terres-ariege.fr: RIB au nom du demandeur',
    severity: 'blocks',
    fr: 'Ce RIB est au nom de « {holder} », mais la demande est au nom de « {name} » : la demande serait rejetée. Joignez le RIB du compte de l’exploitation.',
    en: 'This RIB is in the name of “{holder}”, but the claim in that of “{name}”: the claim would be rejected. Attach the RIB of the farm’s account.',
    check: (claim) =>
      faultWhen(holderOf(claim) === 'other', 'bankDetails.holder', {
        holder: claim.bankDetails.holder,
        name: claim.beneficiary.party.name,
      }),
  },
  {
    id: 'FUEL-RIB-PARTLY',
    source: 'Chorus Pro, lettre d’information; terres-ariege.fr: RIB au nom du demandeur',
    severity: 'warns',
    fr: 'Le RIB est au nom de « {holder} », la demande au nom de « {name} ». Si c’est le compte personnel d’un associé, joignez plutôt celui de la société ; si c’est le même compte, rien à changer.',
    en: 'The RIB is in the name of “{holder}”, the claim in that of “{name}”. If it is a partner’s own account, attach the company’s instead; if it is the same account, nothing needs changing.',
    check: (claim) =>
      faultWhen(holderOf(claim) === 'partly', 'bankDetails.holder', {
        holder: claim.bankDetails.holder,
        name: claim.beneficiary.party.name,
      }),
  },
  {
    id: 'FUEL-RIB-FILE',
    source: 'Chorus Pro, lettre d’information: RIB joint à toute demande',
    severity: 'blocks',
    fr: 'Le RIB n’est pas joint. Ajoutez le PDF que donne votre banque, ou une photo lisible.',
    en: 'The RIB is not attached. Add the PDF that your bank gives, or a legible photo.',
    check: ({ bankDetails }) => faultWhen(bankDetails.file === undefined, 'bankDetails.file'),
  },
  {
    id: 'FUEL-BILL',
    source: 'Chorus Pro, lettre d’information: copie lisible de chaque facture',
    severity: 'blocks',
    fr: 'Facture {bill} ({supplier}) : la copie de la facture n’est pas jointe{expected}. Ajoutez le PDF, ou une photo lisible.',
    en: 'Bill {bill} ({supplier}): the copy of the bill is not attached{expected}. Add the PDF or a legible photo.',
    check: (claim) =>
      faultsOnLines(claim, 'bill', ({ bill, billName }) =>
        bill === undefined ? { expected: isBlank(billName) ? '' : ` (${billName ?? ''})` } : undefined,
      ),
  },
  {
    id: 'FUEL-PIECE-TYPE',
    source: 'Liasse: le dossier réunit des pages PDF et des images JPEG ou PNG',
    severity: 'blocks',
    fr: 'La pièce « {name} » n’est ni un PDF, ni une image JPEG ou PNG : elle ne peut pas entrer dans le dossier. Enregistrez-la en PDF, puis joignez-la de nouveau.',
    en: 'The piece “{name}” is neither a PDF nor a JPEG or PNG picture: it cannot go into the dossier. Save it as PDF, then attach it again.',
    check: (claim) => faultsOnFiles(claim, (file) => !isPageFile(file)),
  },
  {
    id: 'FUEL-PIECE-EMPTY',
    source: 'Chorus Pro: une pièce jointe vide est refusée',
    severity: 'blocks',
    fr: 'La pièce « {name} » est vide. Retirez-la, ou joignez le fichier une nouvelle fois.',
    en: 'The piece “{name}” is empty. Remove it, or attach the file again.',
    check: (claim) => faultsOnFiles(claim, ({ sizeBytes }) => sizeBytes === 0),
  },
  {
    id: 'FUEL-PIECE-TOTAL',
    source: 'Chorus Pro: 120 Mo par dépôt, pièces comprises (dit des factures; pour les demandes, non confirmé)',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Les pièces pèsent ensemble {size} Mo, plus que les 120 Mo que Chorus Pro prend pour une facture. Numérisez-les moins lourdes.',
    en: 'The pieces weigh {size} MB together, more than the 120 MB that Chorus Pro takes for an invoice. Scan them lighter.',
    check: (claim) => {
      const total = claimFiles(claim).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
      return faultWhen(total > MOST_BYTES, 'pieces', { size: Math.ceil(total / 1_000_000) });
    },
  },
  {
    id: 'FUEL-GUESSED',
    source: 'Liasse: ce qui a été lu sur une page se relit avant de partir',
    severity: 'warns',
    fr: 'Facture {bill} ({supplier}) : {count} valeur(s) ont été lues sur le PDF et n’ont pas été confirmées. Comparez-les avec la facture.',
    en: 'Bill {bill} ({supplier}): {count} value(s) were read off the PDF and have not been confirmed. Compare them with the bill.',
    check: (claim) =>
      faultsOnLines(claim, 'guesses', ({ guesses = [] }) =>
        guesses.length > 0 ? { count: guesses.length } : undefined,
      ),
  },
];
