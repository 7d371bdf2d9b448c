import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import type { Fact, SubmissionEvent } from '../../core/outbox/fact.ts';
import { matchFound } from '../../core/outbox/match-found.ts';
import type { Submission } from '../../core/outbox/submission.ts';
import type { PortalInvoice } from '../../core/portal/portal.ts';
import { askPortal } from './ask-portal.ts';
import { reportEvent, saysNothingOf } from './report-event.ts';
import type { Sending } from './sending.ts';

/** Asks for a flow's report and tells each of its submissions what it says of that one: integrated, refused, or not yet. */
export async function followFlow(
  sending: Sending,
  flowNumber: string,
  submissions: readonly Submission[],
): Promise<Result<undefined, Problem>> {
  const { deps, book, reach } = sending;
  const report = await askPortal(sending, async () => await deps.portal.askFlowReport(flowNumber));
  if (report === undefined) return success(undefined);
  await reach('report-received');
  let found: readonly PortalInvoice[] = [];
  const mayHoldInvoices =
    report.kind === 'answer' && ['integrated', 'partlyIntegrated', 'unheardOf'].includes(report.value.state);
  // A flow is one lane's, and a lane one supplier's.
  const supplierSiret = submissions[0]?.supplierSiret ?? '';
  if (mayHoldInvoices) {
    const answer = await askPortal(sending, async () => await deps.portal.findInvoices({ flowNumber, supplierSiret }));
    if (answer === undefined) return success(undefined);
    if (answer.kind === 'answer') found = answer.value;
    await reach('invoice-found');
  }
  if (report.kind === 'answer' && report.value.state === 'unheardOf') {
    deps.onFault(new Error(`a flow is in a state that nobody has told us of: ${report.value.portalCode}`));
  }
  const ofFlow = () => book.all().filter((each) => each.flowNumber === flowNumber);
  const [alone, ...others] = ofFlow();
  const isUnnamed =
    report.kind === 'answer' && report.value.state === 'refused' && alone !== undefined && others.length === 0;
  if (isUnnamed && saysNothingOf([alone], report.value)) {
    // A receipt may have been another call's: before the flow's refusal is taken for its own, its number is looked up.
    // Another program may have used that number: only what is ours for certain counts here.
    const answer = await askPortal(
      sending,
      async () => await deps.portal.findInvoices({ number: alone.number, supplierSiret: alone.supplierSiret }),
    );
    if (answer === undefined) return success(undefined);
    if (answer.kind === 'answer') found = answer.value.filter((each) => matchFound(alone, [each]).verdict === 'ours');
  }
  const written = await book.lock(async () => {
    const [all, own] = [book.all(), ofFlow()];
    const facts = submissions.flatMap(({ id }): readonly Fact[] => {
      const current = book.find(id);
      if (current?.state.name !== 'deposited' || current.state.flowNumber !== flowNumber) return [];
      const askAt = sending.dueIn('report', current.state.asks + 1);
      const lookAt = sending.dueIn('look', 0);
      const event: SubmissionEvent =
        report.kind === 'answer'
          ? reportEvent(current, { report: report.value, found, all, own, askAt, lookAt, now: deps.now() })
          : { name: 'reportPending', portalCode: 'CR_REFUSE', askAt };
      return [{ fact: 'moved', at: deps.now(), ids: [id], event }];
    });
    return facts.length === 0 ? success([]) : await book.write(facts);
  });
  if (!written.ok) return written;
  if (written.value.some((each) => each.state.name === 'integrated')) await reach('integrated-written');
  return success(undefined);
}
