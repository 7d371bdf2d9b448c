import { join } from 'node:path';
import { factSchema } from '../../core/outbox/fact.ts';
import { replay } from '../../core/outbox/replay.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import { openJournal } from '../../main/disk/journal.ts';

/** What the send journal in a data folder comes to, once no machine has it open. */
export async function readSubmissions(dataFolder: string): Promise<readonly Submission[]> {
  const journal = await openJournal(join(dataFolder, 'outbox', 'journal.jsonl'), factSchema);
  if (!journal.ok) throw new Error(`the journal cannot be read: ${journal.problem.kind}`);
  await journal.value.close();
  return [...replay(journal.value.facts).submissions.values()];
}
