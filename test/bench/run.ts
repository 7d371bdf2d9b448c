/** Side by side in one run, ratios only: what a long invoice costs beside a short one. */
import { checkInvoice } from '../../core/check/check-invoice.ts';
import { renderInvoice } from '../../core/document/render-invoice.ts';
import { writeInvoiceCii } from '../../core/document/write-cii.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { loadDocumentAssets } from '../../main/document/load-document-assets.ts';
import { sampleInvoice } from '../core/document/sample-invoice.ts';

const ROUNDS = 15;
const LINES = 100;

async function once(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Both works in turn, and the median of the ratios pair by pair: the machine's drift touches both alike. */
async function ratio(short: () => unknown, long: () => unknown): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [one, other] = [await once(short), await once(long)];
    if (round > 0) ratios.push(other / one);
  }
  return ratios.sort((left, right) => left - right)[Math.floor(ratios.length / 2)] ?? Number.NaN;
}

const short: Invoice = { ...sampleInvoice(), attachments: [] };
const [line] = short.lines;
if (line === undefined) throw new Error('the sample has no line');
const one: Invoice = { ...short, lines: [line] };
const many: Invoice = {
  ...short,
  lines: Array.from({ length: LINES }, (_, index) => ({ ...line, key: String(index) })),
};
const context = { target: 'chorus', profile: 'sandbox', today: '2026-11-24' } as const;
const assets = {
  ...(await loadDocumentAssets()),
  target: 'chorus',
  attachments: [],
  renderedAt: '2026-11-24T00:00:00.000Z',
  sandbox: true,
} as const;

const works = {
  'checks       ': (invoice: Invoice) => checkInvoice(invoice, context),
  'CII          ': (invoice: Invoice) => writeInvoiceCii(invoice, 'chorus'),
  'PDF with CII ': (invoice: Invoice) => renderInvoice(invoice, assets),
};
for (const [name, work] of Object.entries(works)) {
  const cost = await ratio(
    () => work(one),
    () => work(many),
  );
  process.stdout.write(`${name} ${String(LINES)} lines cost ${cost.toFixed(1)} times one line\n`);
}
