import type { Answer, SenderState } from '../../core/bridge/host.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import { frenchSpaces } from '../ui/french.ts';
import { useLive } from '../ui/live-state.ts';
import { announce } from '../ui/notices.ts';

/** Shows what the sender answered: its new state in the pill, or its problem as a message. True when it was done. */
export async function reportSender(answer: Answer<SenderState>): Promise<boolean> {
  const told = await answer;
  if (told.ok) useLive.setState({ sender: told.value });
  else announce(frenchSpaces(problemSentence(told.problem, 'fr')));
  return told.ok;
}
