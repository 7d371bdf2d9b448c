import { join } from 'node:path';
import { nameDistinctly } from '../../core/document/distinct-names.ts';
import { documentName } from '../../core/document/document-name.ts';
import { templateSchema } from '../../core/document/page-template.ts';
import { renderPlainInvoice, type DocumentAssets } from '../../core/document/render-invoice.ts';
import { writeInvoiceCii } from '../../core/document/write-cii.ts';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import type { Target } from '../../core/draft/target.ts';
import { now } from '../app/clock.ts';
import { loadDocumentAssets } from '../document/load-document-assets.ts';
import { makeDocument } from '../document/make-document.ts';
import { readAttachments } from '../document/read-attachments.ts';
import { readWords, refuse, refuseUsage, type Command } from './command.ts';
import { readConfirmedDraft } from './read-draft-file.ts';
import { readTarget } from './read-target.ts';
import { writeOutputFile } from './write-output-file.ts';

type RenderOrder = {
  readonly folder: string;
  readonly target: Target;
  readonly template: NonNullable<DocumentAssets['template']>;
  readonly withXml: boolean;
  readonly withPlain: boolean;
};

/** Writes the documents of one draft; answers their paths. Two drafts of one number would overwrite each other. */
async function renderFile(
  file: string,
  { folder, target, template, withXml, withPlain }: RenderOrder,
  taken: Set<string>,
): Promise<Result<readonly string[], Problem>> {
  const draft = await readConfirmedDraft(file);
  if (!draft.ok) return draft;
  const { invoice } = draft.value;
  const name = documentName(invoice, false);
  if (taken.has(name)) return failure(problem('file.sameDocument', { name: file, document: name }));
  taken.add(name);
  const attachments = await readAttachments(invoice, draft.value.attachments);
  if (!attachments.ok) return attachments;
  const shared = await loadDocumentAssets();
  const assets = { ...shared, target, template, attachments: attachments.value, renderedAt: now(), sandbox: false };
  const document = await makeDocument(invoice, assets);
  if (!document.ok) return document;
  const outputs = [{ ending: '.pdf', bytes: document.value }];
  if (withPlain) outputs.push({ ending: '-ordinaire.pdf', bytes: await renderPlainInvoice(invoice, assets) });
  // As the PDF carries it: its attachments under names that differ, the page that is kept not among them.
  const attached = invoice.attachments.filter(({ isPage }) => isPage !== true);
  const named = { ...invoice, attachments: nameDistinctly(attached) };
  if (withXml) outputs.push({ ending: '.xml', bytes: new TextEncoder().encode(writeInvoiceCii(named, target)) });
  const paths: string[] = [];
  for (const { ending, bytes } of outputs) {
    const written = await writeOutputFile(join(folder, name.replace(/\.pdf$/, ending)), bytes);
    if (!written.ok) return written;
    paths.push(written.value);
  }
  return success(paths);
}

/** `liasse render DRAFT.json… -o DIR [--target …] [--template …] [--xml] [--plain]` */
export const renderCommand: Command = {
  name: 'render',
  help: [
    'liasse render BROUILLON.json… -o DOSSIER [--target chorus|reform] [--template NOM] [--xml] [--plain]',
    '',
    'Le document porte le numéro de la facture ; son chemin est écrit sur la sortie standard.',
    '  --target chorus   dépôt direct sur Chorus Pro (par défaut)',
    '  --target reform   plateforme agréée de la réforme',
    '  --template NOM    classique (par défaut), compact ou grand-texte',
    '  --xml             écrit aussi le XML à côté du PDF',
    '  --plain           écrit aussi la même page en PDF ordinaire, sans données, pour un dépôt à la main',
    'Code de sortie : 0 tout est écrit, 1 au moins un brouillon est refusé, 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, {
      output: { type: 'string', short: 'o' },
      target: { type: 'string' },
      template: { type: 'string' },
      xml: { type: 'boolean' },
      plain: { type: 'boolean' },
    });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    const target = readTarget(values.target);
    if (target === undefined) return refuseUsage(this, '--target vaut chorus ou reform', lines);
    if (positionals.length === 0) return refuseUsage(this, 'il manque le brouillon', lines);
    if (values.output === undefined) return refuseUsage(this, 'il manque -o DOSSIER', lines);
    const template = templateSchema.safeParse(values.template ?? 'classique');
    if (!template.success) return refuseUsage(this, '--template vaut classique, compact ou grand-texte', lines);
    const order = {
      folder: values.output,
      target,
      template: template.data,
      withXml: values.xml === true,
      withPlain: values.plain === true,
    };
    const taken = new Set<string>();
    let code: 0 | 1 = 0;
    for (const file of positionals) {
      const rendered = await renderFile(file, order, taken);
      if (rendered.ok) for (const path of rendered.value) lines.out(path);
      else {
        refuse(rendered.problem, lines);
        code = 1;
      }
    }
    return code;
  },
};
