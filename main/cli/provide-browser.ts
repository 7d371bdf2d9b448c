import { existsSync } from 'node:fs';
import { findBrowser } from '../browser/find-browser.ts';
import { runStep, say } from './run-step.ts';

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** A Chromium for a command that needs one: found, or Debian's where we may install it; else a sentence and undefined. */
export async function provideBrowser(): Promise<string | undefined> {
  const found = await findBrowser();
  if (found !== undefined) return found;
  if (canInstall()) {
    const environment = { DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
    const updated = await runStep({
      words: 'no Chromium here: reading the list of packages (apt-get update)',
      program: 'apt-get',
      arguments: [...quiet, 'update'],
    });
    const installed = await runStep({
      words: 'installing Chromium (apt-get install chromium), a minute or two',
      program: 'apt-get',
      arguments: [...quiet, 'install', '-y', '--no-install-recommends', 'chromium'],
      environment,
    });
    if (updated === 0 && installed === 0) return findBrowser();
  }
  say('there is no Chromium, Chrome or Edge on this computer. Install one (Debian: sudo apt-get install chromium).');
  return undefined;
}
