import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Where Liasse keeps its data when nobody said otherwise: each system's own place, or LIASSE_DATA. Absolute. */
export function defaultDataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const asked = environment['LIASSE_DATA'];
  if (asked !== undefined && asked !== '') return resolve(asked);
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Liasse');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Liasse');
  const shared = environment['XDG_DATA_HOME'];
  // The specification says that a relative path is to be ignored.
  return join(shared !== undefined && isAbsolute(shared) ? shared : join(home, '.local', 'share'), 'liasse');
}
