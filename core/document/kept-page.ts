import type { Invoice } from '../draft/invoice.ts';
import { problem, type Problem } from '../draft/problem.ts';
import { computeTotals } from '../draft/totals.ts';
import { obstacleSentence, type ArchiveObstacle } from './archive-obstacle.ts';
import { compareWithPage, pageDifferences } from './compare-with-page.ts';
import { fold } from './guess-near.ts';
import type { InvoiceFiles } from './invoice-files.ts';
import type { TextLine } from './page-text.ts';

type Attached = InvoiceFiles['attachments'][number];

/** An invoice whose page another program drew: that page, and the invoice as the data have it, without the page among its attachments. */
export type KeptPage = {
  readonly page: Attached;
  readonly invoice: Invoice;
  readonly attachments: readonly Attached[];
};

/** Parts the page that is kept from the other attachments; undefined for an invoice whose page we draw. */
export function partKeptPage(invoice: Invoice, attachments: readonly Attached[]): KeptPage | undefined {
  const page = attachments.find(({ attachment }) => attachment.isPage === true);
  if (page === undefined) return undefined;
  const others = attachments.filter((each) => each !== page);
  return {
    page,
    invoice: { ...invoice, attachments: others.map(({ attachment }) => attachment) },
    attachments: others,
  };
}

/**
 * What keeps a page from standing for the invoice's data: another total, or another number; undefined when they agree.
 * A draft without a number is not asked for one: sealing allots it, and asks again.
 */
export function checkKeptPage({ invoice, page }: KeptPage, lines: readonly TextLine[]): Problem | undefined {
  const [difference] = pageDifferences(compareWithPage(computeTotals(invoice), lines));
  if (difference !== undefined) return difference;
  const number = fold(invoice.number ?? '').replace(/\s/g, '');
  const words = lines.map((line) => line.map(({ text }) => fold(text).replace(/\s/g, '')).join('\n')).join('\n');
  if (words.includes(number)) return undefined;
  return problem('document.pageOtherNumber', { name: page.attachment.name, number: invoice.number ?? '' });
}

/** Why a page that was to be kept cannot be, as a problem that names it. */
export function notArchivable(obstacles: readonly ArchiveObstacle[], name: string): Problem {
  return problem('document.pageNotArchivable', {
    name,
    reason: obstacleSentence(obstacles, 'fr'),
    reasonEn: obstacleSentence(obstacles, 'en'),
  });
}
