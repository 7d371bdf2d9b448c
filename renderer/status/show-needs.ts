import type { Connection } from '../../core/bridge/host.ts';
import { noticeWords } from '../../core/status/needs-user.ts';
import { watchNeeds } from '../../core/status/watch-needs.ts';
import { frenchSpaces } from '../ui/french.ts';
import { useLive } from '../ui/live-state.ts';

/** A batch that comes back makes one notice. */
const GATHER_MS = 1_500;
const REMINDERS_MS = 60_000;

/** What the browser lets this window do; undefined where a window shows no notices, as in Electron, where the machine does. */
export function noticePermission(): NotificationPermission | undefined {
  const isOwn = useLive.getState().about?.shell === 'browser';
  return isOwn && 'Notification' in globalThis ? Notification.permission : undefined;
}

function show(count: number): void {
  const { about, sender } = useLive.getState();
  if (sender?.notify !== true || noticePermission() !== 'granted') return;
  const body = frenchSpaces(noticeWords(count, 'fr', about?.channel === 'sandbox'));
  const notice = new Notification('Liasse', { body, lang: 'fr', tag: 'liasse' });
  notice.addEventListener('click', () => {
    window.focus();
  });
}

/** In the browser shell, shows a notice of the system when filings need their user; answers what ends it. */
export function showNeeds(host: Pick<Connection, 'on'>): () => void {
  const watch = watchNeeds({
    known: useLive.getState().submissions,
    later: (run) => void setTimeout(run, GATHER_MS),
    show,
  });
  const passTime = () => {
    watch.passTime(new Date().toISOString());
  };
  const stop = host.on('submission.changed', (submission) => {
    watch.tell(submission);
  });
  passTime();
  const timer = setInterval(passTime, REMINDERS_MS);
  return () => {
    stop();
    clearInterval(timer);
  };
}
