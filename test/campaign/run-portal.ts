import { startSandbox } from '../../main/sandbox/start-sandbox.ts';
import type { Fault } from '../../main/sandbox/faults.ts';
import type { Deposits } from './judge-run.ts';

/** How much faster than life portal and schedules of a campaign run. */
export const CAMPAIGN_SPEED = 2_000;

/** The portal of one run, with its faults to come. */
export type RunPortal = {
  readonly url: string;
  /** Takes away what may still befall the line. */ calm(): Promise<void>;
  deposits(): Promise<Deposits>;
  close(): Promise<void>;
};

/** Starts the portal of a run. */
export async function openRunPortal(folder: string, faults: readonly Fault[]): Promise<RunPortal> {
  const sandbox = await startSandbox({ port: 0, folder, speed: CAMPAIGN_SPEED });
  const faultsUrl = `${sandbox.url}/__sandbox/faults`;
  const add = async (list: readonly Fault[]): Promise<void> =>
    void (await fetch(faultsUrl, { method: 'POST', body: JSON.stringify(list) }));
  await add(faults);
  return {
    url: sandbox.url,
    async calm() {
      await fetch(faultsUrl, { method: 'DELETE' });
      // What the portal does at integration is no fault of the line: a refusal that was drawn stays.
      await add(faults.filter((fault) => fault.kind === 'rejectOne'));
    },
    async deposits() {
      const answer = await fetch(`${sandbox.url}/__sandbox/deposits`);
      return (await answer.json()) as Deposits;
    },
    close: async () => await sandbox.close(),
  };
}
