import { useState } from 'react';
import type { Problem } from '../../core/draft/problem.ts';
import { formatSiret } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { ComboField } from '../ui/ComboField.tsx';
import { say } from '../ui/french.ts';
import { formatDay } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { customerLabel, keepRecipient, typedSiret, withCustomer, withTypedSiret } from './editor-customer.ts';
import { editorTexts } from './editor-texts.ts';
import { useCustomers } from './use-drafts.ts';

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

  const choose = (id: string) => {
    const customer = customers.find((each) => each.id === id);
    if (customer === undefined) return;
    setTyped(undefined);
    setProblem(undefined);
    editor.change((invoice) => withCustomer(invoice, customer));
  };
  const type = (text: string) => {
    // Choosing from the list writes the choice into the field too: that is no typing.
    if (text === label || customers.some(({ party }) => party.name === text)) return;
    setTyped(text);
    setProblem(undefined);
    const complete = typedSiret(text);
    if (complete === undefined) return;
    const customer = customers.find(({ party }) => party.siret === complete);
    editor.change((invoice) =>
      customer === undefined ? withTypedSiret(invoice, complete) : withCustomer(invoice, customer),
    );
    if (customer !== undefined) setTyped(undefined);
  };
  const lookUp = async (wanted: string) => {
    setLookingUp(true);
    const found = await host.directory.find(wanted);
    setLookingUp(false);
    if (!found.ok) {
      setProblem(found.problem);
      return;
    }
    const customer = await keepRecipient(found.value);
    setTyped(undefined);
    editor.change((invoice) => withCustomer(invoice, customer));
  };

  const wanted = siret ?? (buyer.siret.length === 14 && requirements === undefined ? buyer.siret : undefined);
  return (
    <div className="editor-customer">
      <ComboField
        {...useFieldProps('buyer.siret')}
        label={editorTexts.customer}
        value={query}
        options={options}
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
      {wanted !== undefined && known === undefined && !isLookingUp && !isReadOnly && (
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
