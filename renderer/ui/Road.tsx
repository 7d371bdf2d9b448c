import { Focusable, Tooltip, TooltipTrigger } from 'react-aria-components';
import { uiTexts } from './texts.ts';

/** The six steps of a filing, in order. */
export const ROAD_STOPS = ['draft', 'check', 'document', 'outbox', 'portal', 'status'] as const;
export type RoadStop = (typeof ROAD_STOPS)[number];

const names: Readonly<Record<RoadStop, string>> = {
  draft: uiTexts.stopDraft,
  check: uiTexts.stopCheck,
  document: uiTexts.stopDocument,
  outbox: uiTexts.stopOutbox,
  portal: uiTexts.stopPortal,
  status: uiTexts.stopStatus,
};

export type RoadProps = {
  /** Where the filing really is. */ readonly here: RoadStop;
  readonly tone: 'plain' | 'wait' | 'bad' | 'good';
  /** The whole road in one sentence, for a screen reader. */ readonly sentence: string;
  /** The day or moment of each stop that was passed, in words. */
  readonly dates?: Readonly<Partial<Record<RoadStop, string>>>;
};

function stopOf(index: number, here: number): 'done' | 'here' | 'ahead' {
  if (index === here) return 'here';
  return index < here ? 'done' : 'ahead';
}

/** The road of a filing: six stops, one sentence; hovering or focusing names each stop. */
export function Road({ here, tone, sentence, dates = {} }: RoadProps) {
  const position = ROAD_STOPS.indexOf(here);
  const stops = ROAD_STOPS.map((stop, index) => ({ stop, state: stopOf(index, position) }));
  const words = { done: uiTexts.stopDone, here: uiTexts.stopHere, ahead: uiTexts.stopAhead };
  return (
    <TooltipTrigger delay={300}>
      <Focusable>
        <span className="road" role="img" aria-label={sentence} data-tone={tone} tabIndex={0}>
          {stops.map(({ stop, state }) => (
            <b key={stop} data-stop={state} />
          ))}
        </span>
      </Focusable>
      <Tooltip className="tooltip" offset={6}>
        <ol>
          {stops.map(({ stop, state }) => (
            <li key={stop} data-stop={state}>
              <span>{names[stop]}</span> <span>{dates[stop] ?? words[state]}</span>
            </li>
          ))}
        </ol>
      </Tooltip>
    </TooltipTrigger>
  );
}
