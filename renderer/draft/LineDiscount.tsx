import type { InvoiceLine } from '../../core/draft/invoice.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { useScene } from './editor-context.ts';
import { withDiscount, type LineDiscount as Discount } from './editor-lines.ts';
import { editorTexts } from './editor-texts.ts';
import { LineNumberField } from './LineNumberField.tsx';

/** The reduction of a line, as a percentage or in euros. */
export function LineDiscount({
  line,
  position,
  discount,
}: {
  readonly line: InvoiceLine;
  readonly position: number;
  readonly discount: Discount;
}) {
  const { editor, isReadOnly } = useScene();
  const change = (next: Discount) => {
    editor.changeLine(line.key, { allowances: withDiscount(line, next) });
  };
  return (
    <div className="line-discount">
      <span aria-hidden="true">{editorTexts.discount}</span>
      <LineNumberField
        label={say(editorTexts.lineDiscount, { position })}
        control={`lines.${position - 1}.allowances`}
        value={discount.value}
        places={discount.kind === 'amount' ? 2 : 0}
        onChange={(value) => {
          // An emptied reduction counts for nothing, and its field stays until it is taken away.
          change({ ...discount, value: value === '' ? '0' : value });
        }}
      />
      <SelectField
        label={say(editorTexts.lineDiscountKind, { position })}
        isLabelHidden
        isDisabled={isReadOnly}
        value={discount.kind}
        options={[
          { id: 'percent', label: editorTexts.inPercent },
          { id: 'amount', label: editorTexts.inEuros },
        ]}
        onChange={(kind) => {
          change({ ...discount, kind: kind === 'amount' ? 'amount' : 'percent' });
        }}
      />
      {!isReadOnly && (
        <Button
          tone="quiet"
          onPress={() => {
            change({ ...discount, value: '' });
          }}
        >
          {editorTexts.removeDiscount}
        </Button>
      )}
    </div>
  );
}
