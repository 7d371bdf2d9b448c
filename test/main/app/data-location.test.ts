import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultDataFolder } from '../../../main/app/data-location.ts';

test.each([
  ['linux', {}, '/home/a/.local/share/liasse'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/liasse'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/liasse'],
  ['darwin', {}, '/home/a/Library/Application Support/Liasse'],
  ['linux', { LIASSE_DATA: 'here' }, resolve('here')],
  ['linux', { LIASSE_DATA: '' }, '/home/a/.local/share/liasse'],
] as const)('on %s with %j the data lies in %s', (platform, environment, folder) => {
  expect(defaultDataFolder(environment, platform, '/home/a')).toBe(folder);
});
