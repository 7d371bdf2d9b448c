import type { Consultation } from '../../../core/draft/consultation.ts';
import type { DumeCompany, FinancialYear } from '../../../core/draft/dume-company.ts';
import { dumeSchema, type Dume } from '../../../core/draft/dume.ts';
import { declareNone } from '../../../core/draft/exclusion-ground.ts';

/** A closed year of the sample farm. */
export function sampleYear(changes: Partial<FinancialYear> = {}): FinancialYear {
  return { closedOn: '2025-12-31', turnover: '183400', headcount: '3.5', ...changes };
}

/** A farm's company file with its three last years; with whatever the test changes. */
export function sampleDumeCompany(changes: Partial<DumeCompany> = {}): DumeCompany {
  return {
    id: 'dume-company',
    name: 'EARL du Grand Pré',
    legalForm: 'EARL',
    siret: '90000001900019',
    vatIdentifier: 'FR25900000019',
    address: { lineOne: '12 chemin des Prés', postCode: '89450', city: 'Asquins', countryCode: 'FR' },
    contact: { name: 'Anne Martin', telephone: '03 86 00 00 00', email: 'anne@grandpre.example' },
    representatives: [{ firstName: 'Anne', familyName: 'Martin', role: 'Gérante', birthOn: '1979-04-12' }],
    size: 'micro',
    nafCode: '01.50Z',
    years: [
      sampleYear(),
      sampleYear({ closedOn: '2024-12-31', turnover: '171250.5', headcount: '3' }),
      sampleYear({ closedOn: '2023-12-31', turnover: '158900', headcount: '2.75' }),
    ],
    certificates: [{ key: 'msa', kind: 'social', name: 'Attestation MSA', expiresOn: '2027-03-31' }],
    group: { role: 'sole-tenderer', name: '', members: [] },
    references: [],
    updatedAt: '2026-11-24T08:00:00.000Z',
    ...changes,
  };
}

/** A consultation with two lots whose buyer allows the simplified form. */
export function sampleConsultation(changes: Partial<Consultation> = {}): Consultation {
  return {
    buyer: { name: 'Commune de Vézelay', siret: '10000002500013' },
    reference: '2026-VOIRIE-07',
    object: 'Fauchage et débroussaillage des accotements',
    deadlineOn: '2026-12-11',
    deadlineTime: '12:00',
    lots: [
      { id: '1', name: 'Secteur nord' },
      { id: '2', name: 'Secteur sud' },
    ],
    simplifiedAllowed: 'yes',
    dumeId: 'abcd1234',
    askedCriteria: [],
    source: { kind: 'typed' },
    ...changes,
  };
}

/** A complete DUME with which no rule finds fault; with whatever the test changes. */
export function sampleDume(changes: Partial<Dume> = {}): Dume {
  return dumeSchema.parse({
    kind: 'dume',
    id: '0b8c7d6e-5f4a-4b3c-8d2e-1f0a9b8c7d6e',
    company: sampleDumeCompany(),
    consultation: sampleConsultation(),
    lots: ['1'],
    declarations: declareNone(),
    reliesOnOthers: false,
    subcontracts: false,
    figuresConfirmed: true,
    signature: { name: 'Anne Martin', role: 'Gérante', place: 'Asquins', on: '2026-11-24', sworn: true },
    ...changes,
  });
}
