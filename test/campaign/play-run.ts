import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftsAtEnd, emptyWindow, wipeWindow } from './campaign-window.ts';
import { drawRun, quietLife, type LifePlan } from './draw-run.ts';
import { judgeRun, type Verdict } from './judge-run.ts';
import { live, type CampaignLife, type LifeEnd } from './live.ts';
import { readSubmissions } from './read-submissions.ts';
import { CAMPAIGN_SPEED, openRunPortal } from './run-portal.ts';
import { tryOlder } from './try-older.ts';

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
  const portal = await openRunPortal(join(place, 'portal'), faults);
  const around: Omit<CampaignLife, 'plan' | 'order'> = {
    ...plan,
    folder: join(place, 'data'),
    documentsFolder: campaign.documentsFolder,
    sandboxUrl: portal.url,
    today: campaign.today,
    speed: CAMPAIGN_SPEED,
    isSecond: false,
    lookUpTakenOut: campaign.lookUpTakenOut,
    copyTakenOut: campaign.copyTakenOut,
  };
  try {
    const ends: LifeEnd[] = [];
    const window = emptyWindow();
    const older: string[] = [];
    const play = async (life: LifePlan): Promise<void> => {
      if (life.olderBefore) older.push(...(await tryOlder(around.folder, window)));
      if (life.wipedBefore) wipeWindow(window);
      ends.push(await live({ ...around, plan: life, order: ends.length }, window));
    };
    for (const life of lives) await play(life);
    if (lives.length > 0) await portal.calm();
    // Times that a clock ahead of the true one wrote down come when the true one has caught up.
    const aheadMs = lives.reduce((most, { clock }) => Math.max(most, clock.atFirstMs, clock.thenMs), 0);
    await play({ ...quietLife(aheadMs), ...atEnd });
    const submissions = await readSubmissions(around.folder);
    const deposits = await portal.deposits();
    const drafts = { expected: window.written, found: await draftsAtEnd(window) };
    return judgeRun({ filings: plan.filings, ends, submissions, deposits, drafts, older });
  } finally {
    await portal.close();
    await rm(place, { recursive: true, force: true });
  }
}
