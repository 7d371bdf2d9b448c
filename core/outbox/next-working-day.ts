import { addDays, type IsoDate } from '../draft/iso-date.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/** The first day from Monday to Friday after a day; public holidays count as any other, a reminder on one harms nobody. */
export function nextWorkingDay(after: IsoDate): IsoDate {
  const next = addDays(after, 1);
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY ? nextWorkingDay(next) : next;
}
