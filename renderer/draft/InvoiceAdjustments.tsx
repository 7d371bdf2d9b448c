import { useEffect, useRef } from 'react';
import type { DocumentAllowance } from '../../core/draft/invoice.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { say } from '../ui/french.ts';
import { formatMoney } from '../ui/french-values.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { AdjustmentFields } from './AdjustmentFields.tsx';
import { adjustmentTexts } from './adjustment-texts.ts';
import { newDocumentAdjustment, withDocumentList, type AdjustmentList } from './editor-adjustments.ts';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { rateChange, rateId, rateOptions } from './editor-rates.ts';

const NONE: readonly DocumentAllowance[] = [];

/** Reductions and extras on the whole invoice, each taxed in its own category. */
export function InvoiceAdjustments() {
  const { editor, isReadOnly } = useScene();
  const allowances = useInvoice((invoice) => invoice.allowances) ?? NONE;
  const charges = useInvoice((invoice) => invoice.charges) ?? NONE;
  /** The field that a press of « Ajouter » leads to, once it is drawn. */
  const focusRef = useRef<string>(undefined);
  useEffect(() => {
    if (focusRef.current === undefined) return;
    focusField(focusRef.current);
    focusRef.current = undefined;
  });

  const add = (list: AdjustmentList) => {
    editor.change((invoice) => {
      const before = invoice[list] ?? [];
      focusRef.current = `${list}.${before.length}.amount`;
      return withDocumentList(invoice, list, [...before, newDocumentAdjustment(list, invoice.lines)]);
    });
  };
  if (isReadOnly && allowances.length + charges.length === 0) return null;
  return (
    <fieldset className="editor-block editor-adjustments" data-field="allowances" tabIndex={-1}>
      <legend>{adjustmentTexts.title}</legend>
      {allowances.map((each, index) => (
        <DocumentAdjustment key={`allowance ${index}`} list="allowances" adjustment={each} index={index} />
      ))}
      {charges.map((each, index) => (
        <DocumentAdjustment key={`charge ${index}`} list="charges" adjustment={each} index={index} />
      ))}
      {!isReadOnly && (
        <div className="row">
          <Button
            tone="quiet"
            onPress={() => {
              add('allowances');
            }}
          >
            {adjustmentTexts.addAllowance}
          </Button>
          <Button
            tone="quiet"
            onPress={() => {
              add('charges');
            }}
          >
            {adjustmentTexts.addCharge}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function DocumentAdjustment({
  list,
  adjustment,
  index,
}: {
  readonly list: AdjustmentList;
  readonly adjustment: DocumentAllowance;
  readonly index: number;
}) {
  const { editor } = useScene();
  const path = `${list}.${index}`;
  const vatField = useFieldProps(`${path}.vatRate`);
  const cents = useInvoice((invoice) => {
    const totals = computeTotals(invoice);
    return (list === 'allowances' ? totals.allowanceCents : totals.chargeCents)[index] ?? 0;
  });
  const currency = useInvoice((invoice) => invoice.currencyCode);
  const name = say(list === 'allowances' ? adjustmentTexts.allowanceNamed : adjustmentTexts.chargeNamed, {
    position: index + 1,
  });
  const change = (changed: readonly DocumentAllowance[]) => {
    editor.change((invoice) => withDocumentList(invoice, list, changed));
  };
  const all = () => editor.getState().invoice[list] ?? [];
  return (
    <AdjustmentFields
      list={list}
      adjustment={adjustment}
      path={path}
      name={name}
      onChange={(changed) => {
        change(all().with(index, changed));
      }}
      onRemove={() => {
        change(all().toSpliced(index, 1));
      }}
    >
      <div className="adjustment-rate">
        <SelectField
          {...vatField}
          label={say(adjustmentTexts.vat, { name })}
          isLabelHidden
          value={rateId(adjustment)}
          options={rateOptions(adjustment)}
          onChange={(id) => {
            change(all().with(index, { ...adjustment, ...rateChange(id) }));
          }}
        />
      </div>
      <span className="adjustment-amount num">
        {say(adjustmentTexts.amountOf, { amount: formatMoney(list === 'allowances' ? 0 - cents : cents, currency) })}
      </span>
    </AdjustmentFields>
  );
}
