import { array, assert, asyncProperty, boolean, constantFrom, record } from 'fast-check';
import { expect, test } from 'vitest';
import { draftInvoice, openBench } from './outbox-bench.ts';

const faults = array(
  record({
    call: constantFrom('depositFlow', 'depositFlow', 'findInvoices', 'askFlowReport', 'askHistory'),
    kind: constantFrom('offline', 'noAnswer', 'signedOut', 'forbidden', 'busy', 'refused'),
    taken: boolean(),
  }),
  { maxLength: 15 },
);

// fast-check prints seed and path of a failure; with them the same run is played again.
test('whatever goes wrong on the line: one invoice per filing, or a state that a person is shown', async () => {
  await assert(
    asyncProperty(faults, async (list) => {
      const bench = await openBench();
      try {
        for (const { call, kind, taken } of list) {
          const outcome = kind === 'refused' ? ({ kind, code: 20_001, words: 'refus' } as const) : { kind };
          // Only an answer that is lost leaves it open whether the deposit was taken.
          bench.portal.script(call, outcome, taken && kind === 'noAnswer');
        }
        const { seller } = draftInvoice(1);
        const other = { seller: { ...seller, siret: '90000002700012' } };
        const puts = [await bench.put(1), await bench.put(2), await bench.put(3, other)];
        bench.outbox.start();
        for (const put of puts) {
          const end = await bench.until(put, 'integrated', 'refusedAtEntry', 'held');
          const there = bench.portal.invoices.filter(
            (each) => each.number === put.number && each.supplierSiret === put.supplierSiret,
          );
          expect(there.length).toBe(end.state.name === 'integrated' ? 1 : 0);
        }
        const sent = bench.portal.deposits.flatMap((each) => each.numbers);
        expect(sent).toHaveLength(bench.portal.invoices.length);
        expect(bench.faults).toEqual([]);
      } finally {
        await bench.close();
      }
    }),
    { numRuns: 40 },
  );
});
