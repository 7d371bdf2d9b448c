import { useState } from 'react';
import type { PrecedingInvoice } from '../../core/draft/invoice.ts';
import { computeTotals } from '../../core/draft/totals.ts';
import { Button } from '../ui/Button.tsx';
import { ComboField } from '../ui/ComboField.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { formatMoney } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { pointsBack } from './editor-kinds.ts';
import { changePreceding, originals, withOriginal, withoutPreceding } from './editor-origin.ts';
import { EditorTextField } from './EditorTextField.tsx';
import { kindTexts } from './kind-texts.ts';
import { useDrafts } from './use-drafts.ts';

/** The invoices that this document points to: asked for on a credit note, shown wherever there is one. */
export function InvoiceOrigin() {
  const { editor, isReadOnly } = useScene();
  const isAsked = useInvoice((invoice) => pointsBack(invoice.typeCode));
  const preceding = useInvoice((invoice) => invoice.precedingInvoices);
  if (!isAsked && preceding === undefined) return null;
  const shown: readonly PrecedingInvoice[] = preceding ?? [{ number: '' }];
  return (
    <fieldset className="editor-block" data-field="precedingInvoices" tabIndex={-1}>
      <legend>{isAsked ? kindTexts.origin : kindTexts.cited}</legend>
      {!isReadOnly && <OriginPicker />}
      {shown.map((each, index) => (
        <Origin key={`${index}`} preceding={each} index={index} isAlone={isAsked && shown.length === 1} />
      ))}
      {!isReadOnly && preceding !== undefined && (
        <div>
          <Button
            tone="quiet"
            onPress={() => {
              editor.change((invoice) => changePreceding(invoice, shown.length, { number: '' }));
            }}
          >
            {kindTexts.add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Origin({
  preceding,
  index,
  isAlone,
}: {
  readonly preceding: PrecedingInvoice;
  readonly index: number;
  readonly isAlone: boolean;
}) {
  const { editor, isReadOnly } = useScene();
  const position = index + 1;
  const path = `precedingInvoices.${index}`;
  const change = (changed: PrecedingInvoice) => {
    editor.change((invoice) => changePreceding(invoice, index, changed));
  };
  return (
    <div className="editor-pair">
      <EditorTextField
        control={`${path}.number`}
        label={isAlone ? kindTexts.number : say(kindTexts.numberOf, { position })}
        value={preceding.number}
        maxLength={35}
        onChange={(number) => {
          change({ ...preceding, number });
        }}
      />
      <DateField
        {...useFieldProps(`${path}.issuedOn`)}
        label={isAlone ? kindTexts.issuedOn : say(kindTexts.issuedOnOf, { position })}
        value={preceding.issuedOn}
        onChange={(issuedOn) => {
          const { issuedOn: _, ...rest } = preceding;
          change(issuedOn === undefined ? rest : { ...rest, issuedOn });
        }}
      />
      {!isReadOnly && !isAlone && (
        <div>
          <Button
            tone="quiet"
            label={say(kindTexts.removeNamed, { number: preceding.number })}
            onPress={() => {
              editor.change((invoice) => withoutPreceding(invoice, index));
            }}
          >
            {kindTexts.remove}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Finds a sealed invoice by its number or its customer. */
function OriginPicker() {
  const { editor } = useScene();
  const drafts = useDrafts();
  const submissions = useLive((state) => state.submissions);
  const [typed, setTyped] = useState('');
  const known = originals(drafts ?? [], submissions);
  const sought = typed.trim().toLocaleLowerCase('fr');
  const options = known
    .filter(({ number, buyer }) => `${number} ${buyer.name}`.toLocaleLowerCase('fr').includes(sought))
    .map((each) => ({
      id: each.id,
      label: each.number,
      hint: say(kindTexts.pickHint, {
        buyer: each.buyer.name,
        total: formatMoney(computeTotals(each).taxInclusiveCents, each.currencyCode),
      }),
    }));
  return (
    <ComboField
      label={kindTexts.pick}
      value={typed}
      options={options}
      help={drafts !== undefined && known.length === 0 ? kindTexts.pickNone : kindTexts.pickHelp}
      onChange={setTyped}
      onChoose={(id) => {
        const original = known.find((each) => each.id === id);
        if (original === undefined) return;
        const before = editor.getState().invoice.lines;
        editor.change((invoice) => withOriginal(invoice, original));
        const isFilled = editor.getState().invoice.lines !== before;
        announce(say(isFilled ? kindTexts.takenLines : kindTexts.taken, { number: original.number }));
        setTyped('');
      }}
    />
  );
}
