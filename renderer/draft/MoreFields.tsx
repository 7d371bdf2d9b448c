import { useState, type ReactNode } from 'react';
import { say } from '../ui/french.ts';
import { useInvoice } from './editor-context.ts';
import { countMore } from './editor-more.ts';
import { MoreDates } from './MoreDates.tsx';
import { MoreMoney } from './MoreMoney.tsx';
import { MoreParties } from './MoreParties.tsx';
import { MorePayment } from './MorePayment.tsx';
import { MoreReferences } from './MoreReferences.tsx';
import { moreTexts } from './more-texts.ts';
import { useSettings, writeSetting } from './settings.ts';

/** What few invoices need, in one disclosure that stays as it was left; closed, it says how many of its fields are filled. */
export function MoreFields() {
  const settings = useSettings();
  const count = useInvoice(countMore);
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? settings?.moreFields === 'open';
  return (
    <details
      className="editor-more"
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open === isOpen) return;
        setChosen(open);
        void writeSetting('moreFields', open ? 'open' : 'closed');
      }}
    >
      <summary>
        {moreTexts.title}
        {count > 0 && <small> · {say(moreTexts.filled, { count })}</small>}
      </summary>
      <div className="editor-more-groups">
        <Group title={moreTexts.references}>
          <MoreReferences />
        </Group>
        <Group title={moreTexts.dates}>
          <MoreDates />
        </Group>
        <Group title={moreTexts.payment}>
          <MorePayment />
        </Group>
        <Group title={moreTexts.money}>
          <MoreMoney />
        </Group>
        <MoreParties />
      </div>
    </details>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="editor-block">
      <legend>{title}</legend>
      <div className="editor-pair">{children}</div>
    </fieldset>
  );
}
