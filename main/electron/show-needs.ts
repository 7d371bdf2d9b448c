import { Notification } from 'electron';
import { noticeWords } from '../../core/status/needs-user.ts';
import { watchNeeds } from '../../core/status/watch-needs.ts';
import { now } from '../app/clock.ts';
import type { RunningHost } from '../app/create-host.ts';

/** A batch that comes back makes one notice. */
const GATHER_MS = 1_500;
const REMINDERS_MS = 60_000;

/** Shows a notice of the system when filings need their user, unless he switched that off; answers what ends it. */
export async function showNeeds(
  { host, on }: Pick<RunningHost, 'host' | 'on'>,
  onClick: () => void,
  gatherMs: number = GATHER_MS,
): Promise<() => void> {
  const listed = await host.outbox.list();
  const known = listed.ok ? listed.value : [];
  const show = async (count: number): Promise<void> => {
    const [sender, about] = await Promise.all([host.outbox.sender(), host.app.about()]);
    if (!sender.ok || !sender.value.notify || !Notification.isSupported()) return;
    const isSandbox = about.ok && about.value.channel === 'sandbox';
    const notice = new Notification({ title: 'Liasse', body: noticeWords(count, 'fr', isSandbox) });
    notice.on('click', onClick);
    notice.show();
  };
  const watch = watchNeeds({
    known,
    later: (run) => void setTimeout(run, gatherMs),
    show: (count) => void show(count),
  });
  const stop = on('submission.changed', (submission) => {
    watch.tell(submission);
  });
  watch.passTime(now());
  const timer = setInterval(() => {
    watch.passTime(now());
  }, REMINDERS_MS);
  return () => {
    stop();
    clearInterval(timer);
  };
}
