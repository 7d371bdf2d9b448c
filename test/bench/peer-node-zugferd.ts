import type { StatedInvoice, StatedParty } from '../../core/draft/stated-invoice.ts';

type NodeZugferd = {
  readonly zugferd: (options: {
    readonly profile: unknown;
    readonly strict: boolean;
    readonly logger: { readonly disabled: boolean };
  }) => {
    create(data: unknown): { embedInPdf(pdf: Uint8Array, options: unknown): Promise<Uint8Array> };
  };
};

const day = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

function party(stated: StatedParty | undefined): unknown {
  const { legalRegistration, vatIdentifier, address } = stated ?? {};
  return {
    name: stated?.name,
    organization: {
      registrationIdentifier: { value: legalRegistration?.value, schemeIdentifier: legalRegistration?.scheme },
    },
    postalAddress: {
      line1: address?.lineOne,
      postCode: address?.postCode,
      city: address?.city,
      countryCode: address?.countryCode,
    },
    ...(vatIdentifier === undefined ? {} : { taxRegistration: { vatIdentifier } }),
  };
}

/** The terms of the bench's invoice in the words of node-zugferd. */
function toData(stated: StatedInvoice): unknown {
  const { totals } = stated;
  return {
    businessProcessType: stated.businessProcess,
    number: stated.number,
    typeCode: stated.typeCode,
    issueDate: day(stated.issuedOn),
    includedNote: stated.notes.map(({ subjectCode, text }) => ({ content: text, subjectCode })),
    transaction: {
      line: stated.lines.map((line) => ({
        identifier: line.identifier,
        tradeProduct: { name: line.name },
        tradeAgreement: { netTradePrice: { chargeAmount: line.netPrice } },
        tradeDelivery: { billedQuantity: { amount: line.quantity, unitMeasureCode: line.unitCode } },
        tradeSettlement: {
          tradeTax: { typeCode: 'VAT', categoryCode: line.vatCategory, rateApplicablePercent: line.vatRate },
          monetarySummation: { lineTotalAmount: line.netAmount },
        },
      })),
      tradeAgreement: {
        buyerReference: stated.buyerReference,
        seller: party(stated.seller),
        buyer: party(stated.buyer),
        associatedOrder: { purchaseOrderReference: stated.purchaseOrderReference },
        associatedContract: { reference: stated.contractReference },
      },
      tradeDelivery: {},
      tradeSettlement: {
        currencyCode: stated.currencyCode,
        paymentInstruction: {
          typeCode: stated.paymentMeans[0]?.typeCode,
          transfers: stated.paymentMeans.map(({ iban, accountName }) => ({
            paymentAccountIdentifier: iban,
            accountName,
          })),
        },
        vatBreakdown: stated.vatBreakdown.map((vat) => ({
          calculatedAmount: vat.taxAmount,
          typeCode: 'VAT',
          basisAmount: vat.basisAmount,
          categoryCode: vat.category,
          rateApplicablePercent: vat.rate,
        })),
        paymentTerms: { dueDate: day(stated.dueOn) },
        monetarySummation: {
          lineTotalAmount: totals?.sumOfLines,
          taxBasisTotalAmount: totals?.taxExclusive,
          taxTotal: { amount: totals?.taxTotals[0]?.amount, currencyCode: totals?.taxTotals[0]?.currency },
          grandTotalAmount: totals?.taxInclusive,
          duePayableAmount: totals?.due,
        },
      },
    },
  };
}

/** node-zugferd: puts the invoice's XML into a page that is given to it. Its check by Java's XSD is switched off. */
export function openNodeZugferd(
  peers: NodeJS.Require,
): (stated: StatedInvoice, page: Uint8Array) => Promise<Uint8Array> {
  const { zugferd } = peers('node-zugferd') as NodeZugferd;
  const { EN16931 } = peers('node-zugferd/profile/en16931') as { readonly EN16931: unknown };
  const invoicer = zugferd({ profile: EN16931, strict: false, logger: { disabled: true } });
  return (stated, page) =>
    invoicer.create(toData(stated)).embedInPdf(page, { metadata: { title: `Facture ${stated.number ?? ''}` } });
}
