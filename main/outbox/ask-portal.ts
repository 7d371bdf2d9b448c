import type { Outcome } from '../../core/portal/portal.ts';
import type { Sending } from './sending.ts';

/** What a read came to when the portal spoke; undefined when it did not, and will be asked again when the line opens. */
export async function askPortal<Value>(
  { deps, line }: Sending,
  ask: () => Promise<Outcome<Value>>,
): Promise<Extract<Outcome<Value>, { kind: 'answer' | 'refused' }> | undefined> {
  let outcome: Outcome<Value>;
  try {
    outcome = await ask();
  } catch (error) {
    // A read changes nothing over there: it is simply asked again later.
    deps.onFault(error);
    outcome = { kind: 'noAnswer' };
  }
  line.learn(outcome);
  return outcome.kind === 'answer' || outcome.kind === 'refused' ? outcome : undefined;
}
