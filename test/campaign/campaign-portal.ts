import type { OutboxPortal } from '../../main/outbox/outbox-deps.ts';
import { createPortal } from '../../main/portal/create-portal.ts';
import { sandboxCredentials } from '../../main/portal/sandbox-credentials.ts';
import type { CampaignLife, News } from './live.ts';

/** What the portal of a campaign needs of its process. */
type Around = {
  readonly die: () => Promise<never>;
  readonly tell: (news: News) => void;
};

async function countFlows(sandboxUrl: string): Promise<number> {
  const answer = await fetch(`${sandboxUrl}/__sandbox/deposits`);
  return ((await answer.json()) as { flows: unknown[] }).flows.length;
}

/** The application's own client, with the cuts on the wire that a life plans, and the bug that is planted on request. */
export function openCampaignPortal(life: CampaignLife, { die, tell }: Around): OutboxPortal {
  const { sandboxUrl, plan } = life;
  const real = createPortal({
    tokenUrl: `${sandboxUrl}/api/oauth/token`,
    apiUrl: sandboxUrl,
    ...sandboxCredentials,
    timeoutMs: 1_500,
    now: Date.now,
  });
  let deposits = 0;
  return {
    ...real,
    async depositFlow(file) {
      deposits += 1;
      if (plan.deliveredTwice && deposits === 1) {
        tell({ name: 'twice', fileName: file.name });
        await real.depositFlow(file);
      }
      const isLast = plan.killAt?.point === 'body-sent' && plan.killAt.time === deposits;
      if (!isLast) return await real.depositFlow(file);
      const before = await countFlows(sandboxUrl);
      let isOver = false;
      const call = real.depositFlow(file).finally(() => {
        isOver = true;
      });
      // The power goes as soon as the portal has the body, unless a fault of the portal keeps it from taking it.
      while ((await countFlows(sandboxUrl)) === before) if (isOver) return await call;
      return await die();
    },
    async findInvoices(by) {
      return life.lookUpTakenOut && by.number !== undefined
        ? { kind: 'answer', value: [] }
        : await real.findInvoices(by);
    },
  };
}
