import { expect, it } from 'vitest';
import { runLiasse, runWords, startLiasse } from './run-liasse.ts';

const names = ['check', 'import', 'render', 'submit', 'sandbox', 'serve'];

it.each([
  [[]],
  [['publier']],
  [['check']],
  [['check', 'a.xml', '--cible', 'reform']],
  [['check', 'a.xml', '--target']],
  [['check', 'a.xml', '--target', 'peppol']],
  [['import']],
  [['import', 'a.xml', 'b.xml']],
  [['render', 'a.json']],
  [['submit', 'a.json']],
  [['submit', 'a.json', '--portal', 'ftp://ailleurs']],
  [['sandbox', '--port', '70000']],
  [['sandbox', '--speed', '0']],
  [['serve', '--port', 'quatre']],
])('refuses %j as wrongly written', async (words) => {
  const ran = await runWords(...words);
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toMatch(/^liasse/);
});

it.each(names)('explains %s', async (name) => {
  const ran = await runWords(name, '--help');
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toMatch(new RegExp(`^liasse ${name} `));
});

it('ends a real process with the same codes', async () => {
  const [help, wrong] = await Promise.all([runLiasse(['--help'], ''), runLiasse(['publier'], '')]);
  expect(help).toMatchObject({ code: 0, err: '' });
  for (const name of names) expect(help.out).toContain(`  ${name} `);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).not.toContain('    at ');
});

it('ends quietly when nobody reads its output any more', async () => {
  const child = startLiasse(['--help'], '');
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
