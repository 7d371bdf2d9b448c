import type { CertificateKind, CompanySize, Group, OperatorRole } from './dume-company.ts';

/** Sizes as the French form names them. */
export const sizeWords: Readonly<Record<CompanySize, string>> = {
  micro: 'microentreprise',
  small: 'petite entreprise',
  medium: 'moyenne entreprise',
  sme: 'petite ou moyenne entreprise',
  large: 'grande entreprise',
};

/** Roles as the French form names them. */
export const roleWords: Readonly<Record<OperatorRole, string>> = {
  'sole-tenderer': 'candidat seul',
  'group-lead': 'mandataire du groupement',
  'group-mem': 'membre du groupement',
  oeron: 'entité dont les capacités sont utilisées',
  subcont: 'sous-traitant',
};

/** Forms of a groupement, as the DC1 names them. */
export const groupFormWords: Readonly<Record<NonNullable<Group['form']>, string>> = {
  joint: 'conjoint',
  several: 'solidaire',
};

/** Certificates as people call them. */
export const certificateWords: Readonly<Record<CertificateKind, string>> = {
  tax: 'attestation fiscale',
  social: 'attestation sociale (Urssaf, MSA)',
  register: 'registre (Kbis, avis SIRENE)',
  insurance: 'assurance',
  quality: 'qualité ou label',
  bank: 'relevé d’identité bancaire',
  other: 'autre pièce',
};
