import { createHash } from 'node:crypto';

const id = '6f0d5a9e-3c1b-4b7a-9d2e-000000000001';
const at = '2026-11-24T09:00:00.000Z';
const hash = 'a'.repeat(64);

function sealed(counter: number) {
  const filingId = `${id.slice(0, -1)}${String(counter)}`;
  return {
    fact: 'sealed',
    submission: {
      id: `${filingId}.1`,
      kind: 'invoice',
      filingId,
      revision: 1,
      channel: 'sandbox',
      number: `F2026-000${String(counter)}`,
      issuedOn: '2026-11-24',
      supplierSiret: '12345678200010',
      buyerName: 'Commune',
      buyerSiret: '12345678200051',
      grandTotalCents: 12_000,
      attachmentCount: 0,
      documentId: hash,
      documentName: `F2026-000${String(counter)}.pdf`,
      sizeBytes: 1_000,
      sealedAt: at,
      attempts: 0,
      state: { name: 'sealed' },
      history: [],
    },
    filingHash: hash,
    recordId: hash,
  };
}

const moved = (counter: number, event: object) => ({
  fact: 'moved',
  at,
  ids: [`${id.slice(0, -1)}${String(counter)}.1`],
  event,
});
const intent = { name: 'intent', bodyHash: hash, fileName: 'x.pdf', count: 1 };

/** Facts as version 1 of the data folder wrote them, every event that it knew among them, whatever the sources say today. */
export const factsOfVersion1: readonly object[] = [
  ...[1, 2, 3, 4, 5, 6].map(sealed),
  ...[1, 2, 3, 4, 5].map((counter) => moved(counter, { name: 'released' })),
  moved(1, intent),
  moved(1, { name: 'received', flowNumber: 'CPP001', askAt: at }),
  moved(1, { name: 'reportPending', portalCode: 'IN_DEPOT', askAt: at }),
  moved(1, {
    name: 'integrated',
    portalInvoiceId: '7',
    portalStatus: 'DEPOSEE',
    words: 'Déposée',
    flowNumber: 'CPP001',
    askAt: at,
  }),
  moved(1, { name: 'status', steps: [{ at, code: 'MANDATEE', words: 'Mandatée' }] }),
  moved(2, intent),
  moved(2, { name: 'noAnswer', lookAt: at }),
  moved(2, { name: 'absent', lookAt: at }),
  moved(2, { name: 'lookPostponed', lookAt: at }),
  moved(2, { name: 'held', reason: 'notFoundNotCertain', words: '' }),
  moved(2, { name: 'decided', choice: 'handed' }),
  moved(3, intent),
  moved(3, { name: 'notSent', why: 'offline', tryAt: at }),
  moved(3, intent),
  moved(3, { name: 'refused', words: 'SIRET inconnu' }),
  moved(4, intent),
  moved(4, { name: 'duplicate', words: 'doublon', lookAt: at }),
  moved(4, { name: 'absentForCertain' }),
  moved(5, intent),
  moved(5, { name: 'sendAlone', words: 'archive refusée' }),
  moved(6, { name: 'withdrawn' }),
];

/** Those facts as the lines of a journal. */
export function journalOf(facts: readonly object[]): string {
  return facts
    .map((fact, index) => {
      const text = JSON.stringify(fact);
      const sum = createHash('sha256')
        .update(`${String(index + 1)} ${text}`)
        .digest('hex')
        .slice(0, 16);
      return `{"seq":${String(index + 1)},"sum":"${sum}","fact":${text}}\n`;
    })
    .join('');
}
