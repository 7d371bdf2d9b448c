import { useState, type FormEvent, type ReactNode } from 'react';
import type { Customer } from '../../core/draft/company.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { focusField } from '../ui/focus-field.ts';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { TextField } from '../ui/TextField.tsx';
import { siretError, siretWarning } from './check-identity.ts';
import { withRecipient } from './customer-store.ts';
import { RequirementWords } from './RequirementWords.tsx';
import { draftTexts } from './texts.ts';

type CustomerFormProps = {
  readonly customer: Customer;
  readonly onSave: (customer: Customer) => void;
  readonly onCancel: () => void;
};
type Search = 'idle' | 'asking' | 'found' | { readonly problem: Problem };

/** A customer, found by its SIRET in the directory or typed by hand. */
export function CustomerForm({ customer, onSave, onCancel }: CustomerFormProps) {
  const host = useHost();
  const [draft, setDraft] = useState(customer);
  const [siret, setSiret] = useState(formatSiret(customer.party.siret));
  // Searching asks for the SIRET alone; saving asks for the name too.
  const [asked, setAsked] = useState<'nothing' | 'siret' | 'all'>('nothing');
  const [search, setSearch] = useState<Search>('idle');
  const compact = compactIdentifier(siret);
  const errors = {
    siret: asked === 'nothing' ? undefined : siretError(compact),
    name: asked === 'all' && draft.party.name.trim() === '' ? draftTexts.nameMissing : undefined,
  };

  async function askDirectory() {
    if (siretError(compact) !== undefined) {
      setAsked((before) => (before === 'all' ? 'all' : 'siret'));
      focusField('customer.siret');
      return;
    }
    setSearch('asking');
    const found = await host.directory.find(compact);
    setSearch(found.ok ? 'found' : { problem: found.problem });
    if (found.ok) setDraft((before) => withRecipient(before, found.value));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked('all');
    if (siretError(compact) !== undefined) focusField('customer.siret');
    else if (draft.party.name.trim() === '') focusField('customer.name');
    else onSave({ ...draft, party: { ...draft.party, siret: compact } });
  }

  const setAddress = (change: Partial<Customer['party']['address']>) =>
    setDraft({ ...draft, party: { ...draft.party, address: { ...draft.party.address, ...change } } });
  const { address } = draft.party;
  const words: ReactNode =
    search === 'found' ? (
      <Banner tone="good">
        <p>{say(draftTexts.directoryFound, { name: draft.party.name })}</p>
        <RequirementWords requirements={draft.requirements} />
      </Banner>
    ) : typeof search === 'object' ? (
      <>
        <ProblemBanner problem={search.problem} onRemedy={() => void askDirectory()} />
        <p className="muted">{draftTexts.directoryLater}</p>
      </>
    ) : null;

  return (
    <form className="stack form" noValidate onSubmit={submit}>
      <TextField
        label={draftTexts.siret}
        help={draftTexts.customerSiretHelp}
        value={siret}
        onChange={setSiret}
        onBlur={() => setSiret(formatSiret(compact))}
        error={errors.siret}
        warning={siretWarning(compact)}
        fieldPath="customer.siret"
        isRequired
        autoFocus
      />
      <div>
        <Button onPress={() => void askDirectory()} isPending={search === 'asking'}>
          {draftTexts.askDirectory}
        </Button>
      </div>
      {search === 'asking' && <Progress label={draftTexts.askingDirectory} />}
      {words}
      <TextField
        label={draftTexts.name}
        value={draft.party.name}
        onChange={(name) => setDraft({ ...draft, party: { ...draft.party, name } })}
        error={errors.name}
        fieldPath="customer.name"
        isRequired
      />
      <TextField
        isOptional
        label={draftTexts.lineOne}
        value={address.lineOne}
        onChange={(lineOne) => setAddress({ lineOne })}
      />
      <div className="pair" data-widths="narrow-wide">
        <TextField
          label={draftTexts.postCode}
          isOptional
          value={address.postCode}
          onChange={(postCode) => setAddress({ postCode })}
        />
        <TextField label={draftTexts.city} isOptional value={address.city} onChange={(city) => setAddress({ city })} />
      </div>
      <TextField
        label={draftTexts.serviceCode}
        isOptional
        help={draftTexts.serviceCodeHelp}
        value={draft.serviceCode}
        onChange={(serviceCode) => setDraft({ ...draft, serviceCode })}
      />
      <div className="dialog-actions">
        <Button onPress={onCancel}>{draftTexts.cancel}</Button>
        <Button type="submit" tone="primary">
          {draftTexts.save}
        </Button>
      </div>
    </form>
  );
}
