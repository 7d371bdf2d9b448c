import { z } from 'zod';
import type { Directory } from './directory.ts';
import type { Ledger } from './ledger.ts';
import type { SandboxClock } from './schedule.ts';

/** An answer before it becomes HTTP. */
export type SandboxAnswer = { readonly status: number; readonly body: unknown };

/** What every service of the sandbox works on. */
export type SandboxWorld = {
  readonly ledger: Ledger;
  readonly directory: Directory;
  readonly clock: SandboxClock;
  readonly account: { passwordExpiresAtMs(): number };
};

/** codeLangue: two letters (chorus-pro-api 5); a client in use writes them small. */
export const languageSchema = z
  .string()
  .regex(/^[A-Za-z]{2}$/)
  .nullish();

/** A service: the parsed JSON body in, an answer out. */
export type SandboxService = (body: unknown, world: SandboxWorld) => SandboxAnswer | Promise<SandboxAnswer>;

/** Success: codeRetour 0 with the label that reads carry. */
export function answered(fields: object, label = 'TRA_MSG_00.000'): SandboxAnswer {
  return { status: 200, body: { codeRetour: 0, libelle: label, ...fields } };
}

/** A business refusal travels with HTTP 200 (chorus-pro-api 2.1 leaves it open; a client must take both). */
export function refused(code: number, words: string): SandboxAnswer {
  return { status: 200, body: { codeRetour: code, libelle: words } };
}

/** A body that does not bind: HTTP 400. */
export function malformed(field: string): SandboxAnswer {
  return { status: 400, body: { codeRetour: 400, libelle: `Requete mal formee: ${field}` } };
}

/** A service whose body has to bind to that schema; the field that does not is named in a 400. */
export function bound<Request>(
  schema: z.ZodType<Request>,
  work: (request: Request, world: SandboxWorld) => SandboxAnswer | Promise<SandboxAnswer>,
): SandboxService {
  return async (body, world) => {
    const request = schema.safeParse(body);
    if (request.success) return await work(request.data, world);
    const [issue] = request.error.issues;
    const path = issue?.path ?? [];
    const fields = issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys] : path;
    return malformed(fields.join('.') || 'corps');
  };
}

/** A code or a text that no source tells: its key says 99, so that nobody takes it for the portal's. */
export function inventedRefusal(code: number, words: string): SandboxAnswer {
  return refused(code, `TRA_MSG_99.${String(code).slice(-3)} - ${words} (code invente)`);
}
