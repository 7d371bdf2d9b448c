import { addDays, type Instant, type IsoDate } from '../draft/iso-date.ts';

/** How many days before its deadline a filing that waits for the user's own deposit is brought back to his mind. */
const REMIND_DAYS = [14, 7, 3, 1] as const;

/** The next reminder of a deadline, at the beginning of its day (UTC): the earliest that is still to come; undefined once all have passed. */
export function remindAt(deadlineOn: IsoDate | undefined, today: IsoDate): Instant | undefined {
  if (deadlineOn === undefined) return undefined;
  const day = REMIND_DAYS.map((days) => addDays(deadlineOn, -days)).find((each) => each > today);
  return day === undefined ? undefined : `${day}T00:00:00.000Z`;
}
