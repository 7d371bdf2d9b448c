import { describe, expect, test } from 'vitest';
import { companySchema } from '../../../core/draft/company.ts';
import { siretError, siretWarning, vatIdentifierOf } from '../../../renderer/draft/check-identity.ts';
import {
  checkCompanyFields,
  emptyCompanyFields,
  toCompany,
  toCompanyFields,
  type CompanyFields,
} from '../../../renderer/draft/company-form.ts';

const good: CompanyFields = {
  ...emptyCompanyFields,
  siret: '732 829 320 00074',
  name: ' EARL du Grand Pré ',
  lineOne: '12 chemin des Prés',
  postCode: '89450',
  city: 'Asquins',
  iban: 'fr76 3000 6000 0112 3456 7890 189',
};

describe('the three questions of the first run', () => {
  test('an empty form names every question', () => {
    expect(Object.keys(checkCompanyFields(emptyCompanyFields))).toEqual([
      'siret',
      'name',
      'lineOne',
      'postCode',
      'city',
      'iban',
    ]);
  });

  test('good answers become a company, typed spaces and case aside', () => {
    expect(checkCompanyFields(good)).toEqual({});
    const company = toCompany(good, undefined, '2026-11-24T10:00:00.000Z');
    expect(companySchema.parse(company)).toEqual(company);
    expect(company).toMatchObject({
      party: { siret: '73282932000074', name: 'EARL du Grand Pré', vatIdentifier: 'FR44732829320' },
      iban: 'FR7630006000011234567890189',
      numberPrefix: 'F',
      paymentDays: 30,
    });
  });

  test('what is shown again is what was kept, and what is not shown is not lost', () => {
    const before = toCompany(good, undefined, '2026-11-24T10:00:00.000Z');
    const contact = { name: 'Jeanne', telephone: '03 86 00 00 00', email: 'jeanne@exemple.invalid' };
    const richer = { ...before, party: { ...before.party, legalInformation: 'EARL au capital de 7 500 €', contact } };
    const after = toCompany(toCompanyFields(richer), richer, richer.updatedAt);
    expect(after).toEqual(richer);
  });

  test.each([
    ['siret', '7328293200007', '13'],
    ['siret', '7328293200007A', 'lettres'],
    ['iban', 'FR76 3000 6000 0112 3456 7890 188', 'RIB'],
    ['postCode', '8945', '5'],
    ['vatIdentifier', 'DE123456789', 'FR'],
    ['email', 'jeanne.exemple', '@'],
    ['numberPrefix', 'f1', 'majuscules'],
    ['paymentDays', '121', '120'],
  ] as const)('a wrong %s, %s, is told with what mends it', (field, typed, word) => {
    const errors = checkCompanyFields({ ...good, [field]: typed });
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toContain(word);
  });

  test('what is emptied is gone from the company', () => {
    const fields = { ...good, legalInformation: 'Entrepreneur individuel (EI)', email: 'jeanne@exemple.invalid' };
    const company = toCompany(fields, undefined, '');
    expect(company.party).toMatchObject({
      legalInformation: 'Entrepreneur individuel (EI)',
      contact: { email: 'jeanne@exemple.invalid' },
    });
    const emptied = toCompany({ ...fields, legalInformation: ' ', email: '' }, company, '');
    expect(emptied.party).not.toHaveProperty('legalInformation');
    expect(emptied.party).not.toHaveProperty('contact');
  });

  test('a firm that charges no VAT gets no VAT number of ours', () => {
    expect(toCompany({ ...good, vatFranchise: true }, undefined, '').party).not.toHaveProperty('vatIdentifier');
  });
});

describe('a SIRET', () => {
  test('with a false control digit is a warning, La Poste’s is none', () => {
    expect(siretError('12345678200010')).toBeUndefined();
    expect(siretWarning('12345678200011')).toBeDefined();
    expect(siretWarning('73282932000074')).toBeUndefined();
    expect(siretWarning('35600000049837')).toBeUndefined();
  });

  test('gives the VAT number that the administration publishes for it', () => {
    expect(vatIdentifierOf('73282932000074')).toBe('FR44732829320');
    expect(vatIdentifierOf('40483304800022')).toBe('FR83404833048');
  });
});
