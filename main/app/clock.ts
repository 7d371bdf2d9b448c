import type { Instant, IsoDate } from '../../core/draft/iso-date.ts';

/** This instant, in UTC. */
export function now(): Instant {
  return new Date().toISOString();
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Today where the user is: an invoice made at one in the morning carries that day, not the day of UTC. */
export function today(at: Date = new Date()): IsoDate {
  return `${digits(at.getFullYear(), 4)}-${digits(at.getMonth() + 1, 2)}-${digits(at.getDate(), 2)}`;
}
