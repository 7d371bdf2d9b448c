import { cp, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build as viteBuild, type InlineConfig } from 'vite';
import { DOCUMENT_FACES } from '../document/load-document-assets.ts';
import { projectRoot } from './project-root.ts';
import { say } from './run-step.ts';

/** What pdf.js loads by itself when a PDF asks for it; the window finds it under /pdfjs/. */
const PDFJS_FOLDERS = ['wasm', 'cmaps', 'standard_fonts', 'iccs'];

const output = (name: string) => join(projectRoot, 'dist', name);

const rendererConfig: InlineConfig = {
  configFile: false,
  root: join(projectRoot, 'renderer'),
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: output('renderer'),
    emptyOutDir: true,
    target: 'chrome138',
    // A `data:` font or picture would ask for a wider policy than the window has.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3_000,
  },
};

/** The threads of `main/draft`: each a file of its own beside the main process, loaded by its name. */
const THREADS = ['page-text-thread', 'invoice-file-thread'];

function shellConfig(entry: string, folder: string, fileName: string, format: 'cjs' | 'esm' = 'cjs'): InlineConfig {
  return {
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir: output(folder),
      emptyOutDir: false,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        external: ['electron', ...builtinModules, /^node:/],
        // One file: a sandboxed preload can load no second one.
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

async function copyPdfJs(): Promise<void> {
  const from = join(projectRoot, 'node_modules', 'pdfjs-dist');
  for (const folder of PDFJS_FOLDERS)
    await cp(join(from, folder), join(output('renderer'), 'pdfjs', folder), { recursive: true });
}

/** The built window with what pdf.js needs. */
export async function buildRenderer(): Promise<void> {
  say('building the window…');
  await viteBuild(rendererConfig);
  await copyPdfJs();
}

/** Builds the window, then again at every change; answers how to stop. */
export async function watchRenderer(): Promise<() => Promise<void>> {
  await copyPdfJs();
  const watcher = await viteBuild({
    ...rendererConfig,
    logLevel: 'info',
    // What was copied beside it stays.
    build: { ...rendererConfig.build, watch: {}, emptyOutDir: false },
  });
  if (!('close' in watcher)) throw new Error('vite did not watch');
  return () => watcher.close();
}

/** The main process and the preload as Electron loads them, and the fonts of the documents beside them. */
export async function buildShell(): Promise<void> {
  say('building the main process and the preload…');
  for (const folder of ['main', 'preload']) await rm(output(folder), { recursive: true, force: true });
  await viteBuild(shellConfig('main/electron/electron.ts', 'main', 'electron.cjs'));
  await viteBuild(shellConfig('preload/preload.ts', 'preload', 'preload.cjs'));
  // They wait for their work at the top level, which only a module can.
  for (const thread of THREADS) await viteBuild(shellConfig(`main/draft/${thread}.ts`, 'main', `${thread}.mjs`, 'esm'));
  await mkdir(join(output('main'), 'fonts'), { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const [folder, name] of Object.values(DOCUMENT_FACES))
    await cp(resolve(`${folder}/${name}`), join(output('main'), 'fonts', name));
}

async function newestIn(folder: string): Promise<number> {
  let newest = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    newest = Math.max(newest, (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  }
  return newest;
}

/** True when there is no build of that file, or when a source in one of the folders is newer than it. */
export async function isStale(built: string, sources: readonly string[]): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(output(built));
    const newest = await Promise.all(sources.map((folder) => newestIn(join(projectRoot, folder))));
    return Math.max(...newest) > mtimeMs;
  } catch {
    return true;
  }
}

/** Builds the window when a source is newer than what was built. */
export async function provideRenderer(): Promise<void> {
  if (await isStale('renderer/index.html', ['core', 'renderer'])) await buildRenderer();
}

/** Builds main and preload when a source is newer than what was built. */
export async function provideShell(): Promise<void> {
  if (await isStale('main/electron.cjs', ['core', 'main', 'preload'])) await buildShell();
}
