import { ComboField } from '../ui/ComboField.tsx';
import { say } from '../ui/french.ts';
import { formatDay } from '../../core/document/french-format.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';

/** The cadre of the invoice: the two of this version, and the one that an imported file brought. */
export function InvoiceProcess() {
  const { editor } = useScene();
  const value = useInvoice((invoice) => invoice.businessProcess);
  const options = [
    { id: 'A1', label: editorTexts.processA1 },
    { id: 'A2', label: editorTexts.processA2 },
  ];
  const isKnown = options.some((option) => option.id === value);
  return (
    <SelectField
      {...useFieldProps('businessProcess')}
      label={editorTexts.process}
      value={value}
      options={isKnown ? options : [...options, { id: value, label: say(editorTexts.processOther, { code: value }) }]}
      onChange={(businessProcess) => {
        editor.change((invoice) => ({ ...invoice, businessProcess }));
      }}
    />
  );
}

/** What the buyer routes the invoice by: code service, engagement, marché; what its directory entry asks for is said. */
export function InvoiceReferences() {
  const { editor, requirements } = useScene();
  const service = useInvoice((invoice) => invoice.buyerReference);
  const engagement = useInvoice((invoice) => invoice.purchaseOrderReference);
  const contract = useInvoice((invoice) => invoice.contractReference);
  const checked =
    requirements === undefined
      ? ''
      : say(editorTexts.requirementsAt, { day: formatDay(requirements.checkedAt.slice(0, 10)) });
  const services = requirements?.services ?? [];
  const needsEngagement =
    requirements?.engagement === true || services.find((each) => each.code === service)?.engagement === true;
  const isEither = requirements?.serviceCodeOrEngagement === true;

  return (
    <>
      <ComboField
        {...useFieldProps('buyerReference')}
        label={editorTexts.service}
        isRequired={requirements?.serviceCode === true}
        value={service}
        selected={services.find((each) => each.code === service)?.code}
        options={services.map(({ code, name }) => ({ id: code, label: code, hint: name }))}
        help={helpOf(requirements?.serviceCode === true, editorTexts.serviceRequired, editorTexts.serviceHelp)}
        onChange={(buyerReference) => {
          editor.change((invoice) =>
            invoice.buyerReference === buyerReference
              ? invoice
              : { ...invoice, buyerReference: buyerReference.slice(0, 100) },
          );
        }}
        onChoose={(buyerReference) => {
          editor.change((invoice) => ({ ...invoice, buyerReference }));
        }}
      />
      <TextField
        {...useFieldProps('purchaseOrderReference')}
        label={editorTexts.engagement}
        isRequired={needsEngagement}
        maxLength={100}
        value={engagement}
        help={helpOf(needsEngagement, editorTexts.engagementRequired, editorTexts.engagementHelp)}
        onChange={(purchaseOrderReference) => {
          editor.change((invoice) => ({ ...invoice, purchaseOrderReference }));
        }}
      />
      <TextField
        {...useFieldProps('contractReference')}
        label={editorTexts.contract}
        maxLength={100}
        value={contract}
        help={editorTexts.contractHelp}
        onChange={(contractReference) => {
          editor.change((invoice) => ({ ...invoice, contractReference }));
        }}
      />
    </>
  );

  function helpOf(isRequired: boolean, required: string, otherwise: string): string {
    if (isRequired) return say(required, { checked });
    return isEither ? say(editorTexts.serviceOrEngagement, { checked }) : otherwise;
  }
}

/** The number of a draft that came with one; otherwise sealing allots it. */
export function InvoiceNumber() {
  const { editor } = useScene();
  const number = useInvoice((invoice) => invoice.number);
  const numberField = useFieldProps('number');
  if (number === undefined) return null;
  return (
    <TextField
      {...numberField}
      label={editorTexts.number}
      maxLength={35}
      value={number}
      onChange={(next) => {
        editor.change((invoice) => ({ ...invoice, number: next }));
      }}
    />
  );
}
