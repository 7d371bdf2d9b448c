import type { RawAnswer } from './to-outcome.ts';

/** The 120 MB of the largest download in base64, and some; a larger answer is not from the portal. */
const maxAnswerCharacters = 170 * 2 ** 20;

async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > maxAnswerCharacters) throw new Error('The answer is larger than any of the portal.');
  }
  return text + decoder.decode();
}

/** How a request leaves: through Node, or through the shell that knows the system's proxy and certificates. */
export type PostOptions = { readonly timeoutMs: number; readonly fetch?: typeof fetch | undefined };

/** Posts and reads the answer to its end; rejects when the line, the name or the time fails. Never follows a redirect: credentials stay where they were meant to go. */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { timeoutMs, fetch: fetchOver = fetch }: PostOptions,
): Promise<RawAnswer> {
  const response = await fetchOver(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    date: response.headers.get('date'),
    authenticate: response.headers.get('www-authenticate'),
    body: await readText(response),
  };
}
