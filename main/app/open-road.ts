import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkInvoice } from '../../core/check/check-invoice.ts';
import type { Events } from '../../core/bridge/connection.ts';
import type { Host } from '../../core/bridge/host.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { success } from '../../core/draft/result.ts';
import type { Fact } from '../../core/outbox/fact.ts';
import type { DataFolder } from '../disk/data-folder.ts';
import type { FilesStore } from '../disk/files-store.ts';
import type { Journal } from '../disk/journal.ts';
import { loadDocumentAssets } from '../document/load-document-assets.ts';
import type { ExchangeFolder } from '../draft/exchange-folder.ts';
import type { BackupStore } from '../draft/open-backup.ts';
import { createOutbox } from '../outbox/create-outbox.ts';
import { openSenderSettings } from '../outbox/sender-settings.ts';
import { packBatch } from '../portal/pack-batch.ts';
import { createBackupCalls } from './backup-calls.ts';
import { now, today } from './clock.ts';
import { describeApp } from './describe-app.ts';
import type { DocumentChoices } from './document-choices.ts';
import { exportDocument } from './export-document.ts';
import { createFileCalls } from './file-calls.ts';
import { createHandCalls } from './hand-calls.ts';
import type { LinkSettings } from './link-settings.ts';
import { logFault, type Log } from './log.ts';
import type { OpenChannel } from './open-channel.ts';
import { openDirectory } from './open-directory.ts';
import { renderDocument, renderPlainDocument } from './render-document.ts';

/** What stays open whichever portal filings go to. */
export type RoadParts = {
  readonly shell: 'electron' | 'browser' | 'direct';
  readonly log: Log;
  readonly fontsFolder: string | undefined;
  readonly folder: DataFolder;
  readonly journal: Journal<Fact>;
  readonly files: FilesStore;
  readonly backup: BackupStore;
  readonly exchange: ExchangeFolder;
  readonly events: Events;
  readonly choices: DocumentChoices;
  readonly links: LinkSettings;
};

/** All calls but those about the link itself. */
type RoadGroups = Omit<Host, 'portal'>;

/** The services that belong to one channel: its outbox, its directory, the calls over them. */
export type Road = {
  readonly groups: RoadGroups;
  /** Begins to send what is due. */ start(): void;
  /** Ends its outbox for good; the journal stays open. */ stop(): Promise<void>;
};

/** What one portal's directory says is not true of another's: each has its own memory; the sandbox's lies where it always lay. */
async function directoryFolder(folder: DataFolder, { channel }: OpenChannel): Promise<string> {
  if (channel === 'sandbox') return folder.path;
  const own = join(folder.path, channel);
  await mkdir(own, { recursive: true });
  return own;
}

/** Puts the services of a channel together over its line; nothing is sent before `start`. */
export async function openRoad(parts: RoadParts, line: OpenChannel): Promise<Road> {
  const { shell, log, fontsFolder, folder, journal, files, backup, exchange, events, choices, links } = parts;
  const directory = await openDirectory(line.portal, await directoryFolder(folder, line));
  const sandbox = line.channel === 'sandbox';

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
  const render = async (invoice: Invoice) =>
    renderDocument(invoice, files, { ...(await page()), target: choices.read().target, fontsFolder });

  const outbox = createOutbox({
    // The road before this one may have added to it.
    journal: { facts: await journal.read(), append: async (facts) => await journal.append(facts) },
    files,
    portal: line.portal,
    hand: {
      route: () => links.read().route,
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
  const hand = createHandCalls({ outbox, files, channel: line.channel, today, assets });
  const groups: RoadGroups = {
    app: {
      async about() {
        const listed = await outboxCalls.list();
        return listed.ok ? success(describeApp(shell, line.channel, listed.value.length)) : listed;
      },
    },
    ...createFileCalls(files),
    backup: createBackupCalls({
      store: backup,
      files,
      exchange,
      facts: async () => await journal.read(),
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
    directory: {
      find: (siret) => directory.find(siret),
      refresh: (siret) => directory.refresh(siret),
      search: async (text) => success(await directory.search(text)),
    },
  };
  return {
    groups,
    start: () => {
      outbox.start();
    },
    stop: async () => {
      await outbox.stop();
    },
  };
}
