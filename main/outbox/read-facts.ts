import { factSchema, type Fact } from '../../core/outbox/fact.ts';
import { replay } from '../../core/outbox/replay.ts';

/** The facts of a send journal that was brought in from elsewhere; undefined when they are none, or contradict each other. */
export function readFacts(raw: readonly unknown[]): readonly Fact[] | undefined {
  const facts: Fact[] = [];
  for (const each of raw) {
    const read = factSchema.safeParse(each);
    if (!read.success) return undefined;
    facts.push(read.data);
  }
  try {
    replay(facts);
    return facts;
  } catch {
    // A filing that moves before it was sealed, or by a step that its state does not have.
    return undefined;
  }
}
