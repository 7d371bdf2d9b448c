import { findBrowser } from '../browser/find-browser.ts';
import { installDebianPackage } from './install-debian-package.ts';
import { say } from './run-step.ts';

/** A Chromium for a command that needs one: found, or Debian's where we may install it; else a sentence and undefined. */
export async function provideBrowser(): Promise<string | undefined> {
  const found = await findBrowser();
  if (found !== undefined) return found;
  if (await installDebianPackage('chromium')) return findBrowser();
  say('there is no Chromium, Chrome or Edge on this computer. Install one (Debian: sudo apt-get install chromium).');
  return undefined;
}
