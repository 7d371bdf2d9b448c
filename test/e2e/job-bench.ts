/** A portal and a window on a folder of their own, for a spec that goes through a whole job. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, openWindow, startPortal, type OpenWindow } from './shell.ts';

const SPEED = 200;

export type JobBench = {
  readonly folder: string;
  readonly window: OpenWindow;
  /** Another one once a spec has stopped it and started it again. */ portal: Awaited<ReturnType<typeof startPortal>>;
  /** Where the portal was started, to start it again after it was stopped. */
  readonly portalPlace: Parameters<typeof startPortal>[0];
  close(): Promise<void>;
};

/** Starts both; `name` tells the folder apart from other specs'. */
export async function openJobBench(name: string): Promise<JobBench> {
  const folder = await mkdtemp(path.join(tmpdir(), `liasse-${name}-`));
  const portalPlace = { port: await freePort(), folder: path.join(folder, 'portal'), speed: SPEED };
  const portal = await startPortal(portalPlace);
  const window = await openWindow({
    dataFolder: path.join(folder, 'data'),
    portalUrl: portal.url,
    speed: SPEED,
    port: await freePort(),
  });
  const bench: JobBench = {
    folder,
    window,
    portal,
    portalPlace,
    async close() {
      await window.close();
      await bench.portal.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return bench;
}
