import { z } from 'zod';
import { playBuyer } from './buyer-acts.ts';
import type { HttpAnswer } from './doorkeeper.ts';
import { faultSchema, type FaultQueue } from './faults.ts';
import { currentStep, flowStateAt } from './schedule.ts';
import type { SandboxWorld } from './service.ts';
import { invoiceFileName } from './settle.ts';

const faultsSchema = z.preprocess((json) => (Array.isArray(json) ? json : [json]), z.array(faultSchema));

function deposits({ ledger, clock }: SandboxWorld) {
  const { flows, invoices } = ledger.state();
  return {
    flows: flows.map((flow) => ({
      flowNumber: flow.flowNumber,
      name: flow.name,
      syntax: flow.syntax,
      state: flowStateAt(flow, clock).state,
      depositedAt: new Date(flow.depositedAtMs).toISOString(),
      sizeBytes: flow.sizeBytes,
      sha256: flow.sha256,
      errors: flow.settled?.errors ?? [],
      technicalErrors: flow.settled?.technicalErrors ?? [],
    })),
    invoices: invoices.map((invoice) => ({
      id: invoice.id,
      flowNumber: invoice.flowNumber,
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      supplierSiret: invoice.supplierSiret,
      buyerSiret: invoice.buyerSiret,
      grandTotal: invoice.grandTotal,
      mode: invoice.mode,
      status: currentStep(invoice, clock).code,
      rejectHandled: invoice.rejectHandledAtMs !== undefined,
      serviceCode: invoice.serviceCode,
      engagement: invoice.engagement,
      pieces: invoice.pieces,
      fileName: invoice.fileName,
      file: `/__sandbox/deposits/${invoiceFileName(invoice)}`,
      sizeBytes: invoice.sizeBytes,
      sha256: invoice.sha256,
      attachments: invoice.attachments,
    })),
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function addFaults(faults: FaultQueue, body: string): HttpAnswer {
  const parsed = faultsSchema.safeParse(parseJson(body));
  if (!parsed.success) return { status: 400, body: { error: z.prettifyError(parsed.error) } };
  faults.add(parsed.data);
  return { status: 200, body: faults.list() };
}

const accountSchema = z.strictObject({ passwordExpiresOn: z.iso.date() });

/** The technical account's password expires at the beginning of that day, in UTC. */
async function setAccount(json: unknown, { ledger }: SandboxWorld): Promise<HttpAnswer> {
  const parsed = accountSchema.safeParse(json);
  if (!parsed.success) return { status: 400, body: { error: z.prettifyError(parsed.error) } };
  await ledger.save({ ...ledger.state(), passwordExpiresAtMs: Date.parse(parsed.data.passwordExpiresOn) });
  return { status: 200, body: parsed.data };
}

/** The sandbox's own routes, which the portal has not: what it holds, faults to inject, the buyer to play. */
export async function answerControl(
  method: string,
  path: string,
  body: string,
  world: SandboxWorld,
  faults: FaultQueue,
): Promise<HttpAnswer> {
  if (path === '/__sandbox/deposits' && method === 'GET') return { status: 200, body: deposits(world) };
  if (path === '/__sandbox/faults' && method === 'GET') return { status: 200, body: faults.list() };
  if (path === '/__sandbox/faults' && method === 'POST') return addFaults(faults, body);
  if (path === '/__sandbox/faults' && method === 'DELETE') {
    faults.clear();
    return { status: 200, body: [] };
  }
  if (path === '/__sandbox/acts' && method === 'POST') return await playBuyer(parseJson(body), world);
  if (path === '/__sandbox/account' && method === 'POST') return await setAccount(parseJson(body), world);
  const file = /^\/__sandbox\/deposits\/(\d+)\.(pdf|xml)$/.exec(path);
  const invoice = world.ledger
    .state()
    .invoices.find((each) => `${each.id}.${each.suffix}` === `${file?.[1]}.${file?.[2]}`);
  if (method !== 'GET' || invoice === undefined) return { status: 404, body: { error: 'inconnu du bac a sable' } };
  const type = invoice.suffix === 'pdf' ? 'application/pdf' : 'application/xml';
  return {
    status: 200,
    body: await world.ledger.readFile(invoiceFileName(invoice)),
    headers: { 'content-type': type },
  };
}
