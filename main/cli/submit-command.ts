import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatEuros } from '../../core/document/french-format.ts';
import type { Cents } from '../../core/draft/decimal.ts';
import { statusOf, statusSentence } from '../../core/status/status-of.ts';
import { createHost } from '../app/create-host.ts';
import { logToStandardError } from '../app/log.ts';
import { readWords, refuse, refuseUsage, type Command, type ExitCode, type Lines } from './command.ts';
import { isSettled, storeAttachments, submitDrafts, type Submitted, type SubmittedDrafts } from './submit-drafts.ts';

/** A portal that answers slowly is left to work; what waits then is told as waiting. */
const FOLLOW_MS = 180_000;

type Order = {
  readonly files: readonly string[];
  readonly attach: readonly string[];
  readonly portalUrl: string;
  readonly dataFolder: string;
};

/** The portal's address as it was typed; undefined for anything that is no HTTP address. */
function readPortalUrl(typed: string): string | undefined {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? typed.replace(/\/+$/, '') : undefined;
}

function sentenceOf(submitted: Submitted, connectivity: SubmittedDrafts['connectivity']): string {
  if ('refusal' in submitted) return submitted.refusal;
  return statusSentence(statusOf(submitted.submission, connectivity), 'fr');
}

/** One invoice as `--json` prints it. */
function toJson(submitted: Submitted, message: string): object {
  if ('refusal' in submitted) {
    const findings = submitted.findings.map(({ rule, severity, field }) => ({ rule, severity, field }));
    return { file: submitted.file, state: 'notSealed', message, findings };
  }
  const { number, state, flowNumber, documentName, attempts } = submitted.submission;
  const portal = 'portalInvoiceId' in state ? { portalInvoiceId: state.portalInvoiceId } : {};
  const flow = flowNumber === undefined ? {} : { flowNumber };
  return {
    file: submitted.file,
    number,
    state: state.name,
    message,
    document: documentName,
    attempts,
    ...flow,
    ...portal,
  };
}

function toLine(submitted: Submitted, sentence: string): string {
  if ('refusal' in submitted) return `${submitted.file} : non déposée. ${sentence}`;
  const { number, buyerName, grandTotalCents } = submitted.submission;
  return `${number} · ${buyerName} · ${formatEuros(grandTotalCents as Cents)} · ${sentence}`;
}

function isFine(submitted: Submitted): boolean {
  return 'submission' in submitted && ['integrated', 'deposited', 'handed'].includes(submitted.submission.state.name);
}

async function submit(order: Order, asJson: boolean, lines: Lines): Promise<{ code: ExitCode; settled: boolean }> {
  const running = await createHost({
    dataFolder: order.dataFolder,
    portal: { kind: 'sandboxAt', url: order.portalUrl },
    shell: 'direct',
    log: logToStandardError,
  });
  if (!running.ok) return { code: refuse(running.problem, lines), settled: true };
  try {
    const added = await storeAttachments(running.value.host, order.attach);
    if (!added.ok) return { code: refuse(added.problem, lines), settled: true };
    const done = await submitDrafts(running.value, order.files, added.value, FOLLOW_MS);
    if (!done.ok) return { code: refuse(done.problem, lines), settled: false };
    const { drafts, connectivity } = done.value;
    const told = drafts.map((each) => ({ each, sentence: sentenceOf(each, connectivity) }));
    if (asJson) {
      const list = told.map(({ each, sentence }) => toJson(each, sentence));
      lines.out(JSON.stringify(list, undefined, 2));
    } else {
      for (const { each, sentence } of told) lines.out(toLine(each, sentence));
    }
    const settled = drafts.every((each) => 'refusal' in each || isSettled(each.submission));
    return { code: drafts.every(isFine) ? 0 : 1, settled };
  } finally {
    await running.value.close();
  }
}

/** `liasse submit DRAFT.json… --portal URL [--attach FILE]… [--data DIR] [--json]` */
export const submitCommand: Command = {
  name: 'submit',
  help: [
    'liasse submit BROUILLON.json… --portal URL [--attach FICHIER]… [--data DOSSIER] [--json]',
    '',
    'Suit chaque facture jusqu’à ce qu’elle soit intégrée, refusée ou en attente, et en dit l’état en une ligne.',
    '  --portal URL      adresse du bac à sable (« liasse sandbox » l’affiche)',
    '  --attach FICHIER  pièce jointe à chaque facture ; peut être répété',
    '  --data DOSSIER    garde les numéros et le journal d’envoi d’une fois à l’autre ; sinon un dossier provisoire',
    '  --json            la liste des factures en JSON et rien d’autre',
    'Une facture sans numéro reçoit le suivant de la série F<année>- du dossier de données.',
    'Code de sortie : 0 toutes déposées, 1 au moins une refusée ou en attente, 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, {
      portal: { type: 'string' },
      attach: { type: 'string', multiple: true },
      data: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    if (positionals.length === 0) return refuseUsage(this, 'il manque le brouillon', lines);
    if (values.portal === undefined) return refuseUsage(this, 'il manque --portal URL', lines);
    const portalUrl = readPortalUrl(values.portal);
    if (portalUrl === undefined) return refuseUsage(this, '--portal n’est pas une adresse http', lines);
    const dataFolder = values.data ?? (await mkdtemp(join(tmpdir(), 'liasse-')));
    const order = { files: positionals, attach: values.attach ?? [], portalUrl, dataFolder };
    const { code, settled } = await submit(order, values.json === true, lines);
    if (values.data === undefined) {
      if (settled) await rm(dataFolder, { recursive: true, force: true });
      else lines.err(`Tout n’est pas réglé : la même commande avec --data ${dataFolder} reprendra où elle en est.`);
    }
    return code;
  },
};
