/** One part of the window alone, in a real Chromium, built from a scene: real keys and clicks, and a machine that the test plays. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from './shell.ts';

const ORIGIN = 'http://scene.invalid';
const MEDIA: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export type Scene = {
  readonly page: Page;
  close(): Promise<void>;
};

/** Builds `test/e2e/<name>.tsx` and opens it; what it calls of the machine comes to `answer`, by name, and is answered with that. */
export async function openScene(
  name: string,
  answer: (name: string, argument: unknown) => Promise<unknown>,
): Promise<Scene> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'liasse-scene-'));
  const root = path.resolve(import.meta.dirname, '../..');
  await build({
    configFile: false,
    root,
    base: '/',
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'chrome138',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 9_000,
      rolldownOptions: {
        input: path.join(import.meta.dirname, `${name}.tsx`),
        output: { entryFileNames: 'scene.js', assetFileNames: '[name][extname]', codeSplitting: false },
      },
      cssCodeSplit: false,
    },
  });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  const page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
  await page.exposeFunction('askTest', async (asked: string, argument: string) =>
    JSON.stringify(await answer(asked, JSON.parse(argument) as unknown)),
  );
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>scene</title>';
  const html = `<!doctype html><html lang="fr"><head>${head}<link rel="stylesheet" href="/style.css"></head><body><script type="module" src="/scene.js"></script></body></html>`;
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return await route.fulfill({ contentType: 'text/html', body: html });
    const body = await readFile(path.join(outDir, path.basename(pathname))).catch(() => undefined);
    if (body === undefined) return await route.fulfill({ status: 404 });
    return await route.fulfill({ contentType: MEDIA[path.extname(pathname)] ?? 'application/octet-stream', body });
  });
  await page.goto(ORIGIN);
  return {
    page,
    async close() {
      await browser.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
