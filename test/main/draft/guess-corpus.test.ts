import { describe, expect, it } from 'vitest';
import { centsToDecimal } from '../../../core/draft/decimal.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';
import { guessInvoice } from '../../../core/document/guess-invoice.ts';
import { readFacturX } from '../../../core/document/read-facturx.ts';
import { readPageText } from '../../../main/draft/read-page-text.ts';
import { newKey } from '../../core/document/comparable-invoice.ts';
import { corpusFiles, hasCorpus } from '../../core/document/corpus.ts';

/** The French invoices of the corpus: their XML says what their pages have to be read as. */
const FRENCH = /^(?:fnfe__|akretion__|horstoeko__pdf_fx_minimum)/;

/** Values that the XML has and the page hasn't. */
const NOT_ON_PAGE: Readonly<Record<string, readonly string[]>> = {
  // The XML knows the customer's SIRET, the page gives the VAT number alone.
  'buyer.siret': ['fnfe__'],
};

function valueIn(xml: string, pattern: RegExp): string | undefined {
  return pattern.exec(xml)?.[1]?.replace(/\s/g, '');
}

const element = (name: string): string => `<ram:${name}(?: [^>]*)?>([^<]*)`;
const inside = (parent: string, rest: string): RegExp =>
  new RegExp(`<ram:${parent}>(?:(?!</ram:${parent}>)[\\s\\S])*?${rest}`);
const day = '<udt:DateTimeString[^>]*>(\\d{8})';

/** What the XML says of each field, by a way of its own: our reader has no part in it. */
function statedBy(xml: string): Readonly<Record<string, string | undefined>> {
  const siret = (party: string): string | undefined =>
    valueIn(xml, inside(party, '<ram:(?:Global)?ID schemeID="000[29]">(\\d{14})'));
  const amount = (name: string): string | undefined =>
    valueIn(xml, inside('SpecifiedTradeSettlementHeaderMonetarySummation', element(name)));
  return {
    number: valueIn(xml, /<rsm:ExchangedDocument>[\s\S]*?<ram:ID>([^<]*)/),
    typeCode: valueIn(xml, /<rsm:ExchangedDocument>[\s\S]*?<ram:TypeCode>([^<]*)/),
    issuedOn: valueIn(xml, inside('IssueDateTime', day)),
    dueOn: valueIn(xml, inside('DueDateDateTime', day)),
    'seller.siret': siret('SellerTradeParty'),
    'buyer.siret': siret('BuyerTradeParty'),
    'seller.vatIdentifier': valueIn(xml, inside('SellerTradeParty', '<ram:ID schemeID="VA">([^<]*)')),
    'buyer.vatIdentifier': valueIn(xml, inside('BuyerTradeParty', '<ram:ID schemeID="VA">([^<]*)')),
    purchaseOrderReference: valueIn(xml, inside('BuyerOrderReferencedDocument', element('IssuerAssignedID'))),
    contractReference: valueIn(xml, inside('ContractReferencedDocument', element('IssuerAssignedID'))),
    buyerReference: valueIn(xml, new RegExp(element('BuyerReference'))),
    'paymentMeans.0.iban': valueIn(xml, inside('PayeePartyCreditorFinancialAccount', element('IBANID'))),
    taxExclusive: amount('TaxBasisTotalAmount'),
    taxTotal: amount('TaxTotalAmount'),
    taxInclusive: amount('GrandTotalAmount'),
    due: amount('DuePayableAmount'),
  };
}

function guessedBy(invoice: Invoice): Readonly<Record<string, string | undefined>> {
  const totals = computeTotals(invoice);
  return {
    number: invoice.number,
    typeCode: invoice.typeCode,
    issuedOn: invoice.issuedOn?.replaceAll('-', ''),
    dueOn: invoice.dueOn?.replaceAll('-', ''),
    'seller.siret': invoice.seller.siret,
    'buyer.siret': invoice.buyer.siret,
    'seller.vatIdentifier': invoice.seller.vatIdentifier,
    'buyer.vatIdentifier': invoice.buyer.vatIdentifier,
    purchaseOrderReference: invoice.purchaseOrderReference,
    contractReference: invoice.contractReference,
    buyerReference: invoice.buyerReference,
    'paymentMeans.0.iban': invoice.paymentMeans[0]?.iban,
    taxExclusive: centsToDecimal(totals.taxExclusiveCents),
    taxTotal: centsToDecimal(totals.taxTotalCents),
    taxInclusive: centsToDecimal(totals.taxInclusiveCents),
    due: centsToDecimal(totals.dueCents),
  };
}

const french = hasCorpus ? corpusFiles('pdf').filter(({ name }) => FRENCH.test(name)) : [];

describe.skipIf(!hasCorpus)('the pages of the corpus’ French invoices', () => {
  it('are eight', () => {
    expect(french.length).toBe(8);
  });

  it.each(french)(
    '$name is read as its XML says: every field that stands on the page, and none wrongly',
    async ({ name, bytes }) => {
      const carrier = await readFacturX(bytes, name);
      const lines = await readPageText(bytes, name);
      if (!carrier.ok || !lines.ok) throw new Error(`${name} cannot be opened`);
      const guessed = guessedBy(guessInvoice(lines.value, newKey).invoice);
      const expected = Object.entries(statedBy(carrier.value.xml)).filter(
        ([field, value]) =>
          value !== undefined && NOT_ON_PAGE[field]?.some((beginning) => name.startsWith(beginning)) !== true,
      );
      expect(expected.length).toBeGreaterThanOrEqual(10);
      expect(expected.filter(([field, value]) => guessed[field] !== value)).toEqual([]);
      console.info(`${name}: ${expected.length} fields`);
    },
  );
});
