import { useLive } from '../ui/live-state.ts';
import { linkNeed, type LinkNeed } from './link-warning.ts';

/** What the API of the portal in use lacks at this moment; undefined when nothing does, or before the start has told. */
export function useLinkNeed(): LinkNeed | undefined {
  return useLive(({ link, about, submissions }) =>
    link === undefined || about === undefined ? undefined : linkNeed(link, about.channel, submissions),
  );
}
