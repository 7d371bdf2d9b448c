import { addDays, type IsoDate } from '../draft/iso-date.ts';
import { publicHolidays } from './public-holidays.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/** The first day after a day that is neither of a weekend nor a legal holiday in France. */
export function nextWorkingDay(after: IsoDate): IsoDate {
  const next = addDays(after, 1);
  const weekday = new Date(`${next}T00:00:00Z`).getUTCDay();
  const isFree = weekday === SATURDAY || weekday === SUNDAY || publicHolidays(Number(next.slice(0, 4))).includes(next);
  return isFree ? nextWorkingDay(next) : next;
}
