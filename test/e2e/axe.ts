import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands: one line each, so that a failure says where and what. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(TAGS)} }, rules: { 'target-size': { enabled: true } } })`,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const looks = [
  { name: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: '400 px wide', colorScheme: 'light', viewport: { width: 400, height: 800 } },
] as const;

/** What axe finds on the page as it stands, in each look; fails at once where the page scrolls sideways. */
export async function violationsInAllLooks(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize(look.viewport);
    // Two frames: the new size and colours are on the screen.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    // A colour that still fades from the look before is nobody's colour.
    await page.evaluate('Promise.allSettled(document.getAnimations().map((each) => each.finished)).then(() => null)');
    const scrolls = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(scrolls, `${name}, ${look.name}: sideways scroll`).toBe(false);
    found.push(...(await violations(page)).map((each) => `${look.name}: ${each}`));
  }
  await page.setViewportSize(looks[0].viewport);
  return found;
}
