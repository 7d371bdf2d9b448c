import type { SealedInvoice } from '../../core/draft/invoice.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { Target } from '../../core/draft/target.ts';
import { documentName } from '../../core/document/document-name.ts';
import { portalFileName } from '../../core/document/portal-file-name.ts';
import type { Paper, Route, Submission } from '../../core/outbox/submission.ts';
import type { OutboxDeps } from './outbox-deps.ts';

/** How this machine's invoices are deposited by hand. */
export type InvoiceByHand = {
  /** The way that invoices take when nobody says otherwise. */ route(): Route;
  target(): Target;
  /** An ordinary PDF: its text, no data inside, no attachments. */
  renderPlain(sealed: SealedInvoice): Promise<Result<Uint8Array<ArrayBuffer>, Problem>>;
};

/** The part of a submission that its papers make. */
export type SealedPapers = Pick<Submission, 'documentId' | 'documentName' | 'sizeBytes' | 'papers' | 'forPlatform'>;

type PaperDeps = Pick<OutboxDeps, 'files' | 'render' | 'channel' | 'hand'>;

/**
 * Renders and stores what an invoice is deposited with. By the API: its Factur-X. By hand: an ordinary PDF, since the
 * portal takes a Factur-X for a batch whose refusal nobody is shown (portal-guides.md, 0), the attachments apart, and
 * the Factur-X for who wants it all the same; for an approved platform the Factur-X alone.
 */
export async function storePapers(
  { files, render, channel, hand }: PaperDeps,
  sealed: SealedInvoice,
  route: Route,
): Promise<Result<SealedPapers, Problem>> {
  const facturX = await render(sealed);
  if (!facturX.ok) return facturX;
  const facturXId = await files.put(facturX.value);
  if (!facturXId.ok) return facturXId;
  const name = documentName(sealed, channel === 'sandbox');
  const whole = { documentId: facturXId.value, documentName: name, sizeBytes: facturX.value.length };
  if (route === 'api') return success({ ...whole, papers: [] });
  if (hand === undefined) throw new Error('this outbox deposits nothing by hand');
  if (hand.target() === 'reform') return success({ ...whole, papers: [], forPlatform: true });
  const plain = await hand.renderPlain(sealed);
  if (!plain.ok) return plain;
  const documentId = await files.put(plain.value);
  if (!documentId.ok) return documentId;
  const papers: Paper[] = [];
  const taken = [name];
  const add = (fileId: Paper['fileId'], wanted: string, role: Paper['role']) => {
    const made = portalFileName(wanted, taken);
    taken.push(made);
    papers.push({ fileId, name: made, role });
  };
  for (const each of sealed.attachments) if (each.isPage !== true) add(each.fileId, each.name, 'attachment');
  add(facturXId.value, `${name.replace(/\.pdf$/, '')}-facturx.pdf`, 'facturX');
  return success({ documentId: documentId.value, documentName: name, sizeBytes: plain.value.length, papers });
}
