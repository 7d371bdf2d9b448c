import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { liveWindow, type WindowData } from './campaign-window.ts';
import type { LifePlan, RunPlan } from './draw-run.ts';
import { openHostLine } from './host-line.ts';

/** What one process is told. */
export type CampaignLife = Pick<RunPlan, 'filings' | 'suppliers' | 'perDeposit'> & {
  readonly folder: string;
  readonly documentsFolder: string;
  readonly sandboxUrl: string;
  readonly today: string;
  /** How much faster than life portal and schedules run. */ readonly speed: number;
  readonly plan: LifePlan;
  /** Its place among the lives of its run, from 0. */ readonly order: number;
  /** Only tries to open the folder, which another process has. */ readonly isSecond: boolean;
  readonly lookUpTakenOut: boolean;
  readonly copyTakenOut: boolean;
};

/** What a process tells its parent, one a line. */
export type News =
  | { readonly name: 'opened' }
  | { readonly name: 'acknowledged'; readonly filingId: string; readonly number: string }
  | { readonly name: 'twice'; readonly fileName: string }
  | { readonly name: 'second'; readonly answer: string }
  | { readonly name: 'fault'; readonly words: string };

/** How a process ended, and what it told before. */
export type LifeEnd = { readonly wasKilled: boolean; readonly news: readonly News[]; readonly complaint: string };

const childPath = fileURLToPath(new URL('campaign-child.ts', import.meta.url));

/** A process that is not through by then never will be. */
const HANG_MS = 30_000;

/** Starts a machine and its window, and waits for the machine's end, which its plan may bring. */
export async function live(life: CampaignLife, window: WindowData): Promise<LifeEnd> {
  const child = spawn(process.execPath, [childPath, JSON.stringify(life)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Many short lives of one program: compiled once.
    env: { ...process.env, NODE_COMPILE_CACHE: join(life.documentsFolder, 'compiled') },
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('a process without its pipes');
  const kill = (): void => void child.kill('SIGKILL');
  const news: News[] = [];
  const line = openHostLine(child);
  let complaint = '';
  let windowFault = '';
  let windowLife: Promise<void> = Promise.resolve();
  const openWindow = async (): Promise<void> => {
    try {
      const end = await liveWindow(line, window, life, (each) => news.push(each));
      if (end === 'done' && child.connected) child.send('end', () => undefined);
    } catch (error) {
      windowFault = `the window: ${String(error)}`;
      kill();
    }
  };
  let axe = setTimeout(kill, HANG_MS);
  createInterface(stdout).on('line', (text) => {
    const each = JSON.parse(text) as News;
    news.push(each);
    if (each.name === 'opened') windowLife = openWindow();
    if (each.name !== 'opened' || life.plan.killAfterMs === undefined) return;
    clearTimeout(axe);
    axe = setTimeout(kill, life.plan.killAfterMs);
  });
  stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  return await new Promise<LifeEnd>((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(axe);
      const wasKilled = signal === 'SIGKILL';
      const own = wasKilled || code === 0 ? '' : `ended by itself (${String(code)}): ${complaint}`;
      void windowLife.then(() => resolve({ wasKilled, news, complaint: `${own}${windowFault}` }));
    });
  });
}
