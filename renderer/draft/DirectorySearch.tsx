import { useState, type FormEvent } from 'react';
import type { Customer } from '../../core/draft/company.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import { formatSiret } from '../../core/draft/siret.ts';
import type { DirectorySearch as Found } from '../../core/portal/recipient.ts';
import { Button } from '../ui/Button.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { formatInstant } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { announce } from '../ui/notices.ts';
import { TextField } from '../ui/TextField.tsx';
import { addRecipient } from './add-recipient.ts';
import { directoryTexts } from './directory-texts.ts';

type Entry = Found['entries'][number];

function countWords(text: string, { entries, problem }: Found): string {
  if (entries.length > 0) return say(directoryTexts.found, { count: entries.length });
  return say(problem === undefined ? directoryTexts.none : directoryTexts.noneKnown, { text });
}

/** Public structures by name, town, post code or SIRET: over the portal, or over what was looked up once when it does not answer. */
export function DirectorySearch({ customers }: { readonly customers: readonly Customer[] }) {
  const host = useHost();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [found, setFound] = useState<Found>();
  const known = new Set(customers.map(({ party }) => party.siret));

  async function search(): Promise<void> {
    const wanted = text.trim();
    if (wanted === '') return;
    setAsking(true);
    const answer = await host.directory.search(wanted);
    setAsking(false);
    setAsked(wanted);
    setFound(answer.ok ? answer.value : { entries: [], isCut: false, problem: answer.problem });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void search();
  }
  async function add(entry: Entry): Promise<void> {
    await addRecipient(host, entry);
    announce(say(directoryTexts.added, { name: entry.name }));
  }

  return (
    <section className="card stack">
      <h2>{directoryTexts.heading}</h2>
      <form className="form stack" noValidate role="search" onSubmit={submit}>
        <TextField
          label={directoryTexts.label}
          help={directoryTexts.help}
          maxLength={100}
          value={text}
          onChange={setText}
        />
        <div className="row">
          <Button type="submit" isPending={isAsking}>
            {directoryTexts.search}
          </Button>
        </div>
      </form>
      <div role="status" className="stack">
        {found !== undefined && <p className="muted">{countWords(asked, found)}</p>}
        {found?.problem !== undefined && (
          <p className="muted">
            {say(directoryTexts.onlyKnown, { problem: frenchSpaces(problemSentence(found.problem, 'fr')) })}
          </p>
        )}
        {found?.isCut === true && <p className="muted">{directoryTexts.cut}</p>}
      </div>
      {found !== undefined && found.entries.length > 0 && (
        <ul className="todo">
          {found.entries.map((entry) => (
            <li key={entry.siret}>
              <div className="what">
                {entry.name} <span className="muted">{formatSiret(entry.siret)}</span>
                <small className="beneath">
                  {`${entry.postCode} ${entry.city}`.trim()}
                  {entry.postCode === '' && entry.city === '' ? '' : ' · '}
                  {entry.checkedAt === undefined
                    ? directoryTexts.unchecked
                    : say(directoryTexts.checkedOn, { date: formatInstant(entry.checkedAt) })}
                </small>
              </div>
              {known.has(entry.siret) ? (
                <span className="muted">{directoryTexts.isCustomer}</span>
              ) : (
                <Button label={say(directoryTexts.addNamed, { name: entry.name })} onPress={() => void add(entry)}>
                  {directoryTexts.add}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
