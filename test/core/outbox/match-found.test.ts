import { expect, test } from 'vitest';
import { matchFound, type FoundInvoice } from '../../../core/outbox/match-found.ts';
import { saysDuplicate } from '../../../core/outbox/says-duplicate.ts';
import { sampleSubmission } from './sample-submission.ts';

const submission = sampleSubmission();
const ours: FoundInvoice = {
  number: submission.number,
  supplierSiret: submission.supplierSiret,
  buyerSiret: submission.buyerSiret,
  grandTotalCents: submission.grandTotalCents ?? 0,
  issuedOn: submission.issuedOn,
};

test('only number, supplier, buyer, total and date together make an invoice ours', () => {
  expect(matchFound(submission, [{ ...ours, grandTotalCents: 1 }, ours])).toEqual({ verdict: 'ours', invoice: ours });
  for (const change of [{ grandTotalCents: 1 }, { issuedOn: '2026-11-23' }, { buyerSiret: '12345678200051' }]) {
    expect(matchFound(submission, [{ ...ours, ...change }]).verdict).toBe('notOurs');
  }
});

test('a number that the portal writes in another case, or with spaces, is the same one', () => {
  const found = { ...ours, number: ` ${ours.number.toLowerCase()} ` };
  expect(matchFound(submission, [found])).toEqual({ verdict: 'ours', invoice: found });
});

test('another supplier’s number, or another number, says nothing', () => {
  for (const change of [{ supplierSiret: '12345678200051' }, { number: 'F2026-00011' }]) {
    expect(matchFound(submission, [{ ...ours, ...change }]).verdict).toBe('absent');
  }
  expect(matchFound(submission, []).verdict).toBe('absent');
});

test.each([
  ['La facture F2026-0001 existe deja pour ce fournisseur (doublon)', true],
  ['Numéro de facture déjà utilisé', true],
  ['Une demande de paiement existe déjà', true],
  ['Le cadre de facturation est inconnu', false],
  ['La structure n’existe pas', false],
])('« %s » says duplicate: %s', (words, duplicate) => {
  expect(saysDuplicate(words)).toBe(duplicate);
});
