import { useState } from 'react';
import { realChannelSchema, type RealChannel } from '../../core/portal/link.ts';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { useLive } from '../ui/live-state.ts';
import { Screen } from '../ui/Screen.tsx';
import { ApiChecklist } from './ApiChecklist.tsx';
import { CertificateSection } from './CertificateSection.tsx';
import { CredentialsForm } from './CredentialsForm.tsx';
import { channelNames, linkTexts } from './link-texts.ts';
import { LinkTests } from './LinkTests.tsx';
import { PaceSection } from './PaceSection.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { UnlockForm } from './UnlockForm.tsx';

/** The assistant of the API: what to ask for, what to enter, and five tests; for one portal at a time. */
export function LinkScreen({ siret }: { readonly siret: string }) {
  const state = useLive(({ link }) => link);
  const current = state?.link.channel;
  const [channel, setChannel] = useState<RealChannel>(current === 'production' ? 'production' : 'qualification');
  if (state === undefined) return null;
  return (
    <Screen title={linkTexts.screenTitle}>
      <div className="columns">
        <div className="stack">
          {state.isLocked && <UnlockForm />}
          <section className="card">
            <ChoiceField
              label={linkTexts.portal}
              value={channel}
              options={realChannelSchema.options.map((id) => ({ id, label: channelNames[id] }))}
              onChange={(id) => setChannel(id === 'production' ? 'production' : 'qualification')}
            />
          </section>
          <CredentialsForm key={`account ${channel}`} channel={channel} state={state} />
          <LinkTests key={`tests ${channel}`} channel={channel} siret={siret} />
          <PasswordSection key={`password ${channel}`} channel={channel} account={state.accounts[channel]} />
          <PaceSection
            key={`pace ${channel}`}
            channel={channel}
            callsPerMinute={state.accounts[channel].callsPerMinute}
          />
          <CertificateSection count={state.certificateCount} />
        </div>
        <ApiChecklist />
      </div>
    </Screen>
  );
}
