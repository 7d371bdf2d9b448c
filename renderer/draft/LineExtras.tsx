import type { InvoiceLine } from '../../core/draft/invoice.ts';
import { lineNetCents } from '../../core/draft/totals.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatMoney } from '../ui/french-values.ts';
import { AdjustmentFields } from './AdjustmentFields.tsx';
import { adjustmentTexts } from './adjustment-texts.ts';
import { withBaseQuantity, withLineList, withoutGivenAmount, type AdjustmentList } from './editor-adjustments.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { unitWritten } from '../../core/draft/units.ts';
import { NumberEntry } from './NumberEntry.tsx';

/** What a line has beyond its row: reductions, extras, a price for several units, an amount that a file gave. */
export function LineExtras({ line, position }: { readonly line: InvoiceLine; readonly position: number }) {
  return (
    <>
      {line.priceBaseQuantity !== undefined && <BaseQuantity line={line} position={position} />}
      <LineAdjustments line={line} position={position} list="allowances" />
      <LineAdjustments line={line} position={position} list="charges" />
      {line.givenNetAmount !== undefined && <GivenAmount line={line} position={position} />}
    </>
  );
}

function LineAdjustments({
  line,
  position,
  list,
}: {
  readonly line: InvoiceLine;
  readonly position: number;
  readonly list: AdjustmentList;
}) {
  const { editor } = useScene();
  const all = line[list] ?? [];
  const isAlone = all.length === 1;
  const [one, many] =
    list === 'allowances'
      ? [adjustmentTexts.lineAllowanceNamed, adjustmentTexts.lineAllowancesNamed]
      : [adjustmentTexts.lineChargeNamed, adjustmentTexts.lineChargesNamed];
  return all.map((each, index) => (
    <AdjustmentFields
      key={`${index}`}
      list={list}
      adjustment={each}
      path={`lines.${position - 1}.${list}.${index}`}
      name={say(isAlone ? one : many, { line: position, position: index + 1 })}
      onChange={(changed) => {
        editor.replaceLine(line.key, (now) => withLineList(now, list, (now[list] ?? []).with(index, changed)));
      }}
      onRemove={() => {
        editor.replaceLine(line.key, (now) => withLineList(now, list, (now[list] ?? []).toSpliced(index, 1)));
      }}
    />
  ));
}

/** « Prix pour 1 000 l »: the price of fuel, seeds or screws that are sold by the hundred. */
function BaseQuantity({ line, position }: { readonly line: InvoiceLine; readonly position: number }) {
  const { editor, isReadOnly } = useScene();
  const name = say(adjustmentTexts.baseQuantity, { position });
  return (
    <div className="adjustment" role="group" aria-label={name}>
      <span className="adjustment-name" aria-hidden="true">
        {adjustmentTexts.baseBefore}
      </span>
      <div className="adjustment-value">
        <NumberEntry
          isLabelHidden
          label={name}
          control={`lines.${position - 1}.priceBaseQuantity`}
          value={line.priceBaseQuantity ?? ''}
          onChange={(quantity) => {
            editor.replaceLine(line.key, (now) => withBaseQuantity(now, quantity));
          }}
        />
      </div>
      <span aria-hidden="true">{say(adjustmentTexts.baseAfter, { unit: unitWritten(line.unitCode) })}</span>
      {!isReadOnly && (
        <Button
          tone="quiet"
          label={say(adjustmentTexts.removeNamed, { name })}
          onPress={() => {
            editor.replaceLine(line.key, (now) => withBaseQuantity(now, undefined));
          }}
        >
          ×
        </Button>
      )}
    </div>
  );
}

/** A received file's own amount for the line, which is not what quantity and price make. */
function GivenAmount({ line, position }: { readonly line: InvoiceLine; readonly position: number }) {
  const { editor, isReadOnly } = useScene();
  const currency = useInvoice((invoice) => invoice.currencyCode);
  return (
    <div className="adjustment">
      <span>
        {say(adjustmentTexts.given, {
          given: formatMoney(lineNetCents(line), currency),
          computed: formatMoney(lineNetCents(withoutGivenAmount(line)), currency),
        })}
      </span>
      {!isReadOnly && (
        <Button
          tone="quiet"
          label={say(adjustmentTexts.recomputeNamed, { position })}
          onPress={() => {
            editor.replaceLine(line.key, withoutGivenAmount);
          }}
        >
          {adjustmentTexts.recompute}
        </Button>
      )}
    </div>
  );
}
