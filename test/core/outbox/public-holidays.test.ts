import { expect, test } from 'vitest';
import { easterOn, publicHolidays } from '../../../core/outbox/public-holidays.ts';

/** As published; 1818 and 2285 have the earliest, 1943 and 2038 the latest that there is. */
test.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2100, '2100-03-28'],
  [2285, '2285-03-22'],
])('Easter of %i is on %s', (year, day) => {
  expect(easterOn(year)).toBe(day);
});

test('Easter is a Sunday from 22 March to 25 April, whatever the year', () => {
  for (let year = 1900; year < 2300; year += 1) {
    const day = easterOn(year);
    expect(new Date(`${day}T00:00:00Z`).getUTCDay(), day).toBe(0);
    expect(day >= `${year}-03-22` && day <= `${year}-04-25`, day).toBe(true);
  }
});

test.each([
  [2025, ['01-01', '04-21', '05-01', '05-08', '05-29', '06-09', '07-14', '08-15', '11-01', '11-11', '12-25']],
  [2026, ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15', '11-01', '11-11', '12-25']],
  [2027, ['01-01', '03-29', '05-01', '05-06', '05-08', '05-17', '07-14', '08-15', '11-01', '11-11', '12-25']],
  // Ascension Day fell on 1 May.
  [2008, ['01-01', '03-24', '05-01', '05-08', '05-12', '07-14', '08-15', '11-01', '11-11', '12-25']],
])('the legal holidays of %i', (year, days) => {
  expect(publicHolidays(year)).toEqual(days.map((day) => `${String(year)}-${day}`));
});
