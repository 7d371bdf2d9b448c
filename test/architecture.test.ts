import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const MAX_LINES = 300;

/** The folders of each side, in their order: inside a side an import points to the left, never to the right. */
const ORDER = {
  core: 'draft check document outbox portal status bridge',
  main: 'disk draft document portal outbox status sandbox app browser electron cli',
  preload: '',
  renderer: 'bridge ui draft check document outbox portal status help app',
};

/** The packages of each side; `node:` stands for Node's own modules. */
const PACKAGES = {
  core: 'zod big.js saxes pdf-lib fontkit fflate qr',
  main: 'node: zod big.js saxes pdf-lib tar-stream fflate pdfjs-dist',
  preload: 'electron',
  renderer:
    'react react-dom react-aria-components dexie dexie-react-hooks zustand pdfjs-dist zod big.js @fontsource-variable/source-sans-3 @fontsource-variable/source-serif-4',
};

/** Packages that one folder alone may have. */
const APART: Readonly<Record<string, string>> = {
  'main/electron': 'electron',
  'main/cli': 'vite @vitejs/plugin-react playwright-core',
};

const FORBIDDEN = /^(utils?|helpers?|common|services?|managers?|misc|lib|shared)$/;

type Side = keyof typeof ORDER;
const sides = Object.keys(ORDER) as Side[];

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name));
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|^import|\bimport\()\s*['"]([^'"\s]+)['"]/gm)].map((match) => match[1] ?? '');
}

function isOneOf(target: string, names: string): boolean {
  return names
    .split(' ')
    .some((name) => name !== '' && (target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`)));
}

/** What is wrong with a file's imports, in words. */
function wrongImports(side: Side, file: string, text: string): string[] {
  const folder = file.split(sep)[1] ?? '';
  const order = ORDER[side].split(' ');
  return importsOf(text).flatMap((target) => {
    if (!target.startsWith('.')) {
      const allowed = `${PACKAGES[side]} ${APART[`${side}/${folder}`] ?? ''}`;
      return isOneOf(target, allowed) ? [] : [`${side}/${folder} may not import ${target}`];
    }
    const [toSide = '', toFolder = ''] = normalize(join(dirname(file), target)).split(sep);
    // Code lists and the schema are data, and core's rules are what reads them.
    if (side === 'core' && toSide === 'assets' && target.endsWith('.json')) return [];
    if (toSide !== side) return toSide === 'core' ? [] : [`${side} may not import ${toSide}`];
    return order.indexOf(toFolder) <= order.indexOf(folder) ? [] : [`${folder} comes before ${toFolder}`];
  });
}

describe.each(sides)('%s', (side) => {
  test.each(filesOf(side))('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    const parts = file.split(sep);
    const isBeside = parts.length === 2;
    expect(isBeside || ORDER[side].split(' ').includes(parts[1] ?? ''), 'a folder of the plan').toBe(true);
    if (!isBeside && !file.endsWith('.css')) expect(wrongImports(side, file, text)).toEqual([]);
    expect(text.match(/^export default|^export \* from/m), 'a default export or a barrel').toBeNull();
  });
});

test.each([...sides, 'test'].flatMap(filesOf))('%s is small and lies where it is looked for', (file) => {
  expect(readFileSync(file, 'utf8').split('\n').length - 1, 'lines').toBeLessThanOrEqual(MAX_LINES);
  expect(file.split(sep).filter((part) => FORBIDDEN.test(part))).toEqual([]);
});

function see(file: string, text: string): string[] {
  return wrongImports(file.split('/')[0] as Side, file.replaceAll('/', sep), text);
}

test('the test of the architecture sees what it forbids', () => {
  expect(see('core/draft/a.ts', "import { b } from '../outbox/b.ts';")).toEqual(['draft comes before outbox']);
  expect(see('core/draft/a.ts', "import { x } from 'node:fs';")).toEqual(['core/draft may not import node:fs']);
  expect(see('main/app/a.ts', "import { app } from 'electron';")).toEqual(['main/app may not import electron']);
  expect(see('renderer/ui/a.ts', "await import('../../main/disk/b.ts')")).toEqual(['renderer may not import main']);
});
