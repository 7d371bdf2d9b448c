import type { DeliverTo, Payee, TaxRepresentative } from '../../core/draft/party.ts';
import type { Invoice, PaymentMeans } from '../../core/draft/invoice.ts';
import type { Address } from '../../core/draft/party.ts';

/** True when something is written in an object of texts, at any depth. */
function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'object' && value !== null && Object.values(value).some(says);
}

/** How many fields of « Plus de champs » this invoice fills; what every invoice has anyway does not count. */
export function countMore(invoice: Invoice): number {
  const [means] = invoice.paymentMeans;
  const filled = [
    invoice.currencyCode === 'EUR' ? '' : invoice.currencyCode,
    invoice.projectReference,
    invoice.salesOrderReference,
    invoice.receivingAdviceReference,
    invoice.despatchAdviceReference,
    invoice.tenderReference,
    invoice.buyerAccountingReference,
    invoice.periodStartOn,
    invoice.periodEndOn,
    invoice.taxPointOn,
    invoice.paymentTerms,
    invoice.remittanceInformation,
    means?.typeCode === '30' || means?.typeCode === '58' ? '' : means?.typeCode,
    means?.bic,
    means?.debitedAccount,
    invoice.directDebitMandate,
    invoice.creditorReference,
    invoice.payee,
    invoice.deliverTo,
    invoice.taxRepresentative,
  ];
  return filled.filter(says).length;
}

const nowhere: Address = { lineOne: '', postCode: '', city: '', countryCode: '' };

/** Changes a term of the first means of payment; emptied, it is absent. */
export function withMeans(
  invoice: Invoice,
  name: 'typeCode' | 'bic' | 'accountName' | 'debitedAccount',
  value: string,
): Invoice {
  const [first = { typeCode: '30' }, ...rest] = invoice.paymentMeans;
  const { [name]: _, ...kept } = first;
  const changed = { typeCode: first.typeCode, ...kept, ...(value !== '' && { [name]: value }) } as PaymentMeans;
  return { ...invoice, paymentMeans: [changed, ...rest] };
}

/** Changes who is paid in the seller's place (BG-10); nobody is no group. */
export function withPayee(invoice: Invoice, patch: { readonly name?: string; readonly siret?: string }): Invoice {
  const { payee, ...rest } = invoice;
  const before: Payee = payee ?? { name: '' };
  const { legalRegistration: _, ...kept } = before;
  const siret = patch.siret ?? before.legalRegistration?.value ?? '';
  const changed: Payee = {
    ...kept,
    name: patch.name ?? before.name,
    ...(siret !== '' && { legalRegistration: { value: siret, scheme: '0002' } }),
  };
  return says([changed.name, changed.identifier, siret]) ? { ...rest, payee: changed } : rest;
}

/** Changes where goods went (BG-13); nowhere is no group. */
export function withDelivery(
  invoice: Invoice,
  patch: { readonly name?: string; readonly address?: Partial<Address> },
): Invoice {
  const { deliverTo: before, ...rest } = invoice;
  const { name: _name, address: _address, ...kept } = before ?? {};
  const name = patch.name ?? before?.name ?? '';
  const address = { ...nowhere, ...before?.address, ...patch.address };
  const changed: DeliverTo = {
    ...kept,
    ...(name !== '' && { name }),
    ...(says(address) && { address: { ...address, countryCode: address.countryCode || countryOf(patch) } }),
  };
  return says(changed) ? { ...rest, deliverTo: changed } : rest;
}

/** France, unless it is the country itself that was just emptied. */
function countryOf({ address }: { readonly address?: Partial<Address> }): string {
  return address?.countryCode === undefined ? 'FR' : '';
}

/** Changes who answers for the VAT (BG-11); nobody is no group. */
export function withRepresentative(
  invoice: Invoice,
  patch: Partial<Omit<TaxRepresentative, 'address'>> & { readonly address?: Partial<Address> },
): Invoice {
  const { taxRepresentative: before, ...rest } = invoice;
  const address = { ...nowhere, ...before?.address, ...patch.address };
  const changed: TaxRepresentative = {
    name: patch.name ?? before?.name ?? '',
    vatIdentifier: patch.vatIdentifier ?? before?.vatIdentifier ?? '',
    address,
  };
  const isSomeone = says([changed.name, changed.vatIdentifier, address]);
  return isSomeone
    ? {
        ...rest,
        taxRepresentative: {
          ...changed,
          address: { ...address, countryCode: address.countryCode || countryOf(patch) },
        },
      }
    : rest;
}
