/** A short mark of a record as JSON, equal for equal texts: it finds what differs, and guards against nobody. */
export function markRecord(json: string): string {
  // Two 32-bit multiplicative hashes with different seeds (the « cyrb53 » pattern): 53 bits are ample for some thousand records.
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return `${(high >>> 0).toString(36)}.${(low >>> 0).toString(36)}`;
}
