import { z } from 'zod';

/** The page block of a request, whatever its key. */
export const pageBlockSchema = z
  .strictObject({
    nbResultatsMaximum: z.int().positive().optional(),
    pageResultatDemandee: z.int().positive().optional(),
    nbResultatsParPage: z.int().positive().optional(),
    triSens: z.enum(['Ascendant', 'Descendant']).optional(),
    triColonne: z.string().optional(),
  })
  .nullish();

type PageBlock = z.infer<typeof pageBlockSchema>;

/** One page of a list given in ascending order; 10 a page, 200 results and descending when nothing else is asked. */
export function toPage<Item>(ascending: readonly Item[], block: PageBlock) {
  const perPage = block?.nbResultatsParPage ?? 10;
  const page = block?.pageResultatDemandee ?? 1;
  const ordered = block?.triSens === 'Ascendant' ? ascending : ascending.toReversed();
  const items = ordered.slice(0, block?.nbResultatsMaximum ?? 200);
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    parametresRetour: {
      pageCourante: page,
      pages: Math.max(1, Math.ceil(items.length / perPage)),
      nbResultatsParPage: perPage,
      total: items.length,
    },
  };
}
