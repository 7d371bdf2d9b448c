import { centsToDecimal, type Cents } from '../draft/decimal.ts';
import type { SealedInvoice } from '../draft/invoice.ts';
import { computeTotals, type VatSubtotal } from '../draft/totals.ts';
import type { CopyField } from './copy-field.ts';
import { documentTitle } from './page-title.ts';

/** An amount as a form takes it: a comma, no sign of thousands, no currency. */
function typedAmount(cents: Cents): string {
  return centsToDecimal(cents).replace('.', ',');
}

function typedRate({ rate }: VatSubtotal): string {
  return (rate ?? '0').replace(/\.0*$|(\.\d*[1-9])0+$/, '$1').replace('.', ',');
}

/** The label of each frame of invoicing in the portal's list, where a source shows it. */
const FRAMES = new Map<string, string>(Object.entries({ A1: 'A1 : Dépôt par un fournisseur d’une facture' }));

/**
 * What the portal's form asks after it has read a deposited PDF, in the order of its blocks as far as it is known; the
 * fields after the buyer come from the model of the API, nobody has confirmed them on screen (portal-guides.md, 1.2 and 2).
 */
export function invoiceCopyFields(invoice: SealedInvoice): readonly CopyField[] {
  const fields: CopyField[] = [];
  const add = (section: string, label: string, value: string | undefined, more: Partial<CopyField> = {}) => {
    if (value !== undefined && value.trim() !== '') fields.push({ section, label, value, ...more });
  };
  const { seller, buyer, businessProcess, number, issuedOn } = invoice;
  const totals = computeTotals(invoice);
  const iban = invoice.paymentMeans.find((each) => each.iban !== undefined)?.iban;

  const frame = 'Cadre de facturation';
  add(frame, 'Cadre de facturation', FRAMES.get(businessProcess) ?? businessProcess, {
    hint: 'À choisir dans la liste.',
  });

  const supplier = 'Fournisseur de la facture';
  add(supplier, 'SIRET', seller.siret, { hint: 'La structure est choisie d’avance. Comparez.' });
  add(supplier, 'Référence bancaire', iban, { hint: 'À choisir parmi celles de votre structure.' });

  const recipient = 'Destinataire de la facture';
  add(recipient, 'SIRET du destinataire', buyer.siret, { hint: 'Collez-le, puis cliquez sur le nom qui apparaît.' });
  add(recipient, 'Code service', invoice.buyerReference);

  const unconfirmed = { unconfirmed: true };
  const references = 'Références';
  add(references, 'Numéro de facture', number, unconfirmed);
  add(references, 'Date de facture', issuedOn.split('-').reverse().join('/'), unconfirmed);
  add(references, 'Type', documentTitle(invoice.typeCode), unconfirmed);
  add(references, 'Devise', invoice.currencyCode, unconfirmed);
  add(references, 'Numéro d’engagement', invoice.purchaseOrderReference, unconfirmed);
  add(references, 'Numéro de marché', invoice.contractReference, unconfirmed);
  add(references, 'Facture d’origine', invoice.precedingInvoices?.[0]?.number, unconfirmed);

  const amounts = 'Montants';
  for (const each of totals.vatSubtotals) {
    const rate = `TVA à ${typedRate(each)} %`;
    add(amounts, `${rate}, base HT`, typedAmount(each.basisCents), unconfirmed);
    add(amounts, `${rate}, montant`, typedAmount(each.taxCents), unconfirmed);
  }
  add(amounts, 'Total HT', typedAmount(totals.taxExclusiveCents), {
    ...unconfirmed,
    ...((invoice.allowances ?? []).length > 0 ? { hint: 'Après remise, comme le portail le demande.' } : {}),
  });
  add(amounts, 'Total TVA', typedAmount(totals.taxTotalCents), unconfirmed);
  add(amounts, 'Total TTC', typedAmount(totals.taxInclusiveCents), unconfirmed);
  add(amounts, 'Net à payer', typedAmount(totals.dueCents), unconfirmed);
  return fields;
}
