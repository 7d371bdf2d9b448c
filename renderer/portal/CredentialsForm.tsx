import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { LinkState } from '../../core/bridge/portal-calls.ts';
import { credentialsSchema, passphraseSchema } from '../../core/portal/credentials.ts';
import type { RealChannel } from '../../core/portal/link.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { channelWords, linkTexts } from './link-texts.ts';
import { useLinkCall } from './use-link-call.ts';

const empty = { clientId: '', clientSecret: '', login: '', password: '' };

type CredentialsFormProps = { readonly channel: RealChannel; readonly state: LinkState };

/** The four credentials of one portal, in and never out again. */
export function CredentialsForm({ channel, state }: CredentialsFormProps) {
  const host = useHost();
  const { problem, isPending, run } = useLinkCall();
  const [typed, setTyped] = useState(empty);
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);
  const { isSet } = state.accounts[channel];
  const asksPassphrase =
    state.guard === 'passphrase' && !state.accounts.production.isSet && !state.accounts.qualification.isSet;
  const credentials = credentialsSchema.safeParse(typed);
  const isPassphraseFine = !asksPassphrase || passphraseSchema.safeParse(passphrase).success;
  const change = (name: keyof typeof empty) => (value: string) => setTyped({ ...typed, [name]: value });

  async function save(): Promise<void> {
    setTried(true);
    if (!credentials.success || !isPassphraseFine) return;
    const given = { channel, credentials: credentials.data, ...(asksPassphrase ? { passphrase } : {}) };
    if (!(await run(host.portal.setCredentials(given), linkTexts.saved))) return;
    setTyped(empty);
    setPassphrase('');
    setTried(false);
  }

  return (
    <section className="card stack">
      <h2>{say(linkTexts.account, { name: channelWords[channel] })}</h2>
      {isSet && <p>{linkTexts.accountSet}</p>}
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={linkTexts.clientId}
          help={linkTexts.clientIdHelp}
          value={typed.clientId}
          onChange={change('clientId')}
          maxLength={300}
          autoComplete="off"
        />
        <SecretField label={linkTexts.clientSecret} value={typed.clientSecret} onChange={change('clientSecret')} />
        <TextField
          label={linkTexts.login}
          help={linkTexts.loginHelp}
          value={typed.login}
          onChange={change('login')}
          maxLength={300}
          autoComplete="off"
        />
        <SecretField
          label={linkTexts.password}
          value={typed.password}
          onChange={change('password')}
          error={isTried && !credentials.success ? linkTexts.incomplete : undefined}
        />
        {asksPassphrase && (
          <SecretField
            label={linkTexts.passphrase}
            help={linkTexts.passphraseHelp}
            value={passphrase}
            onChange={setPassphrase}
            maxLength={200}
            error={isTried && !isPassphraseFine ? linkTexts.shortPassphrase : undefined}
          />
        )}
        <div className="row">
          <Button type="submit" tone="primary" isPending={isPending}>
            {linkTexts.save}
          </Button>
          {isSet && (
            <Button tone="quiet" onPress={() => void run(host.portal.forgetCredentials(channel), linkTexts.forgotten)}>
              {linkTexts.forget}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
