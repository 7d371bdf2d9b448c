import { expect, test } from 'vitest';
import { problem } from '../../../core/draft/problem.ts';
import { failure, success } from '../../../core/draft/result.ts';
import { changeChannel } from '../../../renderer/portal/change-channel.ts';
import { queueFiling } from '../../../renderer/outbox/queue-filing.ts';
import { reconcile } from '../../../renderer/outbox/reconcile.ts';
import { toldLink } from '../../bridge/stand-in-host.ts';
import { pretendHost } from '../outbox/pretend-host.ts';
import { storedInvoice, windowDatabases } from '../outbox/window-databases.ts';

const link = { channel: 'production', route: 'hand' } as const;

async function queued() {
  const databases = windowDatabases();
  const invoice = await storedInvoice(databases.drafts);
  const { host } = pretendHost();
  const sent = await queueFiling(host, databases, { invoice, numberPrefix: 'F' });
  if (!sent.ok) throw new Error(sent.problem.kind);
  return { databases, invoice, host, submissions: [sent.value] };
}

test('what was filed in the portal that is left is a draft again here, and its place in the queue is gone', async () => {
  const { databases, invoice, host, submissions } = await queued();
  expect((await databases.drafts.invoices.get(invoice.id))?.submissionId).toBe(submissions[0]?.id);
  const portal = { ...host.portal, chooseLink: () => Promise.resolve(success({ ...toldLink, link })) };
  expect((await changeChannel({ portal }, databases, { link, submissions })).ok).toBe(true);
  const kept = await databases.drafts.invoices.get(invoice.id);
  expect(kept?.invoice.id).toBe(invoice.id);
  expect(kept !== undefined && 'submissionId' in kept).toBe(false);
  expect(await databases.outbox.intents.count()).toBe(0);
});

test('a change that main refuses is made good by what main lists', async () => {
  const { databases, invoice, host, submissions } = await queued();
  const portal = { ...host.portal, chooseLink: () => Promise.resolve(failure(problem('machine.diskFull'))) };
  expect((await changeChannel({ portal }, databases, { link, submissions })).ok).toBe(false);
  expect((await reconcile(host, databases)).ok).toBe(true);
  expect((await databases.drafts.invoices.get(invoice.id))?.submissionId).toBe(submissions[0]?.id);
  expect(await databases.outbox.intents.count()).toBe(1);
});
