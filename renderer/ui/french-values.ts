import type { Cents } from '../../core/draft/decimal.ts';
import type { Instant, IsoDate } from '../../core/draft/iso-date.ts';
import { formatAmount, formatEuros } from '../../core/document/french-format.ts';

const dayShort = new Intl.DateTimeFormat('fr-FR', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const today = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long' });
const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** `1 683,12 €`, as the page writes it. */
export function formatCents(cents: number): string {
  return formatEuros(cents as Cents);
}

/** `1 683,12 €`, or `1 683,12 CHF` in another currency. */
export function formatMoney(cents: number, currencyCode: string): string {
  return currencyCode === 'EUR' ? formatCents(cents) : `${formatAmount(cents as Cents)}\u00a0${currencyCode}`;
}

/** `24/12/2026`, as it is typed. */
export function formatTypedDay(date: IsoDate): string {
  return dayShort.format(new Date(`${date}T00:00:00Z`));
}

/** `24 novembre à 16:05`, in this machine's time zone. */
export function formatInstant(instant: Instant): string {
  return moment.format(new Date(instant));
}

/** `Mardi 24 novembre`. */
export function formatToday(now: Date): string {
  const text = today.format(now);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `2,4 Mo` (10^6 bytes, as the portal counts). */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes < 1_000) return `${String(sizeBytes)}\u00a0octets`;
  if (sizeBytes < 1_000_000) return `${oneDecimal.format(sizeBytes / 1_000)}\u00a0ko`;
  return `${oneDecimal.format(sizeBytes / 1_000_000)}\u00a0Mo`;
}

/** `moins d’une minute`, `12 min`, `2 h 10`, `3 jours`: how long between two instants, in milliseconds. */
export function formatDuration(durationMs: number): string {
  const minutes = Math.floor(durationMs / 60_000);
  if (minutes < 1) return 'moins d’une minute';
  if (minutes < 60) return `${String(minutes)}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${String(hours)}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
  return `${String(Math.floor(hours / 24))}\u00a0jours`;
}
