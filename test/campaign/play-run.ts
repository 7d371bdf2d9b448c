import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factSchema } from '../../core/outbox/fact.ts';
import { replay } from '../../core/outbox/replay.ts';
import { openJournal } from '../../main/disk/journal.ts';
import { startSandbox } from '../../main/sandbox/start-sandbox.ts';
import { draftsAtEnd, emptyWindow, wipeWindow } from './campaign-window.ts';
import { drawRun, quietLife, type LifePlan } from './draw-run.ts';
import { judgeRun, type Deposits, type Verdict } from './judge-run.ts';
import { live, type CampaignLife, type LifeEnd } from './live.ts';
import { tryOlder } from './try-older.ts';

const SPEED = 2_000;

/** What the runs of a campaign share. */
export type Campaign = {
  readonly seed: number;
  readonly today: string;
  readonly documentsFolder: string;
  /** The bug that a campaign must find: every look-up by number says « nothing there ». */
  readonly lookUpTakenOut: boolean;
  /** Another one: the copy of the window's data is said to be kept, and is not. */ readonly copyTakenOut: boolean;
};

/** Plays one run: its lives and faults as drawn, then a quiet life until every filing is settled, then the judgement. */
export async function playRun(campaign: Campaign, run: number): Promise<Verdict> {
  const { faults, lives, atEnd, ...plan } = drawRun(campaign.seed, run, campaign.today.slice(0, 4));
  const place = await mkdtemp(join(tmpdir(), 'liasse-run-'));
  const sandbox = await startSandbox({ port: 0, folder: join(place, 'portal'), speed: SPEED });
  const around: Omit<CampaignLife, 'plan' | 'order'> = {
    ...plan,
    folder: join(place, 'data'),
    documentsFolder: campaign.documentsFolder,
    sandboxUrl: sandbox.url,
    today: campaign.today,
    speed: SPEED,
    isSecond: false,
    lookUpTakenOut: campaign.lookUpTakenOut,
    copyTakenOut: campaign.copyTakenOut,
  };
  try {
    const faultsUrl = `${sandbox.url}/__sandbox/faults`;
    await fetch(faultsUrl, { method: 'POST', body: JSON.stringify(faults) });
    const ends: LifeEnd[] = [];
    const window = emptyWindow();
    const older: string[] = [];
    const play = async (life: LifePlan): Promise<void> => {
      if (life.olderBefore) older.push(...(await tryOlder(around.folder, window)));
      if (life.wipedBefore) wipeWindow(window);
      ends.push(await live({ ...around, plan: life, order: ends.length }, window));
    };
    for (const life of lives) await play(life);
    // What the portal does at integration is no fault of the line: a refusal that was drawn stays.
    const refusals = faults.filter((fault) => fault.kind === 'rejectOne');
    if (lives.length > 0) {
      await fetch(faultsUrl, { method: 'DELETE' });
      await fetch(faultsUrl, { method: 'POST', body: JSON.stringify(refusals) });
    }
    // Times that a clock ahead of the true one wrote down come when the true one has caught up.
    const aheadMs = lives.reduce((most, { clock }) => Math.max(most, clock.atFirstMs, clock.thenMs), 0);
    await play({ ...quietLife(aheadMs), ...atEnd });
    const journal = await openJournal(join(around.folder, 'outbox', 'journal.jsonl'), factSchema);
    if (!journal.ok) throw new Error(`the journal cannot be read: ${journal.problem.kind}`);
    const submissions = [...replay(journal.value.facts).submissions.values()];
    await journal.value.close();
    const answer = await fetch(`${sandbox.url}/__sandbox/deposits`);
    const deposits = (await answer.json()) as Deposits;
    const drafts = { expected: window.written, found: await draftsAtEnd(window) };
    return judgeRun({ filings: plan.filings, ends, submissions, deposits, drafts, older });
  } finally {
    await sandbox.close();
    await rm(place, { recursive: true, force: true });
  }
}
