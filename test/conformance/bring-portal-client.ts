import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './bring-judges.ts';

/** The independent client: by other people, in use against the real portal, under BSD-3-Clause. */
export const PORTAL_CLIENT = 'chorus-api 1.0.6';

const requirements = join(import.meta.dirname, 'portal-client-requirements.txt');

/** Brings the client with what it stands on, once, each file held to its hash; answers its folder. Throws with a sentence where pip or the network is missing. */
export function bringPortalClient(): string {
  const folder = join(CACHE, PORTAL_CLIENT.replace(' ', '-'));
  if (existsSync(folder)) return folder;
  console.log(`Bringing ${PORTAL_CLIENT} from PyPI…`);
  // Named only once it is whole: a download that broke off is not found at the next run.
  const unfinished = `${folder}.part`;
  mkdirSync(CACHE, { recursive: true });
  rmSync(unfinished, { recursive: true, force: true });
  const words = ['-m', 'pip', 'install', '-q', '--no-deps', '--only-binary=:all:', '--require-hashes'];
  const done = spawnSync('python3', [...words, '--target', unfinished, '-r', requirements], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (done.status !== 0) {
    const said = done.error?.message ?? `${done.stdout}${done.stderr}`.slice(-2_000);
    throw new Error(`${PORTAL_CLIENT} could not be brought (are python3, pip and the network there?): ${said}`);
  }
  renameSync(unfinished, folder);
  return folder;
}
