import type { Invoice } from '../../core/draft/invoice.ts';
import type { Problem } from '../../core/draft/problem.ts';
import { success, type Result } from '../../core/draft/result.ts';
import { openFilesStore } from '../disk/files-store.ts';
import { readWords, refuse, refuseUsage, type Command } from './command.ts';
import { attachmentsFolder, readDraftFile, type DraftFile } from './read-draft-file.ts';
import { writeOutputFile } from './write-output-file.ts';

/** Puts the attachments into the draft's folder, before the draft that names them. */
async function writeAttachments(
  { invoice, attachments }: DraftFile,
  path: string,
): Promise<Result<undefined, Problem>> {
  if (invoice.attachments.length === 0) return success(undefined);
  const store = await openFilesStore(attachmentsFolder(path));
  for (const { fileId } of invoice.attachments) {
    const bytes = await attachments.get(fileId);
    const stored = bytes === undefined ? success(fileId) : await store.put(bytes);
    if (!stored.ok) return stored;
  }
  return success(undefined);
}

/** The draft with its PDF as its page, where nothing keeps it from that; the remarks have said what does. */
function withPage({ invoice, pageObstacles }: DraftFile): Invoice {
  if (pageObstacles?.length !== 0) return invoice;
  const attachments = invoice.attachments.map((each, index) =>
    index === invoice.attachments.length - 1 ? { ...each, isPage: true as const } : each,
  );
  return { ...invoice, attachments };
}

/** `liasse import FILE [-o DRAFT.json] [--keep-page]` */
export const importCommand: Command = {
  name: 'import',
  help: [
    'liasse import FICHIER [-o BROUILLON.json] [--keep-page]',
    '',
    'FICHIER : une facture XML, un PDF Factur-X, ou un PDF ordinaire dont le texte est lu.',
    'Ce qui a été lu sur les pages d’un PDF ordinaire est à vérifier : chaque valeur est nommée sur la sortie d’erreur.',
    '  --keep-page       d’un PDF ordinaire : sa page reste la page visible, les données y seront mises',
    'Sans -o, le brouillon est écrit sur la sortie standard, sans ses pièces jointes.',
    'Avec -o, les pièces jointes sont rangées dans BROUILLON.files, à côté du brouillon.',
    'Code de sortie : 0 importée, 1 refusée (la phrase dit pourquoi), 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, { output: { type: 'string', short: 'o' }, 'keep-page': { type: 'boolean' } });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    const [file, ...more] = positionals;
    if (file === undefined) return refuseUsage(this, 'il manque le fichier à importer', lines);
    if (more.length > 0) return refuseUsage(this, 'un seul fichier à la fois', lines);
    const draft = await readDraftFile(file);
    if (!draft.ok) return refuse(draft.problem, lines);
    for (const remark of draft.value.remarks) lines.err(remark);
    for (const { field, text, page } of draft.value.guesses ?? [])
      lines.err(`À vérifier : ${field}, lu page ${String(page)} : « ${text} »`);
    const invoice = values['keep-page'] === true ? withPage(draft.value) : draft.value.invoice;
    const json = JSON.stringify(invoice, undefined, 2);
    if (values.output === undefined) {
      const count = draft.value.invoice.attachments.length;
      if (count > 0) lines.err(`${String(count)} pièce(s) jointe(s) non enregistrée(s) : utilisez -o pour les garder.`);
      lines.out(json);
      return 0;
    }
    const stored = await writeAttachments(draft.value, values.output);
    if (!stored.ok) return refuse(stored.problem, lines);
    const written = await writeOutputFile(values.output, `${json}\n`);
    if (!written.ok) return refuse(written.problem, lines);
    lines.out(written.value);
    return 0;
  },
};
