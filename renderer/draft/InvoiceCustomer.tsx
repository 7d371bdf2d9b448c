import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { formatSiret, isSiretShaped } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { ComboField } from '../ui/ComboField.tsx';
import { say } from '../ui/french.ts';
import { formatDay } from '../../core/document/french-format.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import {
  customerLabel,
  keepRecipient,
  typedSiret,
  withCustomer,
  withTypedSiret,
  withTypedText,
} from './editor-customer.ts';
import { editorTexts } from './editor-texts.ts';
import { useCustomers } from './use-drafts.ts';

/** The choice that asks the directory, among the customers. */
const LOOK_UP = 'look-up';

/** Who is billed: a known customer, or a new one by SIRET, looked up in the directory when there is a network. */
export function InvoiceCustomer() {
  const { editor, isReadOnly, requirements } = useScene();
  const host = useHost();
  const customers = useCustomers() ?? [];
  const buyer = useInvoice((invoice) => invoice.buyer);
  const [typed, setTyped] = useState<string>();
  const [isLookingUp, setLookingUp] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const label = customerLabel(buyer);
  const query = typed ?? label;
  const siret = typed === undefined ? undefined : typedSiret(typed);
  const known = siret === undefined ? undefined : customers.find((customer) => customer.party.siret === siret);
  const sought = query === label ? '' : query.trim().toLocaleLowerCase('fr');
  const options = customers
    .filter(({ party }) =>
      `${party.name} ${party.siret} ${formatSiret(party.siret)}`.toLocaleLowerCase('fr').includes(sought),
    )
    .map(({ id, party }) => ({ id, label: party.name, hint: formatSiret(party.siret) }));
  const isUnknown = siret !== undefined && known === undefined;
  const lookUpOption = { id: LOOK_UP, label: editorTexts.lookUp, hint: formatSiret(siret ?? '') };

  const choose = (id: string) => {
    if (id === LOOK_UP && siret !== undefined) void lookUp(siret);
    const customer = customers.find((each) => each.id === id);
    if (customer === undefined) return;
    setTyped(undefined);
    setProblem(undefined);
    editor.change((invoice) => withCustomer(invoice, customer));
  };
  const type = (text: string) => {
    setTyped(text === label ? undefined : text);
    setProblem(undefined);
    const complete = typedSiret(text);
    if (complete === undefined) return;
    const customer = customers.find(({ party }) => party.siret === complete);
    editor.change((invoice) =>
      customer === undefined ? withTypedSiret(invoice, complete) : withCustomer(invoice, customer),
    );
    if (customer !== undefined) setTyped(undefined);
  };
  /** Leaving the field settles what was typed, so that it never shows a buyer whom the invoice does not have. */
  const settle = () => {
    if (typed === undefined) return;
    if (siret !== undefined) {
      setTyped(undefined);
      if (isUnknown) void lookUp(siret);
      return;
    }
    const named = customers.filter(({ party }) => party.name.toLocaleLowerCase('fr') === sought);
    const [only] = named;
    if (only !== undefined && named.length === 1) choose(only.id);
    else editor.change((invoice) => withTypedText(invoice, typed));
    setTyped(undefined);
  };
  const lookUp = async (wanted: string) => {
    setTyped(undefined);
    setProblem(undefined);
    setLookingUp(true);
    const found = await host.directory.find(wanted);
    setLookingUp(false);
    if (!found.ok) {
      setProblem(found.problem);
      return;
    }
    const customer = await keepRecipient(found.value);
    // Another buyer may have been chosen while the directory was asked.
    editor.change((invoice) => (invoice.buyer.siret === wanted ? withCustomer(invoice, customer) : invoice));
  };

  const wanted = isSiretShaped(buyer.siret) && requirements === undefined ? buyer.siret : undefined;
  return (
    <div className="editor-customer" onBlur={settle}>
      <ComboField
        {...useFieldProps('buyer.siret')}
        label={editorTexts.customer}
        value={query}
        options={isUnknown ? [lookUpOption] : options}
        selected={typed === undefined ? customers.find(({ party }) => party.siret === buyer.siret)?.id : undefined}
        placeholder={editorTexts.customerPlaceholder}
        help={
          buyer.siret === ''
            ? editorTexts.customerHelp
            : say(requirements === undefined ? editorTexts.siretOf : editorTexts.siretChecked, {
                siret: formatSiret(buyer.siret),
                day: requirements === undefined ? '' : formatDay(requirements.checkedAt.slice(0, 10)),
              })
        }
        onChange={type}
        onChoose={choose}
      />
      {isLookingUp && <Progress label={editorTexts.lookingUp} />}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      {wanted !== undefined && !isLookingUp && !isReadOnly && (
        <Button
          onPress={() => {
            void lookUp(wanted);
          }}
        >
          {editorTexts.lookUp}
        </Button>
      )}
    </div>
  );
}
