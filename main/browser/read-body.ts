import type { IncomingMessage } from 'node:http';

/** Reads a request's body up to a size; `undefined` when it is larger: the rest is then let through unkept, so that the answer still arrives. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let kept: Buffer[] = [];
  let sizeBytes = 0;
  let isTooLarge = Number(request.headers['content-length'] ?? 0) > maxBytes;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) isTooLarge = true;
    if (isTooLarge) kept = [];
    else kept.push(chunk);
  }
  if (isTooLarge) return undefined;
  const whole = new Uint8Array(sizeBytes);
  let at = 0;
  for (const chunk of kept) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
