const zone = { timeZone: 'Europe/Paris' } as const;
const dayFormat = new Intl.DateTimeFormat('en-CA', zone);
const minuteFormat = new Intl.DateTimeFormat('fr-FR', { ...zone, timeStyle: 'short' });
const secondFormat = new Intl.DateTimeFormat('fr-FR', { ...zone, timeStyle: 'medium' });
const offsetFormat = new Intl.DateTimeFormat('en-US', { ...zone, timeZoneName: 'longOffset' });

/** The day in Paris, which is the portal's day: `YYYY-MM-DD`. */
export function parisDay(ms: number): string {
  return dayFormat.format(ms);
}

/** `YYYY-MM-DD HH:MM` in Paris, the portal's form of a minute. */
export function parisMinute(ms: number): string {
  return `${parisDay(ms)} ${minuteFormat.format(ms)}`;
}

/** The portal's form of an instant, such as `2018-02-16T15:10:25.536+01:00`. */
export function parisInstant(ms: number): string {
  const thousandths = String(new Date(ms).getUTCMilliseconds()).padStart(3, '0');
  const offset = /GMT(?<offset>[+-]\d{2}:\d{2})/.exec(offsetFormat.format(ms))?.groups?.['offset'] ?? '+00:00';
  return `${parisDay(ms)}T${secondFormat.format(ms)}.${thousandths}${offset}`;
}
