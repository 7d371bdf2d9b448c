import type { Submission } from '../../core/outbox/submission.ts';
import { saysDuplicate } from '../../core/outbox/says-duplicate.ts';
import { hasSettled } from './has-settled.ts';
import type { LifeEnd } from './live.ts';

type Named = { readonly supplierSiret: string; readonly number: string };

/** What the portal holds, as its control route lists it. */
export type Deposits = {
  readonly flows: readonly {
    readonly flowNumber: string;
    readonly name: string;
    readonly errors: readonly (Named & { readonly words: string })[];
  }[];
  readonly invoices: readonly (Named & { readonly flowNumber: string })[];
};

/** What came of a run; everything but kills and filings has a sentence in `failures`. */
export type Verdict = {
  readonly kills: number;
  readonly filings: number;
  /** Acknowledged, yet neither in the journal nor, where said to be there, on the portal; or a number of the series that is missing; or a draft. */
  readonly lost: number;
  /** Sent although the portal had it, on the portal twice, or two filings with one number. */
  readonly doubled: number;
  /** In a state that is neither final nor shown to the user, or shown as refused although the portal has it. */
  readonly hidden: number;
  readonly failures: readonly string[];
};

type Run = {
  readonly filings: number;
  readonly ends: readonly LifeEnd[];
  readonly submissions: readonly Submission[];
  readonly deposits: Deposits;
  /** Versions by draft: what the browser was told to keep or the copy has acknowledged, and what there is at the end. */
  readonly drafts: { readonly expected: ReadonlyMap<string, number>; readonly found: ReadonlyMap<string, number> };
  /** What an older application did wrong. */ readonly older: readonly string[];
};

/**
 * Sendings that the portal refused as duplicates, but for those of invoices that the line itself repeated. Whoever is
 * told of the copy alone that nothing was taken sends again, perhaps in an archive: one refusal an invoice is the line's.
 */
function refusedCopies({ ends, deposits }: Run): readonly string[] {
  const keyOf = ({ supplierSiret, number }: Named): string => `${supplierSiret} ${number}`;
  const names = ends.flatMap(({ news }) => news.flatMap((each) => (each.name === 'twice' ? [each.fileName] : [])));
  const flows = deposits.flows.filter(({ name }) => names.includes(name)).map(({ flowNumber }) => flowNumber);
  const repeated = new Set(deposits.invoices.filter(({ flowNumber }) => flows.includes(flowNumber)).map(keyOf));
  return deposits.flows.flatMap(({ name, errors }) => {
    const copies = errors.filter((error) => saysDuplicate(error.words));
    return copies.every((copy) => repeated.delete(keyOf(copy))) ? [] : [name];
  });
}

function seriesFaults(submissions: readonly Submission[]): { readonly twice: string[]; readonly missing: string[] } {
  const twice: string[] = [];
  const missing: string[] = [];
  for (const siret of new Set(submissions.map((each) => each.supplierSiret))) {
    const numbers = submissions.filter((each) => each.supplierSiret === siret).map((each) => each.number);
    const distinct = [...new Set(numbers)].sort();
    if (distinct.length < numbers.length) twice.push(`${siret}: a number stands twice in ${numbers.join(', ')}`);
    if (distinct.some((number, index) => Number(number.slice(-4)) !== index + 1)) {
      missing.push(`${siret}: a number is missing in ${distinct.join(', ')}`);
    }
  }
  return { twice, missing };
}

function lostDrafts({ expected, found }: Run['drafts']): string[] {
  return [...expected].flatMap(([id, version]) => {
    const there = found.get(id);
    if (there !== undefined && there >= version) return [];
    return [`draft ${id} was kept in version ${String(version)} and is there in ${String(there ?? 'none')}`];
  });
}

/** Checks what was acknowledged against the journal and what the portal holds. */
export function judgeRun(run: Run): Verdict {
  const { filings, ends, submissions, deposits } = run;
  const lost: string[] = lostDrafts(run.drafts);
  const doubled: string[] = refusedCopies(run).map((name) => `${name} was sent although the portal had it`);
  const hidden: string[] = [];
  const acknowledged = new Map(
    ends.flatMap(({ news }) =>
      news.flatMap((each) => (each.name === 'acknowledged' ? [[each.filingId, each.number]] : [])),
    ),
  );
  for (const [filingId, number] of acknowledged) {
    const submission = submissions.find((each) => each.filingId === filingId);
    if (submission?.number !== number) {
      lost.push(`${number} was acknowledged and is not in the journal`);
      continue;
    }
    const copies = deposits.invoices.filter(
      (each) => each.number === number && each.supplierSiret === submission.supplierSiret,
    ).length;
    const { name } = submission.state;
    if (copies > 1) doubled.push(`${number} is on the portal ${String(copies)} times`);
    if (name === 'integrated' && copies === 0) lost.push(`${number} is said to be integrated and is not on the portal`);
    if (!hasSettled(submission)) hidden.push(`${number} is left ${name}`);
    if (name === 'refusedAtEntry' && copies > 0) hidden.push(`${number} is said to be refused and is on the portal`);
  }
  const series = seriesFaults(submissions);
  lost.push(...series.missing);
  doubled.push(...series.twice);
  if (acknowledged.size < filings)
    hidden.push(`${String(filings - acknowledged.size)} filings were never acknowledged`);
  const others = ends.flatMap(({ news, complaint }) => [
    ...(complaint === '' ? [] : [complaint]),
    ...news.flatMap((each) => {
      if (each.name === 'fault') return [each.words];
      return each.name === 'second' && each.answer !== 'machine.folderInUse'
        ? [`a second process: ${each.answer}`]
        : [];
    }),
  ]);
  return {
    kills: ends.filter((end) => end.wasKilled).length,
    filings: acknowledged.size,
    lost: lost.length,
    doubled: doubled.length,
    hidden: hidden.length,
    failures: [...lost, ...doubled, ...hidden, ...others, ...run.older],
  };
}
