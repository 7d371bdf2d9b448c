import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { compactIdentifier, isSiretShaped } from '../../core/draft/siret.ts';
import type { Requirements } from '../../core/draft/company.ts';
import type { Portal } from '../../core/portal/portal.ts';
import { recipientsSchema, type Recipient } from '../../core/portal/recipient.ts';
import { outcomeToProblem } from './outcome-to-problem.ts';

/** What the directory works with; the cache's place on disk is its owner's. */
export type DirectoryOptions = {
  readonly portal: Portal;
  /** The cache as it was last written, parsed from JSON; `undefined` at the first start. */
  readonly readCache: () => Promise<unknown>;
  readonly writeCache: (recipients: readonly Recipient[]) => Promise<void>;
  /** Milliseconds since 1970. */ readonly now: () => number;
};

/** Recipients found once, kept on disk for the days without network. */
export type Directory = {
  /** Asks the portal; without it, answers what the cache has, whatever its age (`checkedAt` says it). */
  find(siret: string): Promise<Result<Recipient, Problem>>;
  /** What a recipient is known to ask for, without asking anyone: for the checks. */
  known(siret: string): Requirements | undefined;
};

/** What a recipient asks for rarely changes: production clients read it once a week. A day is safe and spares quotas. */
const freshMs = 24 * 3_600_000;

/** Opens the directory over its cache; a cache of another shape counts as empty, since the portal can fill it again. */
export async function createDirectory(options: DirectoryOptions): Promise<Directory> {
  const cached = recipientsSchema.safeParse(await options.readCache());
  const known = new Map((cached.success ? cached.data : []).map((each) => [each.siret, each]));

  return {
    async find(typed) {
      const siret = compactIdentifier(typed);
      if (!isSiretShaped(siret)) return failure(problem('directory.badSiret', { siret: typed.slice(0, 40) }));
      const earlier = known.get(siret);
      if (earlier !== undefined && options.now() - Date.parse(earlier.requirements.checkedAt) < freshMs) {
        return success(earlier);
      }
      const outcome = await options.portal.findRecipient(siret);
      if (outcome.kind !== 'answer') {
        return earlier === undefined ? failure(outcomeToProblem(outcome)) : success(earlier);
      }
      if (outcome.value === undefined) {
        known.delete(siret);
        await options.writeCache([...known.values()]);
        return failure(problem('directory.unknown', { siret }));
      }
      known.set(siret, outcome.value);
      await options.writeCache([...known.values()]);
      return success(outcome.value);
    },
    known: (siret) => known.get(siret)?.requirements,
  };
}
