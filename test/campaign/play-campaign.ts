import { playRun, type Campaign } from './play-run.ts';
import type { Verdict } from './judge-run.ts';

/** The sums over a campaign's runs, and the runs that failed with what they failed at. */
export type Sums = Omit<Verdict, 'failures'> & {
  readonly runs: number;
  readonly failed: readonly { readonly run: number; readonly failures: readonly string[] }[];
};

/** How a run is played, and how many at once. */
export type Way = {
  readonly play: (campaign: Campaign, run: number) => Promise<Verdict>;
  readonly atOnce: number;
};

/** Over processes, with the window's code in this one; most of a run is waiting. */
const overProcesses: Way = { play: playRun, atOnce: 3 };

/** Plays those runs of a campaign and sums up. */
export async function playCampaign(
  campaign: Campaign,
  runs: readonly number[],
  { play, atOnce }: Way = overProcesses,
): Promise<Sums> {
  const left = [...runs];
  const verdicts: { run: number; verdict: Verdict }[] = [];
  const work = async (): Promise<void> => {
    for (let run = left.shift(); run !== undefined; run = left.shift()) {
      verdicts.push({ run, verdict: await play(campaign, run) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const sum = (count: (verdict: Verdict) => number): number =>
    verdicts.reduce((total, { verdict }) => total + count(verdict), 0);
  return {
    runs: verdicts.length,
    kills: sum((each) => each.kills),
    filings: sum((each) => each.filings),
    lost: sum((each) => each.lost),
    doubled: sum((each) => each.doubled),
    hidden: sum((each) => each.hidden),
    failed: verdicts
      .filter(({ verdict }) => verdict.failures.length > 0)
      .map(({ run, verdict }) => ({ run, failures: verdict.failures })),
  };
}

/** The line that a campaign prints. */
export function sumsLine({ runs, kills, filings, lost, doubled, hidden }: Sums): string {
  return `${runs} runs, ${kills} kills, ${filings} filings, ${lost} lost, ${doubled} doubled, ${hidden} hidden`;
}
