import { formatIban } from '../../core/draft/iban.ts';
import { compactIdentifier } from '../../core/draft/siret.ts';
import { say } from '../ui/french.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { withMeans } from './editor-more.ts';
import { EditorTextField } from './EditorTextField.tsx';
import { moreTexts } from './more-texts.ts';
import { OptionalTextField } from './OptionalTextField.tsx';

/** Means of payment that occur in France (UNTDID 4461). */
const MEANS = [
  { id: '30', label: moreTexts.transfer },
  { id: '58', label: moreTexts.sepaTransfer },
  { id: '59', label: moreTexts.directDebit },
  { id: '48', label: moreTexts.card },
  { id: '20', label: moreTexts.cheque },
  { id: '10', label: moreTexts.cash },
  { id: 'ZZZ', label: moreTexts.agreed },
];

/** How it is to be paid, beyond the IBAN and the due date. */
export function MorePayment() {
  const { editor } = useScene();
  const means = useInvoice((invoice) => invoice.paymentMeans[0]);
  const typeCode = means?.typeCode ?? '30';
  const isMandated = useInvoice(
    ({ directDebitMandate, creditorReference }) => (directDebitMandate ?? creditorReference) !== undefined,
  );
  const isDebit = typeCode === '59' || typeCode === '49' || isMandated || means?.debitedAccount !== undefined;
  const isKnown = MEANS.some(({ id }) => id === typeCode);
  const set = (name: 'typeCode' | 'bic' | 'accountName' | 'debitedAccount') => (value: string) => {
    editor.change((invoice) => withMeans(invoice, name, value));
  };
  return (
    <>
      <SelectField
        {...useFieldProps('paymentMeans.0.typeCode')}
        label={moreTexts.meansType}
        help={moreTexts.meansHelp}
        value={typeCode}
        options={isKnown ? MEANS : [...MEANS, { id: typeCode, label: say(moreTexts.meansOther, { code: typeCode }) }]}
        onChange={set('typeCode')}
      />
      <EditorTextField
        control="paymentMeans.0.bic"
        label={moreTexts.bic}
        help={moreTexts.bicHelp}
        value={means?.bic ?? ''}
        maxLength={11}
        onChange={(text) => {
          set('bic')(compactIdentifier(text).toUpperCase());
        }}
      />
      <EditorTextField
        control="paymentMeans.0.accountName"
        label={moreTexts.accountName}
        help={moreTexts.accountNameHelp}
        value={means?.accountName ?? ''}
        maxLength={200}
        onChange={set('accountName')}
      />
      <OptionalTextField
        name="remittanceInformation"
        label={moreTexts.remittanceInformation}
        help={moreTexts.remittanceInformationHelp}
      />
      <OptionalTextField
        name="paymentTerms"
        label={moreTexts.paymentTerms}
        help={moreTexts.paymentTermsHelp}
        maxLength={1_000}
      />
      {isDebit && (
        <>
          <EditorTextField
            control="paymentMeans.0.debitedAccount"
            label={moreTexts.debitedAccount}
            help={moreTexts.debitedAccountHelp}
            value={formatIban(means?.debitedAccount ?? '')}
            maxLength={60}
            onChange={(text) => {
              set('debitedAccount')(compactIdentifier(text));
            }}
          />
          <OptionalTextField
            name="directDebitMandate"
            label={moreTexts.directDebitMandate}
            help={moreTexts.directDebitMandateHelp}
          />
          <OptionalTextField
            name="creditorReference"
            label={moreTexts.creditorReference}
            help={moreTexts.creditorReferenceHelp}
          />
        </>
      )}
    </>
  );
}
