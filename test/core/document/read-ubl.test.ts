import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateInvoice } from '../../../core/draft/state-invoice.ts';
import type { StatedInvoice } from '../../../core/draft/stated-invoice.ts';
import { readDocument, readStated } from '../../../core/document/read-cii.ts';
import { writeCii } from '../../../core/document/write-cii.ts';
import { invoiceArbitrary } from './invoice-arbitrary.ts';
import { sampleInvoice } from './sample-invoice.ts';
import { writeUbl, type UblKind } from './write-ubl.ts';

function read(xml: string): unknown {
  const answer = readStated(xml);
  return answer.ok ? answer.value : answer.problem;
}

/** The invoice with what UBL has no place for left out: a second account of a payment, an institution without account. */
function inUbl(stated: StatedInvoice): StatedInvoice {
  const { paymentMeans, remittanceInformation: _text, directDebitMandate: _mandate, ...rest } = stated;
  const means = paymentMeans.map(({ proprietaryAccount: account, bic, ...each }) => ({
    ...each,
    ...(each.iban === undefined && account !== undefined ? { proprietaryAccount: account } : {}),
    ...(each.hasCreditTransfer === true && bic !== undefined ? { bic } : {}),
  }));
  // UBL keeps these three in the payment means.
  if (paymentMeans.length > 0) return { ...stated, paymentMeans: means };
  const { dueOn: _due, ...bare } = rest;
  return { ...bare, paymentMeans: means };
}

describe('the same invoice in UBL and in CII', () => {
  it.each(['Invoice', 'CreditNote'] as const)('states the same (%s)', (kind: UblKind) => {
    fc.assert(
      fc.property(invoiceArbitrary, (invoice) => {
        const typeCode = kind === 'Invoice' ? '380' : '381';
        const written = readStated(writeCii(stateInvoice({ ...invoice, typeCode }, 'reform')));
        if (!written.ok) throw new Error(written.problem.kind);
        const stated = inUbl(written.value.stated);
        expect(read(writeUbl(stated, kind))).toEqual({ stated, leftOvers: [] });
        expect(read(writeCii(stated))).toEqual({ stated, leftOvers: [] });
      }),
      { numRuns: 60 },
    );
  });
});

describe('UBL', () => {
  const whole = stateInvoice(sampleInvoice(), 'chorus');
  const good = writeUbl(whole, 'Invoice');

  it('gives back the sample, its notes with their subjects', () => {
    expect(read(good)).toEqual({ stated: whole, leftOvers: [] });
  });

  it.each([
    ['3', '5'],
    ['35', '29'],
    ['432', '72'],
    ['999', '999'],
    ['constructor', 'constructor'],
  ])('writes the tax point %s, which is %s in CII (BT-8)', (code, expected) => {
    const period = `<cac:InvoicePeriod><cbc:DescriptionCode>${code}</cbc:DescriptionCode></cac:InvoicePeriod>`;
    const answer = read(good.replace('<cac:OrderReference>', `${period}<cac:OrderReference>`));
    const vatBreakdown = whole.vatBreakdown.map((each) => ({ ...each, taxPointCode: expected }));
    expect(answer).toEqual({ stated: { ...whole, vatBreakdown }, leftOvers: [] });
  });

  it('takes an account for an IBAN by its shape', () => {
    const other = read(good.replace('FR7630006000011234567890189', '30006 00001 12345678901'));
    expect(other).toMatchObject({ stated: { paymentMeans: [{ proprietaryAccount: '30006 00001 12345678901' }] } });
  });

  it('takes the creditor’s identifier from the payee too, and from nobody’s other identifiers', () => {
    const identification =
      '<cac:PartyIdentification><cbc:ID schemeID="SEPA">FR12ZZZ1</cbc:ID></cac:PartyIdentification>';
    const payee = `<cac:PayeeParty>${identification}</cac:PayeeParty><cac:PaymentMeans>`;
    expect(read(good.replace('<cac:PaymentMeans>', payee))).toMatchObject({
      stated: { creditorReference: 'FR12ZZZ1', payee: { identifiers: [] } },
      leftOvers: [],
    });
  });

  const line = '/ubl:Invoice/cac:InvoiceLine[1]';
  it.each([
    [
      'an unknown element',
      '</cac:LegalMonetaryTotal>',
      '</cac:LegalMonetaryTotal><cbc:UUID>1</cbc:UUID>',
      '/ubl:Invoice/cbc:UUID',
    ],
    [
      'another currency',
      '<cbc:PriceAmount currencyID="EUR">58',
      '<cbc:PriceAmount currencyID="USD">58',
      `${line}/cac:Price/cbc:PriceAmount/@currencyID`,
    ],
    [
      'another tax',
      '<cac:ClassifiedTaxCategory>',
      '<cac:ClassifiedTaxCategory><cbc:ID>B</cbc:ID><cac:TaxScheme><cbc:ID>GST</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory><cac:ClassifiedTaxCategory>',
      `${line}/cac:Item/cac:ClassifiedTaxCategory[1]`,
    ],
    [
      'a second payment reference',
      '<cac:PaymentMeans>',
      '<cac:PaymentMeans><cbc:PaymentID>A</cbc:PaymentID></cac:PaymentMeans><cac:PaymentMeans><cbc:PaymentID>B</cbc:PaymentID>',
      '/ubl:Invoice/cac:PaymentMeans[2]/cbc:PaymentID',
    ],
  ])('leaves %s over', (_what, from, to, path) => {
    const xml = good.replace(from, to);
    expect(xml).not.toBe(good);
    const answer = readStated(xml);
    expect(answer.ok && answer.value.leftOvers.map((each) => each.path)).toEqual([path]);
  });

  it('reads whatever is missing: a bare one states nothing', () => {
    const bare = readStated('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>');
    expect(bare.ok && Object.values(bare.value.stated).flat()).toEqual([]);
  });

  it('has no schema of Factur-X to be held to', () => {
    const document = readDocument(good);
    expect(document.ok && document.value.syntaxFaults).toEqual([]);
  });
});
