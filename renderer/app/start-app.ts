import type { Connection } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { connect } from '../bridge/connect.ts';
import { draftDatabase } from '../draft/database.ts';
import { readSettings } from '../draft/settings.ts';
import { followSubmissions } from '../outbox/follow-submissions.ts';
import { OUTBOX_DATABASE_VERSION, outboxDatabase } from '../outbox/outbox-database.ts';
import { reconcile } from '../outbox/reconcile.ts';
import { showNeeds } from '../status/show-needs.ts';
import { useLive } from '../ui/live-state.ts';
import { openChecked } from '../ui/open-database.ts';
import { applyTheme } from '../ui/theme.ts';
import { openOwnDrafts } from './window-backup.ts';

/** Opens the databases, connects to the machine, brings both to the same state, and listens from then on. */
export async function startApp(): Promise<Result<Connection, Problem>> {
  const host = await connect();
  const drafts = await openOwnDrafts(host);
  if (!drafts.ok) return drafts;
  applyTheme((await readSettings()).theme);
  const outbox = await openChecked(outboxDatabase, OUTBOX_DATABASE_VERSION);
  if (!outbox.ok) return outbox;
  const about = await host.app.about();
  if (!about.ok) return about;
  const documents = await host.documents.settings();
  if (!documents.ok) return documents;
  const link = await host.portal.link();
  if (!link.ok) return link;
  useLive.setState({ about: about.value, documents: documents.value, link: link.value });
  followSubmissions(host);
  const reconciled = await reconcile(host, { outbox: outboxDatabase, drafts: draftDatabase });
  if (!reconciled.ok) return reconciled;
  const sender = await host.outbox.sender();
  if (!sender.ok) return sender;
  useLive.setState({ sender: sender.value });
  showNeeds(host);
  return success(host);
}
