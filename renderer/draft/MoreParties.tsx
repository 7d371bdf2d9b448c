import { compactIdentifier } from '../../core/draft/siret.ts';
import type { Address } from '../../core/draft/party.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { withDelivery, withPayee, withRepresentative } from './editor-more.ts';
import { EditorTextField } from './EditorTextField.tsx';
import { moreTexts } from './more-texts.ts';

/** Who is paid, where it went, who answers for the VAT, when they are not seller and buyer. */
export function MoreParties() {
  return (
    <>
      <PayeeFields />
      <DeliveryFields />
      <RepresentativeFields />
    </>
  );
}

function PayeeFields() {
  const { editor } = useScene();
  const payee = useInvoice((invoice) => invoice.payee);
  return (
    <fieldset className="editor-block">
      <legend>{moreTexts.payee}</legend>
      <div className="editor-pair">
        <EditorTextField
          control="payee.name"
          label={moreTexts.payeeName}
          help={moreTexts.payeeNameHelp}
          value={payee?.name ?? ''}
          maxLength={500}
          onChange={(name) => {
            editor.change((invoice) => withPayee(invoice, { name }));
          }}
        />
        <EditorTextField
          control="payee.siret"
          label={moreTexts.payeeSiret}
          help={moreTexts.payeeSiretHelp}
          value={payee?.legalRegistration?.value ?? ''}
          maxLength={30}
          onChange={(text) => {
            editor.change((invoice) => withPayee(invoice, { siret: compactIdentifier(text) }));
          }}
        />
      </div>
    </fieldset>
  );
}

function DeliveryFields() {
  const { editor } = useScene();
  const delivery = useInvoice((invoice) => invoice.deliverTo);
  return (
    <fieldset className="editor-block">
      <legend>{moreTexts.delivery}</legend>
      <div className="editor-pair">
        <EditorTextField
          control="deliverTo.name"
          label={moreTexts.deliveryName}
          help={moreTexts.deliveryNameHelp}
          value={delivery?.name ?? ''}
          maxLength={500}
          onChange={(name) => {
            editor.change((invoice) => withDelivery(invoice, { name }));
          }}
        />
        <AddressFields
          path="deliverTo.address"
          address={delivery?.address}
          labels={{
            lineOne: moreTexts.deliveryLine,
            postCode: moreTexts.deliveryPostCode,
            city: moreTexts.deliveryCity,
            countryCode: moreTexts.deliveryCountry,
          }}
          onChange={(address) => {
            editor.change((invoice) => withDelivery(invoice, { address }));
          }}
        />
      </div>
    </fieldset>
  );
}

function RepresentativeFields() {
  const { editor } = useScene();
  const representative = useInvoice((invoice) => invoice.taxRepresentative);
  return (
    <fieldset className="editor-block">
      <legend>{moreTexts.representative}</legend>
      <div className="editor-pair">
        <EditorTextField
          control="taxRepresentative.name"
          label={moreTexts.representativeName}
          help={moreTexts.representativeNameHelp}
          value={representative?.name ?? ''}
          maxLength={500}
          onChange={(name) => {
            editor.change((invoice) => withRepresentative(invoice, { name }));
          }}
        />
        <EditorTextField
          control="taxRepresentative.vatIdentifier"
          label={moreTexts.representativeVat}
          value={representative?.vatIdentifier ?? ''}
          maxLength={30}
          onChange={(text) => {
            editor.change((invoice) => withRepresentative(invoice, { vatIdentifier: compactIdentifier(text) }));
          }}
        />
        <AddressFields
          path="taxRepresentative.address"
          address={representative?.address}
          labels={{
            lineOne: moreTexts.representativeLine,
            postCode: moreTexts.representativePostCode,
            city: moreTexts.representativeCity,
            countryCode: moreTexts.representativeCountry,
          }}
          onChange={(address) => {
            editor.change((invoice) => withRepresentative(invoice, { address }));
          }}
        />
      </div>
    </fieldset>
  );
}

type AddressPart = 'lineOne' | 'postCode' | 'city' | 'countryCode';
const LENGTHS: Readonly<Record<AddressPart, number>> = { lineOne: 500, postCode: 20, city: 200, countryCode: 2 };

function AddressFields({
  path,
  address,
  labels,
  onChange,
}: {
  readonly path: string;
  readonly address: Address | undefined;
  readonly labels: Readonly<Record<AddressPart, string>>;
  readonly onChange: (patch: Partial<Address>) => void;
}) {
  return (['lineOne', 'postCode', 'city', 'countryCode'] as const).map((part) => (
    <EditorTextField
      key={part}
      control={`${path}.${part}`}
      label={labels[part]}
      value={address?.[part] ?? ''}
      maxLength={LENGTHS[part]}
      onChange={(text) => {
        onChange({ [part]: part === 'countryCode' ? text.toUpperCase() : text });
      }}
    />
  ));
}
