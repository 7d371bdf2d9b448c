import { encodeQR } from 'qr';
import { centsToDecimal } from '../draft/decimal.ts';
import { isIban } from '../draft/iban.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { Totals } from '../draft/totals.ts';
import { isCreditNote } from './page-title.ts';

/** UNTDID 4461 codes that are paid by a credit transfer. */
const TRANSFERS = new Set(['30', '31', '42', '58']);
/** EPC069-12 allows no more in a code. */
const MAX_BYTES = 331;
const MAX_CENTS = 99_999_999_999;

/** One line of the code: without breaks, cut at the length that the guideline allows. */
function field(text: string, length: number): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, length).join('');
}

/**
 * The text of the SEPA transfer code that pays an invoice (EPC069-12, version 002, UTF-8); undefined where there is
 * nothing to transfer, no IBAN or another currency than the euro.
 */
export function epcText(invoice: Invoice, totals: Totals, sandbox: boolean): string | undefined {
  const means = invoice.paymentMeans.find(({ typeCode, iban }) => TRANSFERS.has(typeCode) && isIban(iban ?? ''));
  const payable = totals.dueCents > 0 && totals.dueCents <= MAX_CENTS;
  if (means === undefined || !payable || invoice.currencyCode !== 'EUR') return undefined;
  if (isCreditNote(invoice.typeCode) || invoice.businessProcess === 'A2') return undefined;
  const name = field(means.accountName ?? invoice.payee?.name ?? invoice.seller.name, 70);
  if (name === '') return undefined;
  const reference = invoice.remittanceInformation ?? invoice.number ?? '';
  const lines = [
    'BCD',
    '002',
    '1',
    'SCT',
    /^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(means.bic ?? '') ? (means.bic ?? '') : '',
    name,
    (means.iban ?? '').replace(/\s/g, '').toUpperCase(),
    `EUR${centsToDecimal(totals.dueCents)}`,
    '',
    '',
    field(sandbox ? `BAC A SABLE, NE PAS PAYER ${reference}` : reference, 140),
  ];
  const text = lines.join('\n').trimEnd();
  return new TextEncoder().encode(text).length > MAX_BYTES ? undefined : text;
}

/** The modules of the code by rows, true where it is dark, without its quiet zone. */
export function epcModules(text: string): readonly (readonly boolean[])[] {
  const framed = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}
