import { app } from 'electron';
import { join } from 'node:path';
import { problemSentence } from '../../core/draft/problem.ts';
import { createHost } from '../app/create-host.ts';
import { defaultDataFolder } from '../app/data-location.ts';
import { logFault, logToStandardError } from '../app/log.ts';
import { embeddedSandbox } from '../app/open-channel.ts';
import { registerAppScheme } from './app-scheme.ts';
import { runElectronShell } from './electron-shell.ts';
import { showNeeds } from './show-needs.ts';
import { systemFetch } from './system-fetch.ts';
import { openSystemSeal } from './system-seal.ts';

const dist = join(import.meta.dirname, '..');
const portalUrl = process.env['LIASSE_PORTAL'];
const dataFolder = defaultDataFolder();

// Chromium's own files, and with them the window's databases, lie with the rest of the data.
app.setPath('userData', join(dataFolder, 'electron'));
registerAppScheme();
runElectronShell({
  rendererFolder: join(dist, 'renderer'),
  preloadPath: join(dist, 'preload', 'preload.cjs'),
  log: logToStandardError,
  watch: showNeeds,
  startHost: async () =>
    await createHost({
      dataFolder,
      portal: portalUrl === undefined ? embeddedSandbox : { kind: 'sandboxAt', url: portalUrl },
      shell: 'electron',
      log: logToStandardError,
      systemSeal: await openSystemSeal(),
      fetch: systemFetch,
      fontsFolder: join(import.meta.dirname, 'fonts'),
    }),
}).catch((fault: unknown) => {
  const reference = logFault(logToStandardError, 'start', fault);
  process.stderr.write(`${problemSentence({ kind: 'machine.fault', values: { reference } }, 'fr')}\n`);
  app.exit(1);
});
