/** The loopback's media type: a length, a JSON head, then the bytes that the head's value holds, one after the other. */
export const ENVELOPE_TYPE = 'application/x-liasse-envelope';

/** Above every limit of the portal, so that the refusal of a large file can say which one. */
export const MAX_CALL_BYTES = 200 * 2 ** 20;
/** Drafts and answers without their files stay far below it. */
const MAX_HEAD_BYTES = 16 * 2 ** 20;

type Path = readonly (string | number)[];
type Part = { readonly path: Path; readonly bytes: Uint8Array };

function takeBytesOut(value: unknown, path: Path, parts: Part[]): unknown {
  if (value instanceof Uint8Array) {
    parts.push({ path, bytes: value });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => takeBytesOut(item, [...path, index], parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, takeBytesOut(item, [...path, key], parts)]),
  );
}

/** Writes plain data and the bytes in it as one binary message; `undefined` members are left out, as JSON leaves them out. */
export function encodeEnvelope(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Part[] = [];
  const plain = takeBytesOut(value, [], parts);
  const head = new TextEncoder().encode(
    JSON.stringify({ value: plain, parts: parts.map(({ path, bytes }) => ({ path, length: bytes.length })) }),
  );
  const whole = new Uint8Array(parts.reduce((sum, { bytes }) => sum + bytes.length, 4 + head.length));
  new DataView(whole.buffer).setUint32(0, head.length);
  whole.set(head, 4);
  let at = 4 + head.length;
  for (const { bytes } of parts) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function readPart(raw: unknown): { path: Path; length: number } {
  if (
    !isRecord(raw) ||
    !Array.isArray(raw['path']) ||
    !Number.isSafeInteger(raw['length']) ||
    Number(raw['length']) < 0
  )
    throw new Error('a part without path or length');
  return { path: raw['path'] as Path, length: Number(raw['length']) };
}

/** Puts bytes where the writer took them out: only on a `null` that is already there, never on a new key. */
function putBytesBack(root: Record<string | number, unknown>, path: Path, bytes: Uint8Array): void {
  let place = root;
  const keys = ['value', ...path];
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(place, key) ? place[key] : undefined;
    if (!isRecord(next)) throw new Error('a part without place');
    place = next;
  }
  const last = keys.at(-1) ?? 'value';
  if (!Object.hasOwn(place, last) || place[last] !== null) throw new Error('a part without place');
  place[last] = bytes;
}

/** Reads what `encodeEnvelope` wrote; throws on anything else, which at an edge is a bad call. */
export function decodeEnvelope(bytes: Uint8Array<ArrayBuffer>): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = view.getUint32(0);
  if (headLength > MAX_HEAD_BYTES || 4 + headLength > bytes.length) throw new Error('a head longer than its message');
  const head: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, 4 + headLength)));
  if (!isRecord(head) || !Array.isArray(head['parts'])) throw new Error('a head without parts');
  let at = 4 + headLength;
  for (const raw of head['parts'] as unknown[]) {
    const { path, length } = readPart(raw);
    if (at + length > bytes.length) throw new Error('a part longer than its message');
    putBytesBack(head, path, bytes.slice(at, at + length));
    at += length;
  }
  if (at !== bytes.length) throw new Error('bytes that belong to no part');
  return head['value'];
}
