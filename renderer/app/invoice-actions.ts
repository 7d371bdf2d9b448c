import type { Host } from '../../core/bridge/host.ts';
import { documentName } from '../../core/document/document-name.ts';
import { checkInvoice } from '../../core/check/check-invoice.ts';
import type { CheckContext } from '../../core/check/rule.ts';
import type { Company } from '../../core/draft/company.ts';
import type { Invoice } from '../../core/draft/invoice.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { Route, Submission } from '../../core/outbox/submission.ts';
import { saveFile } from '../document/save-file.ts';
import { draftDatabase } from '../draft/database.ts';
import { creditDraft, duplicateDraft } from '../draft/draft-store.ts';
import type { SealedOriginal } from '../draft/editor-origin.ts';
import { editorTexts } from '../draft/editor-texts.ts';
import { kindTexts } from '../draft/kind-texts.ts';
import { keepCustomer } from '../draft/editor-customer.ts';
import { outboxDatabase } from '../outbox/outbox-database.ts';
import { queueFiling } from '../outbox/queue-filing.ts';
import { say } from '../ui/french.ts';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { distinctFindings, speakFindings } from '../check/use-findings.ts';

/** Saves the page as a file: the sealed bytes once there are some, the draft's page before. In the sandbox the name says so. */
export async function savePdf(
  host: Host,
  invoice: Invoice,
  submission: Submission | undefined,
  isSandbox: boolean,
): Promise<Result<null, Problem>> {
  if (submission !== undefined) {
    const sealed = await host.documents.sealed(submission.id);
    if (!sealed.ok) return sealed;
    saveFile(sealed.value.name, sealed.value.bytes, 'application/pdf');
    return success(null);
  }
  const drawn = await host.documents.preview(invoice);
  if (!drawn.ok) return drawn;
  saveFile(documentName(invoice, isSandbox), drawn.value, 'application/pdf');
  return success(null);
}

/** Saves the same page without its data, or the data alone. */
export async function exportInvoice(
  host: Host,
  invoice: Invoice,
  format: 'plain' | 'xml',
  isSandbox: boolean,
): Promise<Result<null, Problem>> {
  const made = await host.documents.export({ invoice, format });
  if (!made.ok) return made;
  const name = documentName(invoice, isSandbox).replace(/\.pdf$/, '');
  if (format === 'xml') saveFile(`${name}.xml`, made.value, 'application/xml');
  else saveFile(`${name}-${editorTexts.exportName}.pdf`, made.value, 'application/pdf');
  return success(null);
}

/**
 * Puts the invoice in the queue, by the way that is wanted or the usual one, unless a check blocks it; what was typed of the customer is kept for the next invoice.
 * The checks run anew here: those on the screen may still be about the keystroke before.
 */
export async function sendInvoice(
  host: Host,
  invoice: Invoice,
  context: CheckContext,
  { numberPrefix }: Pick<Company, 'numberPrefix'>,
  route?: Route,
): Promise<Result<Submission, Problem>> {
  const findings = distinctFindings(speakFindings(checkInvoice(invoice, context)));
  const count = findings.filter((finding) => finding.severity === 'blocks').length;
  if (count > 0) return failure(problem('outbox.blocked', { count }));
  const queued = await queueFiling(
    host,
    { outbox: outboxDatabase, drafts: draftDatabase },
    { invoice, numberPrefix, ...(route === undefined ? {} : { route }) },
  );
  if (queued.ok) await keepCustomer(invoice);
  return queued;
}

/** Opens a new draft with the content of this one. */
export async function duplicateAndOpen(invoice: Invoice, company: Company): Promise<void> {
  navigate({ screen: 'invoice', id: await duplicateDraft(invoice, company.paymentDays) });
}

/** Opens a new credit note on a sealed invoice. */
export async function creditAndOpen(original: SealedOriginal, company: Company): Promise<void> {
  const { paymentDays } = company;
  const id = await creditDraft(original, { typeCode: '381', paymentDays });
  announce(say(kindTexts.creditMade, { number: original.number }));
  navigate({ screen: 'invoice', id });
}
