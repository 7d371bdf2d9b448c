import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';
import { exempt, reform, reformInvoice, seller, withLine, type SingleFault } from './fault-bench.ts';

export const lines: readonly SingleFault[] = [
  { title: 'no line', invoice: sampleInvoice({ lines: [] }), expects: ['BR-16 lines'] },
  { title: 'no designation', invoice: withLine({ name: '' }), expects: ['BR-25 lines.1.name'] },
  { title: 'no quantity', invoice: withLine({ quantity: '' }), expects: ['BR-22 lines.1.quantity'] },
  { title: 'unit in words', invoice: withLine({ unitCode: 'heures' }), expects: ['BR-CL-23 lines.1.unitCode'] },
  { title: 'no price', invoice: withLine({ netPrice: '' }), expects: ['BR-26 lines.1.netPrice'] },
  {
    title: 'line period inverted',
    invoice: withLine({ periodStartOn: '2026-11-02', periodEndOn: '2026-11-01' }),
    expects: ['BR-30 lines.1.periodEndOn'],
  },
  {
    title: 'discount without reason',
    invoice: withLine({ allowances: [{ amount: '10' }] }),
    expects: ['BR-42 lines.1.allowances.0.reason'],
  },
  {
    title: 'long description',
    invoice: withLine({ description: 'd'.repeat(1_025) }),
    expects: ['CPRO-DESCRIPTION-LENGTH lines.1.description'],
  },
  {
    title: 'price in letters',
    invoice: withLine({ netPrice: 'cent' }),
    expects: ['LIASSE-NUMBER-SHAPE lines.1.netPrice'],
  },
  { title: 'comma kept', invoice: withLine({ quantity: '1,5' }), expects: ['LIASSE-NUMBER-SHAPE lines.1.quantity'] },
  {
    title: '5 decimals of quantity',
    invoice: withLine({ quantity: '1.00001' }),
    expects: ['BR-FR-DEC lines.1.quantity'],
  },
  {
    title: '3 decimals of discount',
    invoice: withLine({ allowances: [{ amount: '1.005', reason: 'Remise' }] }),
    expects: ['BR-FR-DEC lines.1.allowances.0.amount'],
  },
  { title: 'negative price', invoice: withLine({ netPrice: '-1' }), expects: ['BR-27 lines.1.netPrice'] },
  { title: 'negative gross price', invoice: withLine({ grossPrice: '-1' }), expects: ['BR-28 lines.1.grossPrice'] },
  {
    title: 'base quantity 0',
    invoice: withLine({ priceBaseQuantity: '0' }),
    expects: ['LIASSE-BASE-QUANTITY lines.1.priceBaseQuantity'],
  },
  {
    title: 'empty discount',
    invoice: withLine({ allowances: [{ reason: 'Remise' }] }),
    expects: ['BR-41 lines.1.allowances.0.amount'],
  },
  {
    title: 'negative discount',
    invoice: withLine({ allowances: [{ percent: '-5', reason: 'Remise' }] }),
    expects: ['LIASSE-ALLOWANCE-NEGATIVE lines.1.allowances.0.percent'],
  },
  {
    title: 'discount above the line',
    invoice: withLine({ quantity: '1', allowances: [{ amount: '60', reason: 'Remise' }] }),
    expects: ['LIASSE-ALLOWANCE-OVER lines.1.allowances.0.amount'],
  },
  {
    title: 'an amount that quantity and price do not make',
    invoice: withLine({ quantity: '9', netPrice: '85', givenNetAmount: '850.00' }),
    expects: ['LIASSE-LINE-AMOUNT lines.1.givenNetAmount'],
  },
  {
    title: 'an amount that the rounding of the price explains',
    invoice: withLine({ quantity: '1000', netPrice: '0.33', givenNetAmount: '333.33' }),
    expects: [],
  },
  {
    title: '11 digits',
    invoice: withLine({ quantity: '12345678901', netPrice: '0.01' }),
    expects: ['CPRO-QUANTITY-LENGTH lines.1.quantity'],
  },
];

export const vatAndTotals: readonly SingleFault[] = [
  {
    title: 'no VAT number',
    invoice: sampleInvoice({ seller: { ...seller, vatIdentifier: undefined } }),
    expects: ['LIASSE-VAT-NUMBER seller.vatIdentifier'],
  },
  {
    title: 'exempt without any number',
    invoice: sampleInvoice({
      seller: { ...seller, siret: '', vatIdentifier: undefined },
      lines: [sampleLine(exempt)],
      vatExemptionCode: 'VATEX-FR-FRANCHISE',
    }),
    expects: ['BR-E-02 seller.vatIdentifier', 'CPRO-SIRET-SELLER seller.siret'],
  },
  { title: 'no rate', invoice: withLine({ vatRate: '' }), expects: ['BR-S-05 lines.1.vatRate'] },
  { title: 'standard at 0', invoice: withLine({ vatRate: '0.00' }), expects: ['BR-S-05 lines.1.vatRate'] },
  { title: '19 %', invoice: withLine({ vatRate: '19' }), expects: ['BR-FR-16 lines.1.vatRate'] },
  {
    title: 'exempt at 20',
    invoice: sampleInvoice({ lines: [sampleLine({ vatCategory: 'E' })], vatExemptionCode: 'VATEX-FR-CGI261-4' }),
    expects: ['LIASSE-RATE-UNUSED lines.0.vatRate'],
  },
  {
    title: 'exempt without reason',
    invoice: sampleInvoice({ lines: [sampleLine(exempt)] }),
    expects: ['BR-E-10 vatExemptionCode'],
  },
  {
    title: 'unknown VATEX',
    invoice: sampleInvoice({ lines: [sampleLine(exempt)], vatExemptionCode: 'VATEX-FR-NOPE' }),
    expects: ['BR-CL-22 vatExemptionCode'],
  },
  {
    title: 'franchise beside VAT',
    invoice: sampleInvoice({ lines: [sampleLine(), sampleLine(exempt)], vatExemptionCode: 'VATEX-FR-FRANCHISE' }),
    expects: ['LIASSE-FRANCHISE-MIXED vatExemptionCode'],
  },
  {
    title: 'prepaid in letters',
    invoice: sampleInvoice({ prepaidAmount: 'dix' }),
    expects: ['LIASSE-PREPAID-SHAPE prepaidAmount'],
  },
  {
    title: 'prepaid above the total',
    invoice: sampleInvoice({ prepaidAmount: '9000' }),
    expects: ['LIASSE-PREPAID-OVER prepaidAmount'],
  },
  {
    title: 'A2 with another amount',
    invoice: sampleInvoice({ businessProcess: 'A2', prepaidAmount: '10', paymentMeans: [{ typeCode: '48' }] }),
    expects: ['LIASSE-A2-PREPAID prepaidAmount'],
  },
  {
    title: 'negative total',
    invoice: sampleInvoice({ lines: [sampleLine({ quantity: '-1' })] }),
    expects: ['LIASSE-TOTAL-POSITIVE lines'],
  },
  {
    title: 'total 0',
    invoice: sampleInvoice({ lines: [sampleLine({ netPrice: '0' })] }),
    expects: ['LIASSE-TOTAL-ZERO lines'],
  },
  {
    title: 'S2 not paid',
    invoice: reformInvoice({ businessProcess: 'S2' }),
    context: reform,
    expects: ['BR-FR-CO-09 prepaidAmount'],
  },
];
