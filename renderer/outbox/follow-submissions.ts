import type { Connection } from '../../core/bridge/host.ts';
import { mergeSubmission, useLive } from '../ui/live-state.ts';

/** Mirrors what the machine tells into the live state; answers what stops it. */
export function followSubmissions(host: Pick<Connection, 'on'>): () => void {
  const stops = [
    host.on('submission.changed', mergeSubmission),
    host.on('sender.changed', (sender) => useLive.setState({ sender })),
  ];
  return () => stops.forEach((stop) => stop());
}
