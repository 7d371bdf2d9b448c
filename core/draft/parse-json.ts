import type { z } from 'zod';

/** The value of a JSON text, with or without byte order mark; undefined when it is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Path of the first field that a schema refuses, `lines.2.netPrice`; a dot for the whole. */
export function refusedField({ issues: [issue] }: z.ZodError): string {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])].map(String).join('.');
  return path === '' ? '.' : path.slice(0, 100);
}
