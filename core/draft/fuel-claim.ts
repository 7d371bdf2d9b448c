import { z } from 'zod';
import { attachmentSchema, type Attachment } from './attachment.ts';
import type { Company } from './company.ts';
import { fuelLineSchema, type FuelLine } from './fuel-line.ts';
import { partySchema } from './party.ts';

/** Who may claim (dume-tic.md, B1): farmers, their companies and groups, contractors, other bodies that farm. */
export const beneficiaryCategories = [
  'farmer',
  'farmCompany',
  'aquaculture',
  'cuma',
  'contractor',
  'gie',
  'otherBody',
] as const;
/** A kind of claimant. */
export type BeneficiaryCategory = (typeof beneficiaryCategories)[number];

/** The kinds of claimant in words. */
export const beneficiaryCategoryNames: Readonly<Record<BeneficiaryCategory, string>> = {
  farmer: 'Exploitant agricole individuel',
  farmCompany: 'Société agricole (GAEC, EARL, SCEA…)',
  aquaculture: 'Aquaculture ou conchyliculture',
  cuma: 'CUMA',
  contractor: 'Entreprise de travaux agricoles ou forestiers (ETA, ETF)',
  gie: 'GIE dont tous les membres sont agriculteurs',
  otherBody: 'Autre structure ayant une activité agricole',
};

/** The claimant: the company, what kind of one, and its PACAGE number (empty when there is none). */
const beneficiarySchema = z.strictObject({
  party: partySchema,
  category: z.enum(beneficiaryCategories),
  pacage: z.string().max(20),
});

/** The RIB: account, whose it is, and the paper itself. */
const bankDetailsSchema = z.strictObject({
  /** As typed; spaces don't count. */ iban: z.string().max(50),
  holder: z.string().max(200),
  file: attachmentSchema.optional(),
});

/** What further pieces of a dossier are. */
export const fuelPieceRoles = ['deMinimis', 'companyPapers', 'mandate', 'other'] as const;
/** What a further piece of a dossier is. */
export type FuelPieceRole = (typeof fuelPieceRoles)[number];

/** What the claimant states on its honour. */
const fuelStatementsSchema = z.strictObject({
  /** The portal's box: not an undertaking in difficulty. */ notInDifficulty: z.boolean(),
  /** A de minimis statement is in the dossier, for heavy fuel and gas (whether still asked: unconfirmed). */
  deMinimis: z.boolean(),
});

/** The most lines that a claim may hold: far above any ledger of a year. */
export const MOST_FUEL_LINES = 2_000;

/** A claim for the refund of fuel duty: one beneficiary, one year of delivery. */
export const fuelClaimSchema = z.strictObject({
  kind: z.literal('fuel'),
  id: z.uuid().brand<'FuelClaimId'>(),
  /** Year of delivery. */ year: z.int().min(2014).max(2099),
  beneficiary: beneficiarySchema,
  lines: z.array(fuelLineSchema).max(MOST_FUEL_LINES),
  bankDetails: bankDetailsSchema,
  statements: fuelStatementsSchema,
  /** Who deposits it: the claimant, or an accountant or centre de gestion in its place. */
  filedBy: z.enum(['beneficiary', 'thirdParty']),
  /** Pieces beside the RIB and the bills, in the order of the dossier. */
  pieces: z.array(z.strictObject({ role: z.enum(fuelPieceRoles), file: attachmentSchema })).max(50),
});
export type FuelClaim = z.infer<typeof fuelClaimSchema>;
export type FuelClaimId = FuelClaim['id'];

/** A new claim of a company for a year of delivery: paid to its own account, nothing stated yet. */
export function newFuelClaim(
  id: FuelClaimId,
  { party, iban }: Pick<Company, 'party' | 'iban'>,
  year: number,
): FuelClaim {
  return {
    kind: 'fuel',
    id,
    year,
    beneficiary: { party, category: 'farmer', pacage: '' },
    lines: [],
    bankDetails: { iban, holder: party.name },
    statements: { notInDifficulty: false, deMinimis: false },
    filedBy: 'beneficiary',
    pieces: [],
  };
}

/** What is attached to a claim, in the order of the dossier: RIB, bills (each once, in the order of the lines), other pieces. */
export function claimFiles({ bankDetails, lines, pieces }: FuelClaim): readonly Attachment[] {
  const files = [
    ...(bankDetails.file === undefined ? [] : [bankDetails.file]),
    ...claimLines(lines).flatMap(({ bill }) => (bill === undefined ? [] : [bill])),
    ...pieces.map(({ file }) => file),
  ];
  return files.filter((file, index) => files.findIndex(({ fileId }) => fileId === file.fileId) === index);
}

/** The lines as the claim lists them: by day of delivery, then by invoice number, then as they were entered. */
export function claimLines(lines: readonly FuelLine[]): readonly FuelLine[] {
  const rank = ({ deliveredOn, invoiceNumber }: FuelLine): string => `${deliveredOn} ${invoiceNumber}`;
  return lines.toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) < rank(other) ? -1 : 1));
}
