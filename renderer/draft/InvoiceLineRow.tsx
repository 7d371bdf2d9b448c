import { memo } from 'react';
import { adjustmentTexts } from './adjustment-texts.ts';
import type { InvoiceLine } from '../../core/draft/invoice.ts';
import { lineNetCents } from '../../core/draft/totals.ts';
import { say } from '../ui/french.ts';
import { formatMoney } from '../ui/french-values.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useControlWords, useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { newAdjustment, withBaseQuantity, withLineList, type AdjustmentList } from './editor-adjustments.ts';
import { rateChange, rateId, rateOptions } from './editor-rates.ts';
import { editorTexts } from './editor-texts.ts';
import { unitOptions } from './editor-units.ts';
import { LineExtras } from './LineExtras.tsx';
import { LineGuesses } from './LineGuesses.tsx';
import { NumberEntry } from './NumberEntry.tsx';

const PARTS = ['name', 'quantity', 'unitCode', 'netPrice', 'vatRate', 'priceBaseQuantity'] as const;

/** One line of the invoice: each of its fields is named with its place, for those who hear them. */
export const InvoiceLineRow = memo(function InvoiceLineRow({
  line,
  index,
  count,
  onMove,
  onRemove,
  onAdd,
}: {
  readonly line: InvoiceLine;
  readonly index: number;
  readonly count: number;
  readonly onMove: (key: string, by: number) => void;
  readonly onRemove: (key: string) => void;
  /** Something was added below the row: focus goes to it once it is drawn. */
  readonly onAdd: (key: string, step: string) => void;
}) {
  const { editor, isReadOnly } = useScene();
  const position = index + 1;
  const path = `lines.${index}`;
  const named = (text: string) => say(text, { position });
  const change = (patch: Partial<InvoiceLine>) => {
    editor.changeLine(line.key, patch);
  };
  const currency = useInvoice((invoice) => invoice.currencyCode);
  const addAdjustment = (list: AdjustmentList) => {
    editor.replaceLine(line.key, (now) => withLineList(now, list, [...(now[list] ?? []), newAdjustment(list)]));
    onAdd(line.key, `${list}.${(line[list] ?? []).length}.amount`);
  };

  return (
    <li className="line" data-line={line.key}>
      <div className="line-name">
        <TextField
          {...useFieldProps(`${path}.name`)}
          label={named(editorTexts.lineName)}
          isLabelHidden
          rows={1}
          maxLength={5_000}
          placeholder={index === count - 1 ? editorTexts.namePlaceholder : ''}
          value={line.name}
          onChange={(name) => {
            change({ name });
          }}
        />
      </div>
      <div className="line-quantity" data-caption={editorTexts.quantity}>
        <NumberEntry
          isLabelHidden
          label={named(editorTexts.lineQuantity)}
          control={`${path}.quantity`}
          value={line.quantity}
          onChange={(quantity) => {
            change({ quantity });
          }}
        />
      </div>
      <div className="line-unit" data-caption={editorTexts.unit}>
        <SelectField
          {...useFieldProps(`${path}.unitCode`)}
          label={named(editorTexts.lineUnit)}
          isLabelHidden
          value={line.unitCode}
          options={unitOptions(line.unitCode)}
          onChange={(unitCode) => {
            change({ unitCode });
          }}
        />
      </div>
      <div className="line-price" data-caption={editorTexts.price}>
        <NumberEntry
          isLabelHidden
          label={named(editorTexts.linePrice)}
          control={`${path}.netPrice`}
          value={line.netPrice}
          places={2}
          onChange={(netPrice) => {
            change({ netPrice });
          }}
        />
      </div>
      <div className="line-rate" data-caption={editorTexts.rate}>
        <SelectField
          {...useFieldProps(`${path}.vatRate`)}
          label={named(editorTexts.lineRate)}
          isLabelHidden
          value={rateId(line)}
          options={rateOptions(line)}
          onChange={(id) => {
            change(rateChange(id));
          }}
        />
      </div>
      <div className="line-net num" data-caption={editorTexts.net}>
        <span className="visually-hidden">{named(editorTexts.lineNet)} </span>
        {formatMoney(lineNetCents(line), currency)}
      </div>
      <div className="line-actions">
        {!isReadOnly && (
          <MenuButton
            tone="quiet"
            label={named(editorTexts.lineActions)}
            items={[
              {
                id: 'discount',
                label: adjustmentTexts.addAllowance,
                onAction: () => {
                  addAdjustment('allowances');
                },
              },
              {
                id: 'charge',
                label: adjustmentTexts.addCharge,
                onAction: () => {
                  addAdjustment('charges');
                },
              },
              ...(line.priceBaseQuantity === undefined
                ? [
                    {
                      id: 'base',
                      label: adjustmentTexts.basePrice,
                      onAction: () => {
                        editor.replaceLine(line.key, (now) => withBaseQuantity(now, ''));
                        onAdd(line.key, 'priceBaseQuantity');
                      },
                    },
                  ]
                : []),
              {
                id: 'up',
                label: editorTexts.moveUp,
                hint: 'Alt+↑',
                isDisabled: index === 0,
                onAction: () => {
                  onMove(line.key, -1);
                },
              },
              {
                id: 'down',
                label: editorTexts.moveDown,
                hint: 'Alt+↓',
                isDisabled: position === count,
                onAction: () => {
                  onMove(line.key, 1);
                },
              },
              {
                id: 'remove',
                label: editorTexts.removeLine,
                hint: 'Ctrl+Maj+Suppr',
                onAction: () => {
                  onRemove(line.key);
                },
              },
            ]}
          >
            ⋯
          </MenuButton>
        )}
      </div>
      <LineExtras line={line} position={position} />
      <LineGuesses path={path} />
      <LineWords controls={lineControls(line, path)} />
    </li>
  );
});

/** Every control of the line, in the order of the screen. */
function lineControls(line: InvoiceLine, path: string): readonly string[] {
  const adjustments = (['allowances', 'charges'] as const).flatMap((list) =>
    (line[list] ?? []).flatMap((_, index) => [`${path}.${list}.${index}.amount`, `${path}.${list}.${index}.reason`]),
  );
  return [...PARTS.map((part) => `${path}.${part}`), ...adjustments];
}

/** What is wrong in a line, said once below it: its fields are too narrow for sentences (a screen reader hears them there). */
function LineWords({ controls }: { readonly controls: readonly string[] }) {
  const words = useControlWords(controls);
  const errors = words.flatMap(({ error }) => (error === undefined ? [] : [error]));
  const warnings = words.flatMap(({ warning }) => (warning === undefined ? [] : [warning]));
  if (errors.length + warnings.length === 0) return null;
  return (
    <div className="line-words" aria-hidden="true">
      {errors.map((sentence) => (
        <p key={sentence} className="line-error">
          {sentence}
        </p>
      ))}
      {warnings.map((sentence) => (
        <p key={sentence} className="line-warning">
          {sentence}
        </p>
      ))}
    </div>
  );
}
