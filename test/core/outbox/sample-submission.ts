import { submissionSchema, type Submission, type SubmissionState } from '../../../core/outbox/submission.ts';

/** A sealed submission of one invoice, with whatever the test changes. */
export function sampleSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    ...submissionSchema.parse({
      id: '6f0d5a9e-3c1b-4b7a-9d2e-1f6a7c8b9d01.1',
      kind: 'invoice',
      filingId: '6f0d5a9e-3c1b-4b7a-9d2e-1f6a7c8b9d01',
      revision: 1,
      channel: 'sandbox',
      number: 'F2026-0001',
      issuedOn: '2026-11-24',
      supplierSiret: '90000001900019',
      buyerName: 'Commune de Vézelay',
      buyerSiret: '10000002500013',
      grandTotalCents: 168_312,
      attachmentCount: 0,
      documentId: 'ab'.repeat(32),
      documentName: 'F2026-0001.pdf',
      sizeBytes: 40_000,
      sealedAt: '2026-11-24T08:00:00.000Z',
      attempts: 0,
      state: { name: 'sealed' },
      history: [],
    }),
    ...changes,
  };
}

/** One state of each name. */
export const everyState: { readonly [Name in SubmissionState['name']]: Extract<SubmissionState, { name: Name }> } = {
  sealed: { name: 'sealed' },
  queued: { name: 'queued' },
  sending: { name: 'sending', since: '2026-11-24T08:00:00.000Z' },
  unknown: { name: 'unknown', lookAt: '2026-11-24T08:00:30.000Z', looks: 0 },
  deposited: { name: 'deposited', flowNumber: 'CPP1', askAt: '2026-11-24T08:00:30.000Z', asks: 0 },
  integrated: { name: 'integrated', portalInvoiceId: '64000000', portalStatus: 'DEPOSEE' },
  refusedAtEntry: { name: 'refusedAtEntry', words: 'cadre inconnu' },
  rejected: { name: 'rejected', portalInvoiceId: '64000000', words: 'doublon de paiement' },
  held: { name: 'held', reason: 'notFoundNotCertain', words: '' },
  withdrawn: { name: 'withdrawn' },
  toHand: { name: 'toHand' },
  handed: { name: 'handed', handedOn: '2026-11-24' },
};
