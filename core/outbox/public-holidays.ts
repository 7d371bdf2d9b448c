import { addDays, type IsoDate } from '../draft/iso-date.ts';

/** Month and day of the holidays that have a date of their own. */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const;
/** Days from Easter Sunday to Easter Monday, Ascension Day and Whit Monday. */
const AFTER_EASTER = [1, 39, 50] as const;

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOn(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const daysFromMarch = epact + toSunday - 7 * correction + 114;
  const month = Math.floor(daysFromMarch / 31);
  const day = (daysFromMarch % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The legal holidays of a year in France, in the calendar's order (Code du travail, L3133-1); those of Alsace-Moselle alone (L3134-13) and of overseas departments are not among them. */
export function publicHolidays(year: number): readonly IsoDate[] {
  const easter = easterOn(year);
  const all = [...FIXED.map((day) => `${year}-${day}`), ...AFTER_EASTER.map((days) => addDays(easter, days))];
  return [...new Set(all)].toSorted();
}
