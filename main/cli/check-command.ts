import { checkInvoice, findingSentence, hasBlockingFinding } from '../../core/check/check-invoice.ts';
import type { Severity } from '../../core/check/finding.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import type { Target } from '../../core/draft/target.ts';
import { today } from '../app/clock.ts';
import { readWords, refuseUsage, type Command } from './command.ts';
import { readDraftFile } from './read-draft-file.ts';
import { readTarget } from './read-target.ts';

/** One finding as `--json` prints it. */
type PrintedFinding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  readonly message: string;
};
type CheckedFile = { readonly file: string; readonly findings: readonly PrintedFinding[]; readonly blocks: boolean };

const severityWords = { blocks: 'bloque', warns: 'avertit', advises: 'conseille' } as const;

/** A file that cannot be read is one blocking finding, named after its problem. */
async function checkFile(file: string, target: Target): Promise<CheckedFile> {
  const draft = await readDraftFile(file);
  if (!draft.ok) {
    const message = problemSentence(draft.problem, 'fr');
    return { file, blocks: true, findings: [{ rule: draft.problem.kind, severity: 'blocks', field: '', message }] };
  }
  const found = checkInvoice(draft.value.invoice, { target, profile: 'production', today: today() });
  const findings = found.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    field: finding.field,
    message: findingSentence(finding, 'fr'),
  }));
  return { file, blocks: hasBlockingFinding(found), findings };
}

/** `liasse check FILE… [--target chorus|reform] [--json]` */
export const checkCommand: Command = {
  name: 'check',
  help: [
    'liasse check FICHIER… [--target chorus|reform] [--json]',
    '',
    'Dit ce qui ferait refuser chaque facture, champ par champ, et comment le corriger.',
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
      lines.out(
        JSON.stringify(
          checked.map(({ file, findings }) => ({ file, findings })),
          undefined,
          2,
        ),
      );
    } else {
      for (const { file, findings } of checked) {
        lines.out(`${file} : ${findings.length === 0 ? 'rien à signaler' : `${String(findings.length)} contrôle(s)`}`);
        for (const { rule, severity, field, message } of findings)
          lines.out(`  ${severityWords[severity]}  ${field === '' ? rule : `${rule} (${field})`} : ${message}`);
      }
    }
    return checked.some(({ blocks }) => blocks) ? 1 : 0;
  },
};
