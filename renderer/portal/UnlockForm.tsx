import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../ui/Button.tsx';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { linkTexts } from './link-texts.ts';
import { useLinkCall } from './use-link-call.ts';

/** Asks for the passphrase, once per start. */
export function UnlockForm() {
  const host = useHost();
  const { problem, isPending, run } = useLinkCall();
  const [passphrase, setPassphrase] = useState('');

  async function unlock(): Promise<void> {
    if (passphrase === '') return;
    await run(host.portal.unlock(passphrase), linkTexts.unlocked);
    setPassphrase('');
  }

  return (
    <section className="card stack">
      <h2>{linkTexts.unlockTitle}</h2>
      <p>{linkTexts.unlockWords}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <SecretField label={linkTexts.unlockField} value={passphrase} onChange={setPassphrase} maxLength={200} />
        <div>
          <Button type="submit" tone="primary" isPending={isPending}>
            {linkTexts.unlock}
          </Button>
        </div>
      </Form>
    </section>
  );
}
