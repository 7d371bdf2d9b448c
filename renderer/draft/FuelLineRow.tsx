import { memo } from 'react';
import { FileTrigger } from 'react-aria-components';
import {
  fuelUnitNames,
  fuelUnits,
  ledgerProducts,
  reducedRateAnswers,
  type FuelLine,
} from '../../core/draft/fuel-line.ts';
import { neededFor } from '../../core/draft/fuel-units.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatCents } from '../ui/french-values.ts';
import type { FieldGuess } from '../ui/FieldWords.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DecimalField } from './DecimalField.tsx';
import { LedgerDay } from './FuelCells.tsx';
import { ledgerTexts } from './ledger-texts.ts';
import { productNames } from './product-names.ts';

/** What a row may do to its line; the same functions from one drawing to the next. */
export type FuelLineVerbs = {
  change(id: string, patch: Partial<FuelLine>): void;
  remove(id: string): void;
  attach(id: string, file: File): void;
  /** Enter: the next line, made when there is none. */ next(index: number): void;
};

/** Day, supplier, bill, product, quantity, unit, reduced rate, copy, refund, removal. */
const LEDGER_COLUMNS = 10;

type FuelLineRowProps = {
  readonly line: FuelLine;
  /** Its place in the claim, from 0. */ readonly index: number;
  readonly year: number;
  readonly isReadOnly: boolean;
  /** Its refund in cents where it brings one. */ readonly refundCents: number | undefined;
  /** Sentences by field, each « field sentence » on a line of its own. */ readonly errors: string;
  readonly verbs: FuelLineVerbs;
};

const products = ledgerProducts.map((id) => ({ id, label: productNames[id] }));
const units = fuelUnits.map((id) => ({ id, label: fuelUnitNames[id] }));
const reducedWords = {
  yes: ledgerTexts.reducedYes,
  no: ledgerTexts.reducedNo,
  unknown: ledgerTexts.reducedUnknown,
} as const;
const reduced = reducedRateAnswers.map((id) => ({ id, label: reducedWords[id] }));

/** The mark of a value that was read off the bill, with the way to say that it is right. */
function guessOf(
  { guesses = [] }: FuelLine,
  field: string,
  onConfirm: (left: FuelLine['guesses']) => void,
): { readonly guess?: FieldGuess } {
  const own = guesses.find((each) => each.field === field);
  if (own === undefined) return {};
  const { text, page } = own;
  return {
    guess: {
      words: say(ledgerTexts.guessed, { page, text }),
      confirmLabel: say(ledgerTexts.guessConfirm, { text }),
      onConfirm: () => onConfirm(guesses.filter((each) => each.field !== field)),
    },
  };
}

function Row({ line, index, year, isReadOnly, refundCents, errors, verbs }: FuelLineRowProps) {
  const { id, product, unit } = line;
  const found = new Map(
    errors.split('\n').map((each) => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)] as const),
  );
  const cell = (field: keyof FuelLine, name: string) => ({
    label: say(ledgerTexts.cell, { index: index + 1, name: name.toLowerCase() }),
    isLabelHidden: true,
    fieldPath: `lines.${String(index)}.${field}`,
    isDisabled: isReadOnly,
    error: found.get(field),
    ...guessOf(line, field, (guesses) => verbs.change(id, { guesses })),
  });
  const needed = neededFor(product, unit);
  const place = { index: index + 1 };
  // Its own cell says in a word that a bill is missing.
  const told = [...found].filter(([field, sentence]) => field !== 'bill' && sentence !== '');
  const row = (
    <tr
      className={told.length > 0 ? 'ledger-told' : ''}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        verbs.next(index);
      }}
    >
      <td>
        <LedgerDay
          {...cell('deliveredOn', ledgerTexts.deliveredOn)}
          year={year}
          value={line.deliveredOn}
          onChange={(deliveredOn) => verbs.change(id, { deliveredOn })}
        />
      </td>
      <td>
        <TextField
          {...cell('supplier', ledgerTexts.supplier)}
          maxLength={200}
          value={line.supplier}
          onChange={(supplier) => verbs.change(id, { supplier })}
        />
      </td>
      <td>
        <TextField
          {...cell('invoiceNumber', ledgerTexts.invoiceNumber)}
          maxLength={200}
          value={line.invoiceNumber}
          onChange={(invoiceNumber) => verbs.change(id, { invoiceNumber })}
        />
      </td>
      <td>
        <SelectField
          {...cell('product', ledgerTexts.product)}
          value={product}
          options={products}
          onChange={(chosen) =>
            verbs.change(id, { product: ledgerProducts.find((each) => each === chosen) ?? product })
          }
        />
      </td>
      <td>
        <DecimalField
          {...cell('quantity', ledgerTexts.quantity)}
          value={line.quantity}
          onChange={(quantity) => verbs.change(id, { quantity })}
        />
        {needed === 'density' && (
          <DecimalField
            {...cell('density', ledgerTexts.density)}
            isLabelHidden={false}
            value={line.density ?? ''}
            onChange={(density) => verbs.change(id, { density: density === '' ? undefined : density })}
          />
        )}
        {needed === 'calorificValue' && (
          <DecimalField
            {...cell('calorificValue', ledgerTexts.calorificValue)}
            isLabelHidden={false}
            value={line.calorificValue ?? ''}
            onChange={(value) => verbs.change(id, { calorificValue: value === '' ? undefined : value })}
          />
        )}
      </td>
      <td>
        <SelectField
          {...cell('unit', ledgerTexts.unit)}
          value={unit}
          options={units}
          onChange={(chosen) => verbs.change(id, { unit: fuelUnits.find((each) => each === chosen) ?? unit })}
        />
      </td>
      <td>
        <SelectField
          {...cell('reducedRateApplied', ledgerTexts.reduced)}
          value={line.reducedRateApplied}
          options={reduced}
          onChange={(chosen) =>
            verbs.change(id, { reducedRateApplied: reducedRateAnswers.find((each) => each === chosen) ?? 'unknown' })
          }
        />
      </td>
      <td className="ledger-bill" data-field={`lines.${String(index)}.bill`} tabIndex={-1}>
        {line.bill === undefined ? (
          <FileTrigger
            acceptedFileTypes={['application/pdf', 'image/jpeg', 'image/png']}
            onSelect={(files) => {
              const [file] = files ?? [];
              if (file !== undefined) verbs.attach(id, file);
            }}
          >
            <Button tone="quiet" isDisabled={isReadOnly} label={say(ledgerTexts.attachNamed, place)}>
              {ledgerTexts.attach}
            </Button>
          </FileTrigger>
        ) : (
          <>
            <span className="ledger-file" title={line.bill.name}>
              {line.bill.name}
            </span>
            {!isReadOnly && (
              <Button
                tone="quiet"
                label={say(ledgerTexts.detachNamed, { name: line.bill.name })}
                onPress={() => verbs.change(id, { bill: undefined })}
              >
                {ledgerTexts.detach}
              </Button>
            )}
          </>
        )}
        {line.bill === undefined && !isReadOnly && (
          <span className="ledger-lack">
            {line.billName === undefined ? ledgerTexts.missing : say(ledgerTexts.billAwaited, { name: line.billName })}
          </span>
        )}
      </td>
      <td className="num">{refundCents === undefined ? '' : formatCents(refundCents)}</td>
      <td className="actions">
        {!isReadOnly && (
          <Button tone="quiet" label={say(ledgerTexts.removeNamed, place)} onPress={() => verbs.remove(id)}>
            ×
          </Button>
        )}
      </td>
    </tr>
  );
  if (told.length === 0) return row;
  return (
    <>
      {row}
      {/* Read with its field, and shown where a sentence has room. */}
      <tr className="ledger-words" aria-hidden="true">
        <td colSpan={LEDGER_COLUMNS}>
          {told.map(([field, sentence]) => (
            <span key={field}>{sentence}</span>
          ))}
        </td>
      </tr>
    </>
  );
}

/** One delivery as a row of fields; drawn again only when its own line changes. */
export const FuelLineRow = memo(Row);
