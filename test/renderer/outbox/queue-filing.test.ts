import { describe, expect, test } from 'vitest';
import { problem } from '../../../core/draft/problem.ts';
import { queueFiling, withdrawFiling } from '../../../renderer/outbox/queue-filing.ts';
import { advance } from '../../../core/outbox/advance.ts';
import { mergeSubmission, useLive } from '../../../renderer/ui/live-state.ts';
import { pretendHost } from './pretend-host.ts';
import { storedInvoice, windowDatabases } from './window-databases.ts';

describe('putting an invoice in the queue', () => {
  test('the intent is durable before main may send, and main is told once', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    const seen: (0 | 1 | undefined)[] = [];
    pretend.onRelease = async (id) => void seen.push((await databases.outbox.intents.get(id))?.isTold);
    const invoice = await storedInvoice(databases.drafts);

    const queued = await queueFiling(pretend.host, databases, { invoice, numberPrefix: 'F' });

    expect(queued).toMatchObject({ ok: true, value: { number: 'F2026-0001', state: { name: 'queued' } } });
    expect(seen).toEqual([0]);
    const [intent] = await databases.outbox.intents.toArray();
    expect(intent).toMatchObject({ filingId: invoice.id, number: 'F2026-0001', wish: 'send', order: 1, isTold: 1 });
    expect((await databases.drafts.invoices.get(invoice.id))?.submissionId).toBe(intent?.id);
  });

  test('what the machine tells before its answer comes is not undone by the answer', async () => {
    const databases = windowDatabases();
    const { host } = pretendHost();
    const invoice = await storedInvoice(databases.drafts);
    // The sender is quicker than the answer to the release: the window hears « sending » first.
    const quick = {
      ...host,
      outbox: {
        ...host.outbox,
        release: async (id: Parameters<typeof host.outbox.release>[0]) => {
          const released = await host.outbox.release(id);
          if (released.ok) {
            const { documentId: bodyHash, documentName: fileName } = released.value;
            const intent = { name: 'intent', bodyHash, fileName, count: 1 } as const;
            mergeSubmission(advance(released.value, intent, '2026-11-24T10:02:00.000Z'));
          }
          return released;
        },
      },
    };

    const queued = await queueFiling(quick, databases, { invoice, numberPrefix: 'F' });

    expect(queued).toMatchObject({ ok: true, value: { state: { name: 'queued' } } });
    const shown = useLive.getState().submissions.find(({ filingId }) => filingId === invoice.id);
    expect(shown?.state.name).toBe('sending');
  });

  test('places in the queue follow the order in which one asked', async () => {
    const databases = windowDatabases();
    const { host } = pretendHost();
    for (let count = 0; count < 3; count += 1) {
      await queueFiling(host, databases, { invoice: await storedInvoice(databases.drafts), numberPrefix: 'F' });
    }
    const intents = await databases.outbox.intents.orderBy('order').toArray();
    expect(intents.map(({ number }) => number)).toEqual(['F2026-0001', 'F2026-0002', 'F2026-0003']);
  });

  test('a refused seal leaves no intent and no link', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    pretend.refuse.seal = problem('outbox.blocked', { count: 1 });
    const invoice = await storedInvoice(databases.drafts);

    const queued = await queueFiling(pretend.host, databases, { invoice, numberPrefix: 'F' });

    expect(queued).toEqual({ ok: false, problem: pretend.refuse.seal });
    expect(await databases.outbox.intents.count()).toBe(0);
    expect((await databases.drafts.invoices.get(invoice.id))?.submissionId).toBeUndefined();
  });

  test('a release that fails leaves the intent, still to be told; asking again makes no second submission', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    pretend.refuse.release = problem('machine.unreachable');
    const invoice = await storedInvoice(databases.drafts);

    await queueFiling(pretend.host, databases, { invoice, numberPrefix: 'F' });
    expect(await databases.outbox.intents.where('isTold').equals(0).count()).toBe(1);

    delete pretend.refuse.release;
    const again = await queueFiling(pretend.host, databases, { invoice, numberPrefix: 'F' });
    expect(again.ok).toBe(true);
    expect(pretend.submissions.size).toBe(1);
    expect(await databases.outbox.intents.toArray()).toMatchObject([{ isTold: 1, order: 1 }]);
  });
});

describe('taking it out again', () => {
  test('main decides first; the wish follows, and the number comes back with the next revision', async () => {
    const databases = windowDatabases();
    const { host } = pretendHost();
    const invoice = await storedInvoice(databases.drafts);
    const queued = await queueFiling(host, databases, { invoice, numberPrefix: 'F' });
    if (!queued.ok) throw new Error('not queued');

    const withdrawn = await withdrawFiling(host, databases.outbox, queued.value);
    expect(withdrawn).toMatchObject({ ok: true, value: { state: { name: 'withdrawn' } } });
    expect(await databases.outbox.intents.get(queued.value.id)).toMatchObject({ wish: 'withdrawn', isTold: 1 });

    const again = await queueFiling(host, databases, { invoice, numberPrefix: 'F' });
    expect(again).toMatchObject({ ok: true, value: { number: queued.value.number, revision: 2 } });
  });

  test('a withdrawal that comes too late changes nothing here', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    const invoice = await storedInvoice(databases.drafts);
    const queued = await queueFiling(pretend.host, databases, { invoice, numberPrefix: 'F' });
    if (!queued.ok) throw new Error('not queued');
    pretend.refuse.withdraw = problem('outbox.tooLateToWithdraw', { number: queued.value.number });

    const withdrawn = await withdrawFiling(pretend.host, databases.outbox, queued.value);

    expect(withdrawn).toEqual({ ok: false, problem: pretend.refuse.withdraw });
    expect((await databases.outbox.intents.get(queued.value.id))?.wish).toBe('send');
  });
});
