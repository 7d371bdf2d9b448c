import type { Customer } from '../../core/draft/company.ts';
import { formatSiret } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { addRecipient } from './add-recipient.ts';
import { draftTexts } from './texts.ts';

/** The sandbox's fictitious structures that are no customers yet, each with what it asks for. */
export function SandboxRecipients({ customers }: { readonly customers: readonly Customer[] }) {
  const host = useHost();
  const about = useLive((state) => state.about);
  const known = new Set(customers.map(({ party }) => party.siret));
  const others = (about?.sandboxRecipients ?? []).filter(({ siret }) => !known.has(siret));
  if (others.length === 0) return null;
  return (
    <section className="card">
      <h2>{draftTexts.sandboxDirectory}</h2>
      <p className="muted">{draftTexts.sandboxDirectoryHelp}</p>
      <ul className="todo">
        {others.map((recipient) => (
          <li key={recipient.siret}>
            <div className="what">
              {recipient.name} <span className="muted">{formatSiret(recipient.siret)}</span>
              <small className="beneath">{frenchSpaces(recipient.asks)}</small>
            </div>
            <Button
              label={say(draftTexts.addNamed, { name: recipient.name })}
              onPress={() => void addRecipient(host, recipient)}
            >
              {draftTexts.add}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
