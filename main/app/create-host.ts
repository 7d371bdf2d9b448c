import { checkInvoice } from '../../core/check/check-invoice.ts';
import { createEvents } from '../../core/bridge/connection.ts';
import type { Host, Listen } from '../../core/bridge/host.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { factSchema } from '../../core/outbox/fact.ts';
import { openDataFolder, type DataFolder } from '../disk/data-folder.ts';
import { openFilesStore } from '../disk/files-store.ts';
import { openJournal } from '../disk/journal.ts';
import { openBackup } from '../draft/open-backup.ts';
import { loadDocumentAssets } from '../document/load-document-assets.ts';
import { createOutbox } from '../outbox/create-outbox.ts';
import { openSenderSettings } from '../outbox/sender-settings.ts';
import { packBatch } from '../portal/pack-batch.ts';
import { createBackupCalls } from './backup-calls.ts';
import { now, today } from './clock.ts';
import { describeApp, readVersion } from './describe-app.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { openDocumentChoices } from './document-choices.ts';
import { exportDocument } from './export-document.ts';
import { createFileCalls } from './file-calls.ts';
import { createHandCalls } from './hand-calls.ts';
import { logFault, type Log } from './log.ts';
import { openChannel, type OpenChannel, type PortalChoice } from './open-channel.ts';
import { openDirectory } from './open-directory.ts';
import { renderDocument, renderPlainDocument } from './render-document.ts';

/** Where the machine's services work, and for which shell. */
export type HostOptions = {
  readonly dataFolder: string;
  readonly portal: PortalChoice;
  readonly shell: 'electron' | 'browser' | 'direct';
  readonly log: Log;
  /** Where a packaged application has its fonts; the packages' own when absent. */ readonly fontsFolder?: string;
};

/** One machine at work: the door to it, its news, and how to end it. */
export type RunningHost = {
  readonly host: Host;
  readonly dispatch: Dispatch;
  readonly on: Listen;
  /** Finishes what is being written, then gives the data folder back. */ close(): Promise<void>;
};

/** Opens the data folder and puts the machine's services together; a folder in use, newer or damaged is a problem. */
export async function createHost(options: HostOptions): Promise<Result<RunningHost, Problem>> {
  const folder = await openDataFolder(options.dataFolder);
  if (!folder.ok) return folder;
  const line = await openChannel(options.portal, folder.value.sandboxFolder);
  if (!line.ok) {
    await folder.value.close();
    return line;
  }
  const running = await startHost(options, folder.value, line.value);
  if (running.ok) return running;
  await line.value.close();
  await folder.value.close();
  return running;
}

async function startHost(
  options: HostOptions,
  folder: DataFolder,
  line: OpenChannel,
): Promise<Result<RunningHost, Problem>> {
  const { log } = options;
  const journal = await openJournal(folder.journalPath, factSchema);
  if (!journal.ok) return journal;
  if (journal.value.setAside !== undefined) log('send journal: a torn tail was cut off and kept aside');
  const files = await openFilesStore(folder.filesFolder);
  const backup = await openBackup({ folder: folder.backupFolder, appVersion: readVersion(), now });
  if (!backup.ok) {
    await journal.value.close();
    return backup;
  }
  for (const name of backup.value.setAside) log(`backup: ${name} is damaged and was kept aside`);
  const directory = await openDirectory(line.portal, folder.path);
  const events = createEvents((fault) => logFault(log, 'event', fault));
  const sandbox = line.channel === 'sandbox';

  const choices = await openDocumentChoices(folder.documentsPath, files, {
    onDamaged: () => log('document settings: unreadable, the usual ones hold'),
  });

  const check = (invoice: Invoice) => {
    const requirements = directory.known(invoice.buyer.siret);
    return checkInvoice(invoice, {
      target: choices.read().target,
      profile: line.channel,
      today: today(),
      ...(requirements === undefined ? {} : { requirements }),
    });
  };
  const page = async () => {
    const logo = await choices.logo();
    const { template } = choices.read();
    return { template, renderedAt: now(), sandbox, ...(logo === undefined ? {} : { logo }) };
  };
  const { fontsFolder } = options;
  const render = async (invoice: Invoice) =>
    renderDocument(invoice, files, { ...(await page()), target: choices.read().target, fontsFolder });

  const outbox = createOutbox({
    journal: journal.value,
    files,
    portal: line.portal,
    hand: {
      route: () => 'api',
      target: () => choices.read().target,
      renderPlain: async (invoice) => renderPlainDocument(invoice, files, { ...(await page()), fontsFolder }),
    },
    render,
    check,
    packBatch,
    channel: line.channel,
    now,
    today,
    emit: (event, news) => events.tell(event, news),
    onFault: (fault) => logFault(log, 'outbox', fault),
    settings: await openSenderSettings(folder.senderPath),
    random: Math.random,
    speed: line.speed,
  });
  const { sealed, paper, ...outboxCalls } = outbox.calls;
  const assets = async () => ({ ...(await loadDocumentAssets(fontsFolder)), ...(await page()) });
  const hand = createHandCalls({ outbox, channel: line.channel, today, assets });
  const host: Host = {
    app: {
      async about() {
        const listed = await outboxCalls.list();
        return listed.ok ? success(describeApp(options.shell, line.channel, listed.value.length)) : listed;
      },
    },
    ...createFileCalls(files),
    backup: createBackupCalls({
      store: backup.value,
      files,
      facts: async () => await journal.value.read(),
      takeUp: async (facts) => await outbox.adopt(facts),
      dataFolder: folder.path,
      today,
    }),
    checks: { run: (invoice) => Promise.resolve(success(check(invoice))), ...hand.checks },
    documents: {
      preview: render,
      sealed,
      paper,
      ...hand.documents,
      async export({ invoice, format }) {
        const { target } = choices.read();
        return success(await exportDocument(invoice, format, { target, assets: await assets() }));
      },
      settings: () => Promise.resolve(success(choices.read())),
      choose: (settings) => choices.write(settings),
    },
    outbox: { ...outboxCalls, ...hand.outbox },
    directory: { find: (siret) => directory.find(siret) },
  };
  outbox.start();
  return success({
    host,
    dispatch: createDispatch(host, log),
    on: events.on,
    async close() {
      await outbox.stop();
      await backup.value.close();
      await journal.value.close();
      await line.close();
      await folder.close();
    },
  });
}
