import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);

function enter(...list: string[]) {
  return spawnSync(process.execPath, ['main/cli/enter.mjs', ...list], { encoding: 'utf8' });
}

test('a command that is not there gets the list of those that are, and leaves standard output alone', () => {
  const { status, stdout, stderr } = enter('strat');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('« strat »');
  for (const name of scripts) expect(stderr).toMatch(new RegExp(`npm run ${name}\\s`));
});

test('a name that every object has is no command', () => {
  expect(enter('constructor').status).toBe(2);
  expect(enter('toString').status).toBe(2);
});

test('no command at all asks which', () => {
  const { status, stderr } = enter();
  expect(status).toBe(2);
  expect(stderr).toContain('which command?');
});
