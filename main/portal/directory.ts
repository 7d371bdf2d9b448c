import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { compactIdentifier, isSiretShaped } from '../../core/draft/siret.ts';
import type { Requirements } from '../../core/draft/company.ts';
import type { Portal } from '../../core/portal/portal.ts';
import { matchRecipients } from '../../core/portal/match-recipients.ts';
import { recipientsSchema, type DirectorySearch, type Recipient } from '../../core/portal/recipient.ts';
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
  /** Asks the portal however fresh the cache is; without it, the problem is told and the cache stays. */
  refresh(siret: string): Promise<Result<Recipient, Problem>>;
  /** By name, town, post code or SIRET: over what was looked up once, and over the portal when it answers. */
  search(text: string): Promise<DirectorySearch>;
  /** What a recipient is known to ask for, without asking anyone: for the checks. */
  known(siret: string): Requirements | undefined;
};

/** What a recipient asks for rarely changes: production clients read it once a week. A day is safe and spares quotas. */
const freshMs = 24 * 3_600_000;

/** A shorter text would list half the country. */
const LEAST_CHARACTERS = 3;

/** Opens the directory over its cache; a cache of another shape counts as empty, since the portal can fill it again. */
export async function createDirectory(options: DirectoryOptions): Promise<Directory> {
  const cached = recipientsSchema.safeParse(await options.readCache());
  const known = new Map((cached.success ? cached.data : []).map((each) => [each.siret, each]));

  /** `fallBack`: an earlier answer stands in for a portal that does not answer. */
  async function ask(siret: string, fallBack: Recipient | undefined): Promise<Result<Recipient, Problem>> {
    const outcome = await options.portal.findRecipient(siret);
    if (outcome.kind !== 'answer') {
      return fallBack === undefined ? failure(outcomeToProblem(outcome)) : success(fallBack);
    }
    if (outcome.value === undefined) {
      known.delete(siret);
      await options.writeCache([...known.values()]);
      return failure(problem('directory.unknown', { siret }));
    }
    known.set(siret, outcome.value);
    await options.writeCache([...known.values()]);
    return success(outcome.value);
  }

  function readSiret(typed: string): Result<string, Problem> {
    const siret = compactIdentifier(typed);
    if (isSiretShaped(siret)) return success(siret);
    return failure(problem('directory.badSiret', { siret: typed.slice(0, 40) }));
  }

  return {
    async find(typed) {
      const siret = readSiret(typed);
      if (!siret.ok) return siret;
      const earlier = known.get(siret.value);
      const isFresh = earlier !== undefined && options.now() - Date.parse(earlier.requirements.checkedAt) < freshMs;
      return isFresh ? success(earlier) : await ask(siret.value, earlier);
    },
    async refresh(typed) {
      const siret = readSiret(typed);
      return siret.ok ? await ask(siret.value, undefined) : siret;
    },
    async search(text) {
      const own = matchRecipients(known.values(), text).map(({ siret, name, address, requirements }) => ({
        siret,
        name,
        postCode: address?.postCode ?? '',
        city: address?.city ?? '',
        checkedAt: requirements.checkedAt,
      }));
      if (text.trim().length < LEAST_CHARACTERS) return { entries: own, isCut: false };
      const outcome = await options.portal.searchRecipients(text);
      if (outcome.kind !== 'answer') return { entries: own, isCut: false, problem: outcomeToProblem(outcome) };
      const { found, isCut } = outcome.value;
      const others = found
        .filter((each) => own.every(({ siret }) => siret !== each.siret))
        .map((each) => {
          const checkedAt = known.get(each.siret)?.requirements.checkedAt;
          return checkedAt === undefined ? each : { ...each, checkedAt };
        });
      return { entries: [...own, ...others], isCut };
    },
    known: (siret) => known.get(siret)?.requirements,
  };
}
