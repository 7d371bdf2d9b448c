import { existsSync } from 'node:fs';
import { runStep } from './run-step.ts';

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs a Debian package where we are root on Debian, saying so; false where we are not, or when it failed. */
export async function installDebianPackage(name: string): Promise<boolean> {
  if (!canInstall()) return false;
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  const updated = await runStep({
    words: `no ${name} here: reading the list of packages (apt-get update)`,
    program: 'apt-get',
    arguments: [...quiet, 'update'],
  });
  if (updated !== 0) return false;
  const installed = await runStep({
    words: `installing ${name} (apt-get install ${name}), a minute or two`,
    program: 'apt-get',
    arguments: [...quiet, 'install', '-y', '--no-install-recommends', name],
    environment: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  return installed === 0;
}
