import { useState } from 'react';
import { reportSender } from '../outbox/report-sender.ts';
import { noticePermission } from '../status/show-needs.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { noticesTexts } from './notices-texts.ts';

/** Whether the system tells the user, outside the window, that a filing needs him. */
export function NoticesSection() {
  const host = useHost();
  const isOn = useLive((state) => state.sender?.notify ?? true);
  const [permission, setPermission] = useState(noticePermission());
  const ask = async () => setPermission(await Notification.requestPermission());
  return (
    <section className="card stack">
      <h2>{noticesTexts.heading}</h2>
      <CheckField
        label={noticesTexts.label}
        help={noticesTexts.help}
        isSelected={isOn}
        onChange={(isWanted) => void reportSender(host.outbox.setNotify(isWanted))}
      />
      {isOn && permission === 'default' && (
        <>
          <p>{noticesTexts.ask}</p>
          <div>
            <Button onPress={() => void ask()}>{noticesTexts.allow}</Button>
          </div>
        </>
      )}
      {isOn && permission === 'denied' && <p>{noticesTexts.denied}</p>}
    </section>
  );
}
