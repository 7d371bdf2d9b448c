/** A short reference for a fault of ours, such as `7F3A`, the same for the same message. Never holds the message itself. */
export function faultReference(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}${fault.stack ?? fault.message}` : String(fault);
  const sum = [...text].reduce((hash, letter) => (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
  return sum.toString(16).toUpperCase().padStart(8, '0').slice(-4);
}
