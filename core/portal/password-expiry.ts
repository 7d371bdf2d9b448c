import { z } from 'zod';
import { addDays, isIsoDate, type IsoDate } from '../draft/iso-date.ts';

const day = z.string().refine(isIsoDate);

/** What is known of a technical password's end: the portal's own date, or the day on which the user says he renewed it. */
export const passwordDatesSchema = z.strictObject({ expiresOn: day.optional(), setOn: day.optional() });
export type PasswordDates = Readonly<z.infer<typeof passwordDatesSchema>>;

/** The rotation that an AIFE page tells of (portal-guides 7); a day reckoned from what the user says is no confirmed date. */
export const PASSWORD_LIFE_DAYS = 424;
/** From then on the window warns. */
export const WARNING_DAYS = 15;

const dayMs = 86_400_000;

/** When the technical password ends, and whether that is due; `isConfirmed`: the portal said so. */
export type PasswordExpiry = {
  readonly expiresOn: IsoDate;
  readonly isConfirmed: boolean;
  /** Whole days from today; negative once it is past. */ readonly daysLeft: number;
  readonly isDue: boolean;
};

/** The end of a technical password as of a day; undefined when nobody said anything of it. The portal's word goes before ours. */
export function passwordExpiry({ expiresOn, setOn }: PasswordDates, today: IsoDate): PasswordExpiry | undefined {
  const end = expiresOn ?? (setOn === undefined ? undefined : addDays(setOn, PASSWORD_LIFE_DAYS));
  if (end === undefined) return undefined;
  const daysLeft = Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs);
  return { expiresOn: end, isConfirmed: expiresOn !== undefined, daysLeft, isDue: daysLeft <= WARNING_DAYS };
}
