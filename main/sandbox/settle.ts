import { createHash } from 'node:crypto';
import type { FaultQueue } from './faults.ts';
import { issueDayOf, judgeInvoice, siretOf, toPortalWords } from './judge-invoice.ts';
import type { Ledger, SandboxFlow, SandboxInvoice, SandboxState } from './ledger.ts';
import { openFlow, type FlowFile } from './open-flow.ts';
import { openInvoice, type OpenedInvoice } from './open-invoice.ts';
import { parisDay } from './paris-time.ts';
import { settledAtMs, type SandboxClock } from './schedule.ts';
import type { Directory } from './directory.ts';

/** In lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where a flow's bytes are kept. */
export function flowFileName(flowNumber: string): string {
  return `${flowNumber}.flow`;
}

/** Where an invoice's bytes are kept. */
export function invoiceFileName(invoice: Pick<SandboxInvoice, 'id' | 'suffix'>): string {
  return `${invoice.id}.${invoice.suffix}`;
}

type Settled = NonNullable<SandboxFlow['settled']>;
type Outcome = Pick<Settled, 'errors' | 'technicalErrors'> & {
  readonly invoice?: { readonly record: SandboxInvoice; readonly bytes: Uint8Array };
};

function sentenceOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : 'illisible';
  return text
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .slice(0, 120);
}

/** Processes the flows whose time has come, oldest first; each is judged against what the earlier ones left. */
export async function settleFlows(
  ledger: Ledger,
  directory: Directory,
  faults: FaultQueue,
  clock: SandboxClock,
): Promise<void> {
  const due = ledger
    .state()
    .flows.filter((flow) => flow.settled === undefined && settledAtMs(flow, clock) <= clock.trueNow());
  for (const flow of due) await ledger.save(await settleFlow(flow, ledger, directory, faults, clock));
}

async function settleFlow(
  flow: SandboxFlow,
  ledger: Ledger,
  directory: Directory,
  faults: FaultQueue,
  clock: SandboxClock,
): Promise<SandboxState> {
  const errors: Settled['errors'] = [];
  const technicalErrors: Settled['technicalErrors'] = [];
  const added: SandboxInvoice[] = [];

  const judge = async (file: FlowFile): Promise<Outcome> => {
    let opened: OpenedInvoice;
    try {
      opened = await openInvoice(file, flow.syntax);
    } catch (thrown) {
      const words = `IRRECEVABILITE: ${file.name.slice(0, 60)}: ${sentenceOf(thrown)}`.slice(0, 200);
      return { errors: [], technicalErrors: [{ code: 'ERR_LEC_001', words }] };
    }
    const { invoice } = opened;
    const held = [...ledger.state().invoices, ...added];
    const causes = judgeInvoice(
      invoice,
      { attachments: opened.attachments, sizeBytes: file.bytes.length },
      {
        depositedOn: parisDay(flow.depositedAtMs),
        structureOf: (siret) => directory.structureOf(siret),
        isSupplier: (siret) => directory.isSupplier(siret),
        isDuplicate: (supplier, number, year) =>
          held.some(
            (each) => each.supplierSiret === supplier && each.number === number && each.issuedOn.startsWith(year),
          ),
      },
    );
    const supplierSiret = siretOf(invoice.supplierIds) ?? '';
    const buyerSiret = siretOf(invoice.buyerIds) ?? '';
    const fault = faults.takeForInvoice(invoice.number)?.kind;
    if (fault === 'dropOne') {
      const words = `IRRECEVABILITE: ${file.name.slice(0, 60)}: panne demandee au bac a sable`;
      return { errors: [], technicalErrors: [{ code: 'ERR_LEC_003', words }] };
    }
    const injected = fault === undefined ? [] : ['Rejet demande au bac a sable'];
    if (causes.length + injected.length > 0) {
      const words = toPortalWords([...causes, ...injected]);
      return { errors: [{ number: invoice.number, supplierSiret, buyerSiret, words }], technicalErrors: [] };
    }
    const record: SandboxInvoice = {
      id: 64_000_000 + ledger.state().invoices.length + added.length + 1,
      flowNumber: flow.flowNumber,
      mode: 'UPLOAD_API',
      acts: [],
      pieces: [],
      integratedAtMs: settledAtMs(flow, clock),
      depositedOn: parisDay(flow.depositedAtMs),
      number: invoice.number,
      typeCode: invoice.typeCode,
      framework: invoice.framework,
      issuedOn: issueDayOf(invoice.issueDate) ?? '',
      supplierSiret,
      supplierName: invoice.supplierName,
      buyerSiret,
      serviceCode: invoice.serviceCode,
      engagement: invoice.engagement,
      contract: invoice.contract,
      currency: invoice.currency,
      taxBasis: invoice.totals['TaxBasisTotalAmount'] ?? '',
      grandTotal: invoice.totals['GrandTotalAmount'] ?? '',
      due: invoice.totals['DuePayableAmount'] ?? '',
      fileName: file.name,
      suffix: opened.suffix,
      sizeBytes: file.bytes.length,
      sha256: sha256(file.bytes),
      attachments: opened.attachments.map(({ name, bytes }) => ({
        name,
        sizeBytes: bytes.length,
        sha256: sha256(bytes),
      })),
    };
    return { errors: [], technicalErrors: [], invoice: { record, bytes: file.bytes } };
  };

  const ended = faults.takeFlowEnd();
  if (ended !== undefined) {
    const state = ledger.state();
    const settled: Settled = { state: ended, errors, technicalErrors };
    const flows = state.flows.map((each) => (each.flowNumber === flow.flowNumber ? { ...each, settled } : each));
    return { ...state, flows };
  }

  let files: readonly FlowFile[] = [];
  const flowFile = { name: flow.name, bytes: await ledger.readFile(flowFileName(flow.flowNumber)) };
  try {
    if (flow.signed) throw new Error('signature absente ou invalide');
    files = await openFlow(flowFile);
    if (files.length === 0) throw new Error('archive sans facture');
  } catch (thrown) {
    technicalErrors.push({ code: 'ERR_LEC_002', words: `IRRECEVABILITE: ${sentenceOf(thrown)}` });
  }
  for (const file of files) {
    const outcome = await judge(file);
    errors.push(...outcome.errors);
    technicalErrors.push(...outcome.technicalErrors);
    if (outcome.invoice === undefined) continue;
    await ledger.writeFile(invoiceFileName(outcome.invoice.record), outcome.invoice.bytes);
    added.push(outcome.invoice.record);
  }

  const failures = errors.length + technicalErrors.length;
  const partial = failures > 0 && added.length > 0 ? 'IN_INTEGRE_PARTIEL' : 'IN_REJETE';
  const settled: Settled = { state: failures === 0 ? 'IN_INTEGRE' : partial, errors, technicalErrors };
  const state = ledger.state();
  const { flows, invoices, suppliers } = state;
  return {
    ...state,
    suppliers: [...new Set([...suppliers, ...added.map((each) => each.supplierSiret)])],
    flows: flows.map((each) => (each.flowNumber === flow.flowNumber ? { ...each, settled } : each)),
    invoices: [...invoices, ...added],
  };
}
