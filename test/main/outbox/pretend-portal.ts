import type { OutboxPortal } from '../../../main/outbox/outbox-deps.ts';
import type { FlowReport, Outcome, PortalHistoryStep, PortalInvoice } from '../../../core/portal/portal.ts';
import { isSameNumber } from '../../../core/outbox/same-number.ts';
import type { SealedInvoice } from '../../../core/draft/invoice.ts';
import { computeTotals } from '../../../core/draft/totals.ts';

type Act = 'addFile' | 'complete' | 'recycle' | 'treatRejection';
type Call = 'depositFlow' | 'askFlowReport' | 'findInvoices' | 'askHistory' | Act;
type Trouble = Exclude<Outcome<never>, { kind: 'answer' }>;
type Script = {
  readonly call: Call;
  readonly outcome: Trouble;
  /** The deposit is taken although its answer is lost. */ readonly taken: boolean;
};

/** The document of these tests: the sealed invoice as JSON, so that the pretend portal can read what it is given. */
export function pretendDocument(sealed: SealedInvoice): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([sealed]));
}

/** The archive of these tests: one JSON list of the sealed invoices. */
export function pretendArchive(files: readonly { bytes: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const invoices = files.flatMap((file) => JSON.parse(new TextDecoder().decode(file.bytes)) as SealedInvoice[]);
  return new TextEncoder().encode(JSON.stringify(invoices));
}

/** A portal in memory that does what the test's script says, and integrates at once what it was not told to refuse. */
export type PretendPortal = OutboxPortal & {
  /** What was asked of it for invoices that came back, taken or not. */ readonly acts: { act: Act; asked: unknown }[];
  readonly deposits: { readonly name: string; readonly numbers: readonly string[]; readonly flowNumber: string }[];
  readonly invoices: PortalInvoice[];
  readonly calls: Call[];
  /** The next call of that name comes to this, once. */
  script(call: Call, outcome: Trouble, taken?: boolean): void;
  /** Every call comes to this until it is taken back with undefined. */ always(outcome: Trouble | undefined): void;
  refuse(number: string, words: string): void;
  report(report: Partial<FlowReport> | undefined): void;
  setHistory(steps: readonly PortalHistoryStep[]): void;
};

export function createPretendPortal(): PretendPortal {
  let scripts: Script[] = [];
  let constant: Trouble | undefined;
  let forced: Partial<FlowReport> | undefined;
  let history: readonly PortalHistoryStep[] = [{ at: '2026-11-24T08:00', code: 'DEPOSEE', words: '' }];
  const refusedWords = new Map<string, string>();
  const refusals = new Map<string, { invoiceNumber: string; words: string }[]>();
  const deposits: PretendPortal['deposits'] = [];
  const invoices: PortalInvoice[] = [];
  const calls: Call[] = [];
  const acts: PretendPortal['acts'] = [];

  async function act<Value>(name: Act, asked: unknown, value: Value): Promise<Outcome<Value>> {
    const script = take(name);
    if (script === undefined || script.taken) acts.push({ act: name, asked });
    return await Promise.resolve(script?.outcome ?? { kind: 'answer', value });
  }

  function take(call: Call): Script | undefined {
    calls.push(call);
    const script = scripts.find((each) => each.call === call);
    scripts = scripts.filter((each) => each !== script);
    return script ?? (constant === undefined ? undefined : { call, outcome: constant, taken: false });
  }

  function integrate(bytes: Uint8Array, name: string): string {
    const flowNumber = `CPP${String(deposits.length + 1).padStart(22, '0')}`;
    const sealed = JSON.parse(new TextDecoder().decode(bytes)) as SealedInvoice[];
    deposits.push({ name, flowNumber, numbers: sealed.map((each) => each.number) });
    const refused: { invoiceNumber: string; words: string }[] = [];
    for (const invoice of sealed) {
      const words =
        refusedWords.get(invoice.number) ??
        (invoices.some((each) => each.number === invoice.number && each.supplierSiret === invoice.seller.siret)
          ? 'La facture existe deja (doublon)'
          : undefined);
      if (words === undefined) {
        invoices.push({
          portalInvoiceId: String(64_000_000 + invoices.length),
          number: invoice.number,
          status: 'DEPOSEE',
          statusWords: '',
          flowNumber,
          supplierSiret: invoice.seller.siret,
          buyerSiret: invoice.buyer.siret,
          grandTotalCents: computeTotals(invoice).taxInclusiveCents,
          issuedOn: invoice.issuedOn,
          depositedOn: '2026-11-24',
        });
      } else {
        refused.push({ invoiceNumber: invoice.number, words });
      }
    }
    refusals.set(flowNumber, refused);
    return flowNumber;
  }

  return {
    deposits,
    invoices,
    calls,
    acts,
    script: (call, outcome, taken = false) => void scripts.push({ call, outcome, taken }),
    always: (outcome) => {
      constant = outcome;
    },
    refuse: (number, words) => void refusedWords.set(number, words),
    report: (report) => {
      forced = report;
    },
    setHistory: (steps) => {
      history = steps;
    },
    async depositFlow({ name, bytes }) {
      const script = take('depositFlow');
      if (script !== undefined) {
        if (script.taken) integrate(bytes, name);
        return await Promise.resolve(script.outcome);
      }
      return { kind: 'answer', value: { flowNumber: integrate(bytes, name) } };
    },
    async askFlowReport(flowNumber) {
      const script = take('askFlowReport');
      if (script !== undefined) return await Promise.resolve(script.outcome);
      const refused = refusals.get(flowNumber) ?? [];
      const some = invoices.some((each) => each.flowNumber === flowNumber);
      const state = refused.length === 0 ? 'integrated' : some ? 'partlyIntegrated' : 'refused';
      return {
        kind: 'answer',
        value: { state, portalCode: `IN_${state}`, refusals: refused, technicalWords: [], ...forced },
      };
    },
    async findInvoices(by) {
      const script = take('findInvoices');
      if (script !== undefined) return await Promise.resolve(script.outcome);
      const value = invoices.filter(
        (each) =>
          (by.number === undefined || isSameNumber(each.number, by.number)) &&
          (by.flowNumber === undefined || each.flowNumber === by.flowNumber) &&
          each.supplierSiret === by.supplierSiret,
      );
      return { kind: 'answer', value };
    },
    async askHistory() {
      const script = take('askHistory');
      return await Promise.resolve(script?.outcome ?? { kind: 'answer', value: history });
    },
    addFile: async ({ name }) => await act('addFile', name, { portalFileId: String(acts.length + 1) }),
    complete: async (asked) => await act('complete', asked, { portalInvoiceId: asked.portalInvoiceId, number: '' }),
    recycle: async (asked) => await act('recycle', asked, { portalInvoiceId: asked.portalInvoiceId, number: '' }),
    treatRejection: async (id) => await act('treatRejection', id, undefined),
    searchRecipients: async () => await Promise.resolve({ kind: 'answer', value: { found: [], isCut: false } }),
    findRecipient: async () => await Promise.resolve({ kind: 'answer', value: undefined }),
  };
}
