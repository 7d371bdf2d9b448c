import { useState } from 'react';
import type { AccountState } from '../../core/bridge/portal-calls.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import type { RealChannel } from '../../core/portal/link.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { formatTypedDay } from '../ui/french-values.ts';
import { useHost } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { linkTexts } from './link-texts.ts';
import { useLinkCall } from './use-link-call.ts';

function expiryWords({ expiry }: AccountState): string {
  if (expiry === undefined) return linkTexts.passwordUnknown;
  const day = formatTypedDay(expiry.expiresOn);
  return say(expiry.isConfirmed ? linkTexts.passwordConfirmed : linkTexts.passwordReckoned, { day });
}

type PasswordSectionProps = { readonly channel: RealChannel; readonly account: AccountState };

/** When the technical password ends, who says so, and the day of its renewal. */
export function PasswordSection({ channel, account }: PasswordSectionProps) {
  const host = useHost();
  const { problem, isPending, run } = useLinkCall();
  const [setOn, setSetOn] = useState<IsoDate | undefined>(account.password.setOn);
  return (
    <section className="card stack">
      <h2>{linkTexts.passwordTitle}</h2>
      <p>{expiryWords(account)}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <DateField label={linkTexts.passwordSetOn} value={setOn} onChange={setSetOn} />
      <div>
        <Button
          isPending={isPending}
          isDisabled={setOn === undefined}
          onPress={() => {
            if (setOn !== undefined) void run(host.portal.notePassword({ channel, setOn }), linkTexts.passwordNoted);
          }}
        >
          {linkTexts.passwordNote}
        </Button>
      </div>
    </section>
  );
}
