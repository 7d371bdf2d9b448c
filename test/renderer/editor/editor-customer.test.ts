import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companySchema } from '../../../core/draft/company.ts';
import { invoiceIdSchema } from '../../../core/draft/invoice.ts';
import { newInvoice } from '../../../core/draft/new-invoice.ts';
import { blankCustomer } from '../../../renderer/draft/customer-store.ts';
import { createDraftDatabase, type DraftDatabase } from '../../../renderer/draft/database.ts';
import {
  customerLabel,
  keepCustomer,
  keepRecipient,
  typedSiret,
  withCustomer,
  withTypedSiret,
  withTypedText,
} from '../../../renderer/draft/editor-customer.ts';

const company = companySchema.parse({
  id: 'company',
  party: blankCustomer('90000001200017', 'EARL du Grand Pré').party,
  iban: '',
  vatFranchise: false,
  numberPrefix: 'F',
  paymentDays: 30,
  updatedAt: '',
});
const invoice = newInvoice({
  id: invoiceIdSchema.parse('3f0f7a52-7d06-4cf5-9d0b-0d5b7ce7a001'),
  lineKey: 'a',
  company,
  todayOn: '2026-11-24',
});
const vezelay = { ...blankCustomer('21890461200013', 'Commune de Vézelay'), serviceCode: 'TECHNIQUE' };

describe('the customer’s field', () => {
  it('takes a SIRET with its spaces, and nothing else for one', () => {
    expect(typedSiret('218 904\u00a0612 00013')).toBe('21890461200013');
    expect(typedSiret('218904612')).toBeUndefined();
    expect(typedSiret('2189046120001O')).toBeUndefined();
  });

  it('keeps a SIRET with letters as typed, for the checks to name', () => {
    const mistyped = withTypedText(withTypedText(invoice, 'Mairie'), '218 904 612 0001O').buyer;
    expect(mistyped).toMatchObject({ name: 'Mairie', siret: '2189046120001O' });
    expect(customerLabel(mistyped)).toBe('2189046120001O');
    expect(customerLabel(vezelay.party)).toBe('Commune de Vézelay');
  });

  it('takes other words for the name of a new buyer, and never renames the one who is there', () => {
    expect(withTypedText(invoice, ' Mairie d’Asquins ').buyer).toMatchObject({ name: 'Mairie d’Asquins', siret: '' });
    const chosen = withCustomer(invoice, vezelay);
    expect(withTypedText(chosen, 'Mairie')).toBe(chosen);
    expect(withTypedText(invoice, '  ')).toBe(invoice);
  });

  it('forgets name, address and references of the former buyer with another SIRET or customer', () => {
    const chosen = { ...withCustomer(invoice, vezelay), purchaseOrderReference: 'EJ-1' };
    expect(chosen.buyerReference).toBe('TECHNIQUE');
    expect(withTypedSiret(chosen, '13002526500013').buyer.name).toBe('');
    expect(withTypedSiret(chosen, vezelay.party.siret)).toBe(chosen);
    expect(withCustomer(chosen, blankCustomer('13002526500013', 'Autre'))).toMatchObject({
      buyerReference: '',
      purchaseOrderReference: '',
    });
    expect(withCustomer(chosen, vezelay).purchaseOrderReference).toBe('EJ-1');
  });
});

describe('customers that are kept', () => {
  let database: DraftDatabase;
  beforeEach(async () => {
    database = createDraftDatabase();
    await database.open();
  });
  afterEach(async () => {
    await database.delete();
  });
  const requirements = {
    serviceCode: true,
    engagement: false,
    serviceCodeOrEngagement: false,
    services: [],
    checkedAt: '2026-11-24T10:00:00.000Z',
  };

  it('adds what the directory found once, and refreshes it the next time', async () => {
    const recipient = { siret: vezelay.party.siret, name: 'COMMUNE DE VEZELAY', requirements };
    const kept = await keepRecipient(recipient, database);
    expect(kept.party.name).toBe('COMMUNE DE VEZELAY');
    await keepRecipient({ ...recipient, requirements: { ...requirements, engagement: true } }, database);
    const all = await database.customers.toArray();
    expect(all).toHaveLength(1);
    expect(all[0]?.requirements?.engagement).toBe(true);
  });

  it('keeps address and code service of a sent invoice beside the requirements', async () => {
    await keepRecipient({ siret: vezelay.party.siret, name: vezelay.party.name, requirements }, database);
    const chosen = withCustomer(invoice, vezelay);
    const address = { lineOne: 'Place de la Mairie', postCode: '89450', city: 'Vézelay', countryCode: 'FR' };
    await keepCustomer({ ...chosen, buyer: { ...chosen.buyer, address } }, database);
    await keepCustomer(withTypedText(invoice, 'sans SIRET'), database);
    const all = await database.customers.toArray();
    expect(all).toMatchObject([{ party: { address }, serviceCode: 'TECHNIQUE', requirements }]);
  });
});
