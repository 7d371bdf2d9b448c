/** Another UUID for each count, always the same one: the last eight digits of a UUID are mixed with it. */
export function deriveUuid(uuid: string, count: number): string {
  const tail = (Number.parseInt(uuid.slice(-8), 16) ^ Math.imul(count, 0x9e3779b1)) >>> 0;
  return `${uuid.slice(0, -8)}${tail.toString(16).padStart(8, '0')}`;
}
