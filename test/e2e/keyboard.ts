import type { Page } from 'playwright-core';

/** The name that a screen reader would say for what has the focus. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return '';
    const byIds = (ids) => (ids || '').split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const label = at.labels && at.labels[0] ? at.labels[0].textContent : '';
    return (at.getAttribute('aria-label') && !at.getAttribute('aria-labelledby') ? at.getAttribute('aria-label')
      : byIds(at.getAttribute('aria-labelledby')) || label || at.textContent || '').replace(/\\s+/g, ' ').trim();
  })()`);
}

/** Goes on with Tab until the control of that name has the focus; after a whole turn, says which names it met. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < 150; step += 1) {
    const focused = await focusedName(page);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    met.push(focused);
    await page.keyboard.press(key);
  }
  throw new Error(`no ${String(name)} by ${key}; met: ${[...new Set(met)].join(' | ')}`);
}

/** Tabs to a field and types over what it holds. */
export async function typeInto(page: Page, name: string | RegExp, words: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Tabs to a button or link and presses it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}
