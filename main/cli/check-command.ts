import { checkInvoice } from '../../core/check/check-invoice.ts';
import type { CheckContext } from '../../core/check/rule.ts';
import type { ReadDocument } from '../../core/document/read-cii.ts';
import type { Target } from '../../core/draft/target.ts';
import { today } from '../app/clock.ts';
import { checkDocument, printFinding, printProblem, type PrintedFinding } from './check-document.ts';
import { readWords, refuseUsage, type Command } from './command.ts';
import { readDocumentFile } from './read-document-file.ts';
import { readDraftFile } from './read-draft-file.ts';
import { readInputFile } from './read-input-file.ts';
import { readTarget } from './read-target.ts';
import { severityWords } from './severity-words.ts';

type CheckedFile = { readonly file: string; readonly findings: readonly PrintedFinding[] };

/** What the file has to be held to, beside its draft: the document that it is, if it is one. */
async function readAsDocument(path: string): Promise<ReadDocument | undefined> {
  const file = await readInputFile(path);
  if (!file.ok || file.value.name.toLowerCase().endsWith('.json')) return undefined;
  const document = await readDocumentFile(file.value.bytes, file.value.name);
  return document.ok ? document.value : undefined;
}

/** A document is checked as it stands, a draft as the document that it makes; what is neither is one blocking finding. */
async function checkFile(file: string, target: Target): Promise<CheckedFile> {
  const context: CheckContext = { target, profile: 'production', today: today() };
  const draft = await readDraftFile(file);
  const document = await readAsDocument(file);
  if (document !== undefined) return { file, findings: checkDocument(document, draft, context) };
  if (!draft.ok) return { file, findings: [printProblem(draft.problem)] };
  return { file, findings: checkInvoice(draft.value.invoice, context).map(printFinding) };
}

/** `liasse check FILE… [--target chorus|reform] [--json]` */
export const checkCommand: Command = {
  name: 'check',
  help: [
    'liasse check FICHIER… [--target chorus|reform] [--json]',
    '',
    'Dit ce qui ferait refuser chaque facture, champ par champ, et comment le corriger.',
    'FICHIER : un brouillon, une facture XML ou un PDF Factur-X, qui est contrôlé tel qu’il est.',
    '  --target chorus   dépôt direct sur Chorus Pro (par défaut)',
    '  --target reform   plateforme agréée de la réforme',
    '  --json            [{"file","findings":[{"rule","severity","field","message"}]}] et rien d’autre',
    'Code de sortie : 0 rien ne bloque, 1 au moins un contrôle bloque, 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, { target: { type: 'string' }, json: { type: 'boolean' } });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    const target = readTarget(values.target);
    if (target === undefined) return refuseUsage(this, '--target vaut chorus ou reform', lines);
    if (positionals.length === 0) return refuseUsage(this, 'il manque le fichier à contrôler', lines);
    const checked: CheckedFile[] = [];
    for (const file of positionals) checked.push(await checkFile(file, target));
    if (values.json === true) {
      lines.out(JSON.stringify(checked, undefined, 2));
    } else {
      for (const { file, findings } of checked) {
        lines.out(`${file} : ${findings.length === 0 ? 'rien à signaler' : `${String(findings.length)} contrôle(s)`}`);
        for (const { rule, severity, field, message } of findings)
          lines.out(`  ${severityWords[severity]}  ${field === '' ? rule : `${rule} (${field})`} : ${message}`);
      }
    }
    return checked.some(({ findings }) => findings.some(({ severity }) => severity === 'blocks')) ? 1 : 0;
  },
};
