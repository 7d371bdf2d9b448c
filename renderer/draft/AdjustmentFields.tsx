import type { ReactNode } from 'react';
import type { LineAllowance } from '../../core/draft/invoice.ts';
import { Button } from '../ui/Button.tsx';
import { ComboField } from '../ui/ComboField.tsx';
import { say } from '../ui/french.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { adjustmentTexts } from './adjustment-texts.ts';
import { currencySign } from './editor-currency.ts';
import {
  adjustmentValue,
  reasonChoices,
  withAdjustmentValue,
  withReason,
  type AdjustmentList,
} from './editor-adjustments.ts';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { NumberEntry } from './NumberEntry.tsx';

/** One reduction or extra in a row: how much, why, and what its owner adds (VAT, the amount that it makes). */
export function AdjustmentFields<Kept extends LineAllowance>({
  list,
  adjustment,
  path,
  name,
  children,
  onChange,
  onRemove,
}: {
  readonly list: AdjustmentList;
  readonly adjustment: Kept;
  /** `allowances.0`, `lines.2.charges.0`. */ readonly path: string;
  /** How a screen reader names it: « Remise 1 sur toute la facture ». */ readonly name: string;
  readonly children?: ReactNode;
  readonly onChange: (adjustment: Kept) => void;
  readonly onRemove: () => void;
}) {
  const { isReadOnly } = useScene();
  const currency = useInvoice((invoice) => invoice.currencyCode);
  const reasonField = useFieldProps(`${path}.reason`);
  const value = adjustmentValue(adjustment);
  return (
    <div className="adjustment" role="group" aria-label={name}>
      <span className="adjustment-name" aria-hidden="true">
        {list === 'allowances' ? adjustmentTexts.allowance : adjustmentTexts.charge}
      </span>
      <div className="adjustment-value">
        <NumberEntry
          isLabelHidden
          label={say(adjustmentTexts.value, { name })}
          control={`${path}.amount`}
          value={value.value}
          places={value.kind === 'amount' ? 2 : 0}
          onChange={(typed) => {
            onChange(withAdjustmentValue(adjustment, { ...value, value: typed }));
          }}
        />
      </div>
      <div className="adjustment-kind">
        <SelectField
          label={say(adjustmentTexts.kind, { name })}
          isLabelHidden
          isDisabled={isReadOnly}
          value={value.kind}
          options={[
            { id: 'percent', label: adjustmentTexts.inPercent },
            { id: 'amount', label: currencySign(currency) },
          ]}
          onChange={(kind) => {
            onChange(withAdjustmentValue(adjustment, { ...value, kind: kind === 'amount' ? 'amount' : 'percent' }));
          }}
        />
      </div>
      <div className="adjustment-reason">
        <ComboField
          {...reasonField}
          label={say(adjustmentTexts.reason, { name })}
          isLabelHidden
          value={adjustment.reason ?? ''}
          selected={adjustment.reasonCode}
          options={reasonChoices(list)}
          onChange={(reason) => {
            if (reason !== (adjustment.reason ?? '')) onChange(withReason(list, adjustment, reason.slice(0, 500)));
          }}
          onChoose={(code) => {
            const chosen = reasonChoices(list).find(({ id }) => id === code);
            if (chosen !== undefined) onChange(withReason(list, adjustment, chosen.label));
          }}
        />
      </div>
      {children}
      {!isReadOnly && (
        <Button tone="quiet" label={say(adjustmentTexts.removeNamed, { name })} onPress={onRemove}>
          ×
        </Button>
      )}
    </div>
  );
}
