import type { DumeContext } from '../../../core/check/dume-rule.ts';
import type { Consultation } from '../../../core/draft/consultation.ts';
import type { DumeCompany, FinancialYear, Representative } from '../../../core/draft/dume-company.ts';
import type { Dume } from '../../../core/draft/dume.ts';
import { declareNone } from '../../../core/draft/exclusion-ground.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany, sampleYear } from '../draft/sample-dume.ts';

/** One fault put into a good DUME: which rules must speak, and where. */
export type DumeFault = {
  readonly title: string;
  readonly dume: Dume;
  readonly context?: Partial<DumeContext>;
  /** `RULE field severity`, in any order. */ readonly expects: readonly string[];
};

export const firm = (changes: Partial<DumeCompany>): Dume => sampleDume({ company: sampleDumeCompany(changes) });
const [, before, oldest] = sampleDumeCompany().years;
export const older = [before, oldest].filter((year) => year !== undefined);
export const latest = (changes: Partial<FinancialYear>): Dume => firm({ years: [sampleYear(changes), ...older] });
export const asked = (changes: Partial<Consultation>): Dume =>
  sampleDume({ consultation: sampleConsultation(changes) });
const [someone] = sampleDumeCompany().representatives;
export const person = (changes: Partial<Representative>): Dume =>
  firm({ representatives: someone === undefined ? [] : [{ ...someone, ...changes }] });
export const signed = (changes: Partial<Dume['signature']>): Dume =>
  sampleDume({ signature: { ...sampleDume().signature, ...changes } });
export const certificate = (expiresOn: string): Dume =>
  firm({ certificates: [{ key: 'a', kind: 'tax', name: 'Attestation fiscale', expiresOn }] });
const { fraud: _fraud, ...rest } = declareNone();
export const withoutFraud = rest;
export const member = { name: 'GAEC des Deux Rives', siret: '10000002500013' };
