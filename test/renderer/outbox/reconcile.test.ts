import { describe, expect, test } from 'vitest';
import { problem } from '../../../core/draft/problem.ts';
import { queueFiling, writeIntent } from '../../../renderer/outbox/queue-filing.ts';
import { reconcile } from '../../../renderer/outbox/reconcile.ts';
import { useLive } from '../../../renderer/ui/live-state.ts';
import { pretendHost } from './pretend-host.ts';
import { storedInvoice, windowDatabases } from './window-databases.ts';

describe('the next start after a crash', () => {
  test.each([
    { cut: 'after the seal, before the intent', hasIntent: false, isReleased: false },
    { cut: 'after the intent, before the release', hasIntent: true, isReleased: false },
    { cut: 'after the release, before it was noted', hasIntent: true, isReleased: true },
  ])('$cut: it is released, noted and linked', async ({ hasIntent, isReleased }) => {
    const databases = windowDatabases();
    const { host, submissions } = pretendHost();
    const invoice = await storedInvoice(databases.drafts);
    const sealed = await host.outbox.seal({ invoice, numberPrefix: 'F' });
    if (!sealed.ok) throw new Error('not sealed');
    const { id } = sealed.value;
    if (hasIntent) await writeIntent(databases.outbox, sealed.value, { wish: 'send', isTold: 0 });
    if (isReleased) await host.outbox.release(id);

    const reconciled = await reconcile(host, databases);

    expect(reconciled).toEqual({
      ok: true,
      value: { rebuilt: hasIntent ? 0 : 1, told: isReleased ? 0 : 1, refused: 0 },
    });
    expect(submissions.get(id)?.state.name).toBe('queued');
    expect(await databases.outbox.intents.toArray()).toMatchObject([{ id, wish: 'send', isTold: 1 }]);
    expect((await databases.drafts.invoices.get(invoice.id))?.submissionId).toBe(id);
    expect(useLive.getState().submissions.map((each) => each.state.name)).toEqual(['queued']);
  });

  test('main withdrew, the window did not hear of it: the wish follows the fact', async () => {
    const databases = windowDatabases();
    const { host } = pretendHost();
    const invoice = await storedInvoice(databases.drafts);
    const queued = await queueFiling(host, databases, { invoice, numberPrefix: 'F' });
    if (!queued.ok) throw new Error('not queued');
    await host.outbox.withdraw(queued.value.id);

    await reconcile(host, databases);

    expect(await databases.outbox.intents.get(queued.value.id)).toMatchObject({ wish: 'withdrawn', isTold: 1 });
  });
});

describe('a wiped outbox database', () => {
  test('is rebuilt from main, in the order of sealing, and nothing is released twice', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    for (let count = 0; count < 3; count += 1) {
      await queueFiling(pretend.host, databases, { invoice: await storedInvoice(databases.drafts), numberPrefix: 'F' });
    }
    await databases.outbox.intents.clear();
    const released: string[] = [];
    pretend.onRelease = (id) => Promise.resolve(void released.push(id));

    const reconciled = await reconcile(pretend.host, databases);

    expect(reconciled).toEqual({ ok: true, value: { rebuilt: 3, told: 0, refused: 0 } });
    expect(released).toEqual([]);
    const intents = await databases.outbox.intents.orderBy('order').toArray();
    expect(intents.map(({ id }) => id)).toEqual([...pretend.submissions.keys()]);
  });
});

describe('a start that can do little', () => {
  test('a machine that does not answer: its problem, and nothing is changed', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    const invoice = await storedInvoice(databases.drafts);
    await queueFiling(pretend.host, databases, { invoice, numberPrefix: 'F' });
    const before = await databases.outbox.intents.toArray();
    pretend.refuse.list = problem('machine.unreachable');

    expect(await reconcile(pretend.host, databases)).toEqual({ ok: false, problem: pretend.refuse.list });
    expect(await databases.outbox.intents.toArray()).toEqual(before);
  });

  test('a release that is refused stays to be told, and the start after tells it', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    await pretend.host.outbox.seal({ invoice: await storedInvoice(databases.drafts), numberPrefix: 'F' });
    pretend.refuse.release = problem('machine.diskFull');
    expect(await reconcile(pretend.host, databases)).toMatchObject({ value: { told: 0, refused: 1 } });

    delete pretend.refuse.release;
    expect(await reconcile(pretend.host, databases)).toMatchObject({ value: { rebuilt: 0, told: 1, refused: 0 } });
  });

  test('an intent that main does not know is kept, never dropped', async () => {
    const databases = windowDatabases();
    const pretend = pretendHost();
    await queueFiling(pretend.host, databases, { invoice: await storedInvoice(databases.drafts), numberPrefix: 'F' });
    pretend.submissions.clear();

    expect((await reconcile(pretend.host, databases)).ok).toBe(true);
    expect(await databases.outbox.intents.count()).toBe(1);
  });
});
