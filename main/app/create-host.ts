import { createEvents } from '../../core/bridge/connection.ts';
import type { Host, Listen } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { factSchema } from '../../core/outbox/fact.ts';
import { usualLink, type Link } from '../../core/portal/link.ts';
import { openDataFolder, type DataFolder } from '../disk/data-folder.ts';
import { openFilesStore } from '../disk/files-store.ts';
import { openJournal } from '../disk/journal.ts';
import { openExchangeFolder } from '../draft/exchange-folder.ts';
import { openBackup } from '../draft/open-backup.ts';
import { openAddedCertificates } from './certificates.ts';
import { now, today } from './clock.ts';
import { readVersion } from './describe-app.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { openDocumentChoices } from './document-choices.ts';
import { openLinkSettings } from './link-settings.ts';
import { logFault, type Log } from './log.ts';
import { openNodeNetwork } from './node-network.ts';
import type { OpenChannel, PortalChoice } from './open-channel.ts';
import { openLink, type LinkParts, type PortalHosts } from './open-link.ts';
import { openRoad, type RoadParts } from './open-road.ts';
import { createPortalCalls } from './portal-calls.ts';
import { openSecrets, type SystemSeal } from './secrets.ts';

/** Where the machine's services work, and for which shell. */
export type HostOptions = {
  readonly dataFolder: string;
  /** Which sandbox. One at an address of its own holds whatever link was chosen: nothing leaves elsewhere by mistake. */
  readonly portal: PortalChoice;
  readonly shell: 'electron' | 'browser' | 'direct';
  readonly log: Log;
  /** Where a packaged application has its fonts; the packages' own when absent. */ readonly fontsFolder?: string;
  /** The system's safe place, from a shell that has one. */ readonly systemSeal?: SystemSeal | undefined;
  /** The shell's own way to the real portals. */ readonly fetch?: typeof fetch | undefined;
  /** Only tests name other ones. */ readonly portalHosts?: PortalHosts;
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
  const link = await openLinkParts(options, folder.value);
  const line = await openLink(isPinned(options) ? usualLink : link.settings.read(), link);
  if (!line.ok) {
    await folder.value.close();
    return line;
  }
  const running = await startHost(options, folder.value, { link, line: line.value });
  if (running.ok) return running;
  await line.value.close();
  await folder.value.close();
  return running;
}

function isPinned({ portal }: HostOptions): boolean {
  return portal.kind === 'sandboxAt';
}

async function openLinkParts(options: HostOptions, folder: DataFolder): Promise<LinkParts> {
  const { log, systemSeal } = options;
  const certificates = await openAddedCertificates(folder.certificatesPath);
  return {
    settings: await openLinkSettings(folder.linkPath, {
      onDamaged: () => log('link settings: unreadable, the sandbox holds'),
    }),
    secrets: await openSecrets(folder.secretsPath, {
      systemSeal,
      onDamaged: () => log('credentials: unreadable, they count as absent'),
    }),
    certificates,
    sandbox: options.portal,
    sandboxFolder: folder.sandboxFolder,
    hosts: options.portalHosts,
    fetch: options.fetch,
    // A shell with a way out of its own knows the system's proxy and authorities by itself.
    network: options.fetch === undefined ? openNodeNetwork(certificates) : undefined,
  };
}

async function startHost(
  options: HostOptions,
  folder: DataFolder,
  { link, line: firstLine }: { readonly link: LinkParts; readonly line: OpenChannel },
): Promise<Result<RunningHost, Problem>> {
  const { log, shell, fontsFolder } = options;
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
  const events = createEvents((fault) => logFault(log, 'event', fault));
  const choices = await openDocumentChoices(folder.documentsPath, files, {
    onDamaged: () => log('document settings: unreadable, the usual ones hold'),
  });
  const parts: RoadParts = {
    shell,
    log,
    fontsFolder,
    folder,
    files,
    events,
    choices,
    journal: journal.value,
    backup: backup.value,
    exchange: await openExchangeFolder(folder.exchangeFolder),
    links: link.settings,
  };
  let line = firstLine;
  let road = await openRoad(parts, line);

  // One change at a time: two roads at once would both write the journal.
  let last: Promise<unknown> = Promise.resolve();
  async function reopen(chosen: Link): Promise<Result<undefined, Problem>> {
    const next = await openLink(chosen, link);
    if (!next.ok) return next;
    const written = await link.settings.write(chosen);
    if (!written.ok) {
      await next.value.close();
      return written;
    }
    const before = { line, road };
    await before.road.stop();
    line = next.value;
    road = await openRoad(parts, line);
    Object.assign(host, road.groups);
    road.start();
    await before.line.close();
    return success(undefined);
  }

  const host: Host = {
    ...road.groups,
    portal: createPortalCalls({
      parts: link,
      isPinned: isPinned(options),
      today,
      async onCredentials() {
        const sender = await host.outbox.sender();
        // Who sends on his own signal alone gives it himself.
        if (sender.ok && sender.value.mode === 'automatic') await host.outbox.sendNow();
      },
      reopen: (chosen) => {
        const mine = last.then(() => reopen(chosen));
        last = mine.catch(() => undefined);
        return mine;
      },
    }),
  };
  road.start();
  return success({
    host,
    dispatch: createDispatch(host, log),
    on: events.on,
    async close() {
      await last;
      await road.stop();
      await backup.value.close();
      await journal.value.close();
      await line.close();
      link.network?.close();
      await folder.close();
    },
  });
}
