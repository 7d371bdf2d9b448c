import { z } from 'zod';
import { fileIdSchema, type Attachment } from './attachment.ts';
import type { Company } from './company.ts';
import { isIsoDate } from './iso-date.ts';
import { addressSchema, contactSchema } from './party.ts';

const text = z.string().max(500);
/** A number that may still be half typed: the checks, not the schema, say so to the user. */
const decimalText = z.string().max(40);
const isoDate = z.string().refine(isIsoDate);

/** Size codes of ESPD-EDM 4.1.0: `sme` is a small or medium firm whose exact class is not known. */
export const companySizeSchema = z.enum(['micro', 'small', 'medium', 'sme', 'large']);
export type CompanySize = z.infer<typeof companySizeSchema>;

/** A person who may bind the firm; `role` as on the register: gérant, présidente, chef d’exploitation. */
const representativeSchema = z.strictObject({
  firstName: text,
  familyName: text,
  role: text,
  birthOn: isoDate.optional(),
  birthPlace: text.optional(),
  address: addressSchema.optional(),
  telephone: text.optional(),
  email: text.optional(),
});
export type Representative = z.infer<typeof representativeSchema>;

/** A proof that the firm keeps: what it is, until when it holds, and its file when it was added. */
const certificateSchema = z.strictObject({
  /** Stable key for the window. */ key: text,
  kind: z.enum(['tax', 'social', 'register', 'insurance', 'quality', 'bank', 'other']),
  name: text,
  /** The last day on which it holds; absent: it has no end. */ expiresOn: isoDate.optional(),
  fileId: fileIdSchema.optional(),
  fileName: z.string().max(300).optional(),
});
export type Certificate = z.infer<typeof certificateSchema>;
export type CertificateKind = Certificate['kind'];

/** One closed financial year: the two figures that the simplified form asks for, and what the full form adds. */
const financialYearSchema = z.strictObject({
  /** Date de clôture de l’exercice. */ closedOn: isoDate,
  /** Chiffre d’affaires annuel général, in euros without VAT. */ turnover: decimalText,
  /** Part du chiffre d’affaires qui relève du domaine du marché, percent; full form only. */
  marketSharePercent: decimalText.optional(),
  /** Effectifs moyens annuels; a decimal, since part-time work counts by its share. */ headcount: decimalText,
  /** Of whom managers (encadrement); full form only. */ managers: decimalText.optional(),
});
export type FinancialYear = z.infer<typeof financialYearSchema>;

/** Role codes of ESPD-EDM 4.1.0: alone, lead of a group, member of one, entity relied on, subcontractor. */
export const operatorRoleSchema = z.enum(['sole-tenderer', 'group-lead', 'group-mem', 'oeron', 'subcont']);
export type OperatorRole = z.infer<typeof operatorRoleSchema>;

/** How the firm takes part (groupement). */
const groupSchema = z.strictObject({
  role: operatorRoleSchema,
  /** Nom du groupement; blank for a sole tenderer. */ name: text,
  /** Forme: conjoint, or solidaire. */ form: z.enum(['joint', 'several']).optional(),
  members: z.array(z.strictObject({ name: text, siret: text })).max(100),
});
export type Group = z.infer<typeof groupSchema>;

/** A work done before, to show what the firm can do; full form only. */
const referenceSchema = z.strictObject({
  key: text,
  title: text,
  buyer: text,
  /** In euros without VAT. */ amount: decimalText.optional(),
  startedOn: isoDate.optional(),
  endedOn: isoDate.optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** The company file (dossier d’entreprise): kept once, and copied into each DUME. */
export const dumeCompanySchema = z.strictObject({
  id: z.literal('dume-company'),
  /** Raison sociale. */ name: text,
  /** Forme juridique: EARL, GAEC, SAS, entreprise individuelle. */ legalForm: text.optional(),
  /** 14 digits without spaces. */ siret: text,
  /** N° de TVA intracommunautaire. */ vatIdentifier: text.optional(),
  address: addressSchema,
  website: text.optional(),
  contact: contactSchema,
  /** The first signs. */ representatives: z.array(representativeSchema).max(20),
  size: companySizeSchema.optional(),
  /** Code NAF (APE), such as 01.50Z. */ nafCode: text,
  /** Date of creation: explains why fewer than three years are given. */ setUpOn: isoDate.optional(),
  /** Closed years, latest first. */ years: z.array(financialYearSchema).max(10),
  certificates: z.array(certificateSchema).max(100),
  group: groupSchema,
  references: z.array(referenceSchema).max(100),
  updatedAt: z.string(),
});
export type DumeCompany = z.infer<typeof dumeCompanySchema>;

/** The files of the certificates, each once. */
export function certificateFiles({
  certificates,
}: Pick<DumeCompany, 'certificates'>): readonly Pick<Attachment, 'fileId' | 'name'>[] {
  const files = certificates.flatMap(({ fileId, fileName, name }) =>
    fileId === undefined ? [] : [{ fileId, name: fileName ?? `${name}.pdf` }],
  );
  return files.filter((file, index) => files.findIndex(({ fileId }) => fileId === file.fileId) === index);
}

/** An empty company file, filled with what the firm already gave for its invoices. */
export function newDumeCompany(company: Company | undefined, updatedAt: string): DumeCompany {
  const party = company?.party;
  return {
    id: 'dume-company',
    name: party?.name ?? '',
    siret: party?.siret ?? '',
    ...(party?.vatIdentifier === undefined ? {} : { vatIdentifier: party.vatIdentifier }),
    address: party?.address ?? { lineOne: '', postCode: '', city: '', countryCode: 'FR' },
    contact: party?.contact ?? {},
    representatives: [],
    nafCode: '',
    years: [],
    certificates: [],
    group: { role: 'sole-tenderer', name: '', members: [] },
    references: [],
    updatedAt,
  };
}
