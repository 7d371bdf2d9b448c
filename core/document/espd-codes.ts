import type { ExclusionGround } from '../draft/exclusion-ground.ts';

/** A ground's criterion: its UUID, the same in every version, and its code in 1.x and 2.x behind `CRITERION.EXCLUSION.`. */
type GroundCode = { readonly id: string; readonly oldCode: string };

/** Ids and codes: ESPD-EDM 2.1.1 and 4.1.0, criteria of the sample files. */
const groundCodes: Readonly<Record<ExclusionGround, GroundCode>> = {
  'crime-org': {
    id: '005eb9ed-1347-4ca3-bb29-9bc0db64e1ab',
    oldCode: 'CONVICTIONS.PARTICIPATION_IN_CRIMINAL_ORGANISATION',
  },
  corruption: { id: 'c27b7c4e-c837-4529-b867-ed55ce639db5', oldCode: 'CONVICTIONS.CORRUPTION' },
  fraud: { id: '297d2323-3ede-424e-94bc-a91561e6f320', oldCode: 'CONVICTIONS.FRAUD' },
  'terr-offence': { id: 'd486fb70-86b3-4e75-97f2-0d71b5697c7d', oldCode: 'CONVICTIONS.TERRORIST_OFFENCES' },
  'finan-laund': { id: '47112079-6fec-47a3-988f-e561668c3aef', oldCode: 'CONVICTIONS.MONEY_LAUNDERING' },
  'human-traffic': {
    id: 'd789d01a-fe03-4ccd-9898-73f9cfa080d1',
    oldCode: 'CONVICTIONS.CHILD_LABOUR-HUMAN_TRAFFICKING',
  },
  'tax-pay': { id: 'b61bbeb7-690e-4a40-bc68-d6d4ecfaa3d4', oldCode: 'CONTRIBUTIONS.PAYMENT_OF_TAXES' },
  'socsec-pay': { id: '7d85e333-bbab-49c0-be8d-c36d71a72f5e', oldCode: 'CONTRIBUTIONS.PAYMENT_OF_SOCIAL_SECURITY' },
  'envir-law': { id: 'a80ddb62-d25b-4e4e-ae22-3968460dc0a9', oldCode: 'SOCIAL.ENVIRONMENTAL_LAW' },
  'socsec-law': { id: 'a261a395-ed17-4939-9c75-b9ff1109ca6e', oldCode: 'SOCIAL.SOCIAL_LAW' },
  'labour-law': { id: 'a34b70d6-c43d-4726-9a88-8e2b438424bf', oldCode: 'SOCIAL.LABOUR_LAW' },
  bankruptcy: { id: 'd3732c09-7d62-4edc-a172-241da6636e7c', oldCode: 'BUSINESS.BANKRUPTCY' },
  insolvency: { id: '396f288a-e267-4c20-851a-ed4f7498f137', oldCode: 'BUSINESS.INSOLVENCY' },
  'cred-arran': { id: '68918c7a-f5bc-4a1a-a62f-ad8983600d48', oldCode: 'BUSINESS.CREDITORS_ARRANGEMENT' },
  'bankr-nat': { id: 'daffa2a9-9f8f-4568-8be8-7b8bf306d096', oldCode: 'BUSINESS.BANKRUPTCY_ANALOGOUS' },
  'liq-admin': { id: '8fda202a-0c37-41bb-9d7d-de3f49edbfcb', oldCode: 'BUSINESS.LIQUIDATOR_ADMINISTERED' },
  'susp-act': { id: '166536e2-77f7-455c-b018-70582474e4f6', oldCode: 'BUSINESS.ACTIVITIES_SUSPENDED' },
  'prof-misconduct': { id: '514d3fde-1e3e-4dcd-b02a-9f984d5bbda3', oldCode: 'MISCONDUCT.MC_PROFESSIONAL' },
  distorsion: { id: '56d13e3d-76e8-4f23-8af6-13e60a2ee356', oldCode: 'MISCONDUCT.MARKET_DISTORTION' },
  'partic-confl': {
    id: 'b1b5ac18-f393-4280-9659-1367943c1a2e',
    oldCode: 'CONFLICT_OF_INTEREST.PROCEDURE_PARTICIPATION',
  },
  'prep-confl': { id: '61874050-5130-4f1c-a174-720939c7b483', oldCode: 'CONFLICT_OF_INTEREST.PROCEDURE_PREPARATION' },
  sanction: { id: '3293e92b-7f3e-42f1-bee6-a7641bb04251', oldCode: 'CONFLICT_OF_INTEREST.EARLY_TERMINATION' },
  misrepresent: { id: '696a75b2-6107-428f-8b74-82affb67e184', oldCode: 'CONFLICT_OF_INTEREST.MISINTERPRETATION' },
  'nati-ground': { id: '63adb07d-db1b-4ef0-a14e-a99785cf8cf6', oldCode: 'NATIONAL.OTHER' },
};

const groundsById = new Map(
  Object.entries(groundCodes).map(([ground, { id }]) => [id, ground as ExclusionGround] as const),
);

/** The ground of a criterion's UUID, if it is one. */
export function groundOf(id: string): ExclusionGround | undefined {
  return groundsById.get(id);
}

/** Criteria beside the grounds that we read and write, by their UUIDs; several where 4.x has ids of its own. */
export const CRITERIA = {
  turnover: ['499efc97-2ac1-4af2-9e84-323c2ca67747'],
  averageTurnover: ['b16cb9fc-6cb7-4585-9302-9533b415cf48'],
  manpower: ['1f49b3f0-d50f-43f6-8b30-4bafab108b9b'],
  setUp: ['77f481ce-ffb6-483f-8e2b-c78db5e68292'],
  together: ['ee51100f-8e3e-40c9-8f8b-57d5a15be1f2', 'C59_OT_eo-group'],
  reliesOn: ['0d62c6ed-f074-4fcf-8e9f-f691351d52ad', 'C60_OT_relied'],
  subcontracts: ['72c0c4b1-ca50-4667-9487-461f3eed4ed7', 'C61_OT_subco-ent'],
  lotsTendered: ['8b9700b7-b13c-41e6-a220-6bbf8d5fab31'],
} as const;

/** The grounds on unpaid taxes and contributions: their questions differ from those of all others. */
export const PAYMENT_GROUNDS: readonly ExclusionGround[] = ['tax-pay', 'socsec-pay'];
