import type { Connection } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { connect } from '../bridge/connect.ts';
import { DRAFT_DATABASE_VERSION, draftDatabase } from '../draft/database.ts';
import { readSettings } from '../draft/settings.ts';
import { followSubmissions } from '../outbox/follow-submissions.ts';
import { OUTBOX_DATABASE_VERSION, outboxDatabase } from '../outbox/outbox-database.ts';
import { reconcile } from '../outbox/reconcile.ts';
import { useLive } from '../ui/live-state.ts';
import { openChecked } from '../ui/open-database.ts';
import { applyTheme } from '../ui/theme.ts';

/** Opens the databases, connects to the machine, brings both to the same state, and listens from then on. */
export async function startApp(): Promise<Result<Connection, Problem>> {
  const drafts = await openChecked(draftDatabase, DRAFT_DATABASE_VERSION);
  if (!drafts.ok) return drafts;
  applyTheme((await readSettings()).theme);
  const outbox = await openChecked(outboxDatabase, OUTBOX_DATABASE_VERSION);
  if (!outbox.ok) return outbox;
  const host = await connect();
  const about = await host.app.about();
  if (!about.ok) return about;
  const documents = await host.documents.settings();
  if (!documents.ok) return documents;
  useLive.setState({ about: about.value, documents: documents.value });
  followSubmissions(host);
  const reconciled = await reconcile(host, { outbox: outboxDatabase, drafts: draftDatabase });
  if (!reconciled.ok) return reconciled;
  const sender = await host.outbox.sender();
  if (!sender.ok) return sender;
  useLive.setState({ sender: sender.value });
  return success(host);
}
