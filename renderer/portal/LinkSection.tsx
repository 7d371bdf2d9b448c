import { useState } from 'react';
import type { Link } from '../../core/portal/link.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { ChannelDialog } from './ChannelDialog.tsx';
import { channelNames, linkTexts } from './link-texts.ts';
import { useLinkCall } from './use-link-call.ts';

/** Where filings go and how invoices get there, with the steps to another portal and to the API. */
export function LinkSection() {
  const host = useHost();
  const state = useLive(({ link }) => link);
  const channel = useLive(({ about }) => about?.channel);
  const { problem, run } = useLinkCall();
  const [isChanging, setChanging] = useState(false);
  if (state === undefined || channel === undefined) return null;
  const link: Link = { ...state.link, channel };

  function chooseRoute(id: string): void {
    const route = id === 'hand' ? 'hand' : 'api';
    const name = route === 'hand' ? linkTexts.byHand : linkTexts.byApi;
    void run(host.portal.chooseLink({ channel: link.channel, route }), say(linkTexts.routeChosen, { name }));
  }

  return (
    <section className="card stack">
      <h2>{linkTexts.title}</h2>
      <p>{say(linkTexts.now, { channel: channelNames[channel] })}</p>
      {problem !== undefined && <ProblemBanner problem={problem} />}
      <ChoiceField
        label={linkTexts.route}
        value={link.route}
        options={[
          { id: 'hand', label: linkTexts.byHand, hint: linkTexts.byHandHint },
          { id: 'api', label: linkTexts.byApi, hint: linkTexts.byApiHint },
        ]}
        onChange={chooseRoute}
      />
      {state.isPinned && <p className="field-help">{linkTexts.pinned}</p>}
      <div className="row">
        {!state.isPinned && (
          <Button onPress={() => setChanging(true)}>
            {channel === 'sandbox' ? linkTexts.leave : linkTexts.change}
          </Button>
        )}
        <Button tone="quiet" onPress={() => navigate({ screen: 'link' })}>
          {state.accounts.production.isSet || state.accounts.qualification.isSet ? linkTexts.openNamed : linkTexts.open}
        </Button>
      </div>
      {isChanging && <ChannelDialog link={link} onClose={() => setChanging(false)} />}
    </section>
  );
}
