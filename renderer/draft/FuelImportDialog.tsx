import { useState } from 'react';
import type { FuelLine } from '../../core/draft/fuel-line.ts';
import {
  fuelColumns,
  missingColumns,
  type FuelColumn,
  type FuelMapping,
  type FuelTable,
} from '../../core/draft/fuel-table.ts';
import { cellFaultSentence, readFuelRows } from '../../core/draft/read-fuel-csv.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { ledgerTexts } from './ledger-texts.ts';

const NONE = 'none';
const SHOWN_FAULTS = 8;
const columnNames: Readonly<Record<FuelColumn, string>> = {
  deliveredOn: ledgerTexts.deliveredOn,
  supplier: ledgerTexts.supplier,
  invoiceNumber: ledgerTexts.invoiceNumber,
  product: ledgerTexts.product,
  quantity: ledgerTexts.quantity,
  unit: ledgerTexts.unit,
  reducedRateApplied: ledgerTexts.reduced,
  file: ledgerTexts.columnFile,
  density: ledgerTexts.columnDensity,
  calorificValue: ledgerTexts.columnCalorific,
};

type FuelImportDialogProps = {
  readonly name: string;
  readonly table: FuelTable;
  /** How many lines the claim still takes. */ readonly room: number;
  readonly onClose: () => void;
  readonly onAdd: (lines: readonly FuelLine[]) => void;
};

/** A dry run of a table: which column is what, what would be added, what would not and why. */
export function FuelImportDialog({ name, table, room, onClose, onAdd }: FuelImportDialogProps) {
  const [mapping, setMapping] = useState<FuelMapping>(table.mapping);
  const missing = missingColumns(mapping);
  const { lines, faults } = readFuelRows({ ...table, mapping }, () => crypto.randomUUID());
  const options = [
    { id: NONE, label: ledgerTexts.csvNone },
    ...table.headings.map((heading, index) => ({ id: String(index), label: heading })),
  ];
  const map = (column: FuelColumn, id: string) => {
    const { [column]: _former, ...others } = mapping.columns;
    setMapping({ ...mapping, columns: id === NONE ? others : { ...others, [column]: Number(id) } });
  };
  const isTooLong = missing.length === 0 && lines.length > room;
  const isReady = missing.length === 0 && lines.length > 0 && !isTooLong;
  return (
    <Dialog
      title={say(ledgerTexts.csvTitle, { name })}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onPress={onClose}>{ledgerTexts.csvCancel}</Button>
          <Button tone="primary" isDisabled={!isReady} onPress={() => onAdd(lines)}>
            {say(ledgerTexts.csvAdd, { count: missing.length === 0 ? lines.length : 0 })}
          </Button>
        </>
      }
    >
      <p>{ledgerTexts.csvWords}</p>
      <div className="import-columns">
        {fuelColumns.map((column) => (
          <SelectField
            key={column}
            label={say(ledgerTexts.csvColumn, { field: columnNames[column] })}
            value={String(mapping.columns[column] ?? NONE)}
            options={options}
            onChange={(id) => map(column, id)}
          />
        ))}
      </div>
      <div role="status">
        {missing.length > 0 ? (
          <p className="wait">
            {say(ledgerTexts.csvMissing, { fields: missing.map((column) => columnNames[column]).join(', ') })}
          </p>
        ) : (
          <p>{say(ledgerTexts.csvReady, { count: lines.length })}</p>
        )}
        {isTooLong && (
          <p className="bad">{say(ledgerTexts.csvTooLong, { count: lines.length, room: Math.max(0, room) })}</p>
        )}
        {missing.length === 0 && faults.length > 0 && (
          <>
            <p className="bad">{say(ledgerTexts.csvFaults, { count: faults.length })}</p>
            <ul>
              {faults.slice(0, SHOWN_FAULTS).map((fault) => (
                <li key={`${String(fault.line)} ${fault.column}`}>{frenchSpaces(cellFaultSentence(fault, 'fr'))}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
