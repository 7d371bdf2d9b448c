import type { Outcome } from '../../core/portal/portal.ts';
import { isEmptyResult } from './to-outcome.ts';

/** The ceiling of every list: more pages than that is a portal that turns in circles. */
export const maxPages = 1_000;

/** How one list is read; `pages` of a page is how many the portal says there are, when it says it. */
export type PagedList<Page, Item> = {
  readonly askPage: (page: number) => Promise<Outcome<Page>>;
  readonly toItems: (value: Page) => readonly Item[];
  readonly toPages: (value: Page) => number | undefined;
  /** What tells two items apart: one that comes again on a later page, because another came in meanwhile, counts once. */
  readonly toKey: (item: Item) => string;
};

/** Reads a list to its last page. A list that cannot be read whole is `busy`, never a part of it: what is missing would look absent. */
export async function readPages<Page, Item>(list: PagedList<Page, Item>): Promise<Outcome<readonly Item[]>> {
  const found = new Map<string, Item>();
  for (let page = 1; page <= maxPages; page += 1) {
    const outcome = await list.askPage(page);
    if (isEmptyResult(outcome)) return { kind: 'answer', value: [...found.values()] };
    if (outcome.kind !== 'answer') return outcome;
    const before = found.size;
    for (const item of list.toItems(outcome.value)) {
      const key = list.toKey(item);
      if (!found.has(key)) found.set(key, item);
    }
    const pages = list.toPages(outcome.value);
    const brings = found.size > before;
    if (pages === undefined ? !brings : page >= pages) return { kind: 'answer', value: [...found.values()] };
    if (!brings) break;
  }
  return { kind: 'busy' };
}
