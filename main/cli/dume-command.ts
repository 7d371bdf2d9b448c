import { checkDume, dumeFindingSentence } from '../../core/check/check-dume.ts';
import type { Finding } from '../../core/check/finding.ts';
import { dumePapers, fullFormPapers } from '../../core/document/dume-papers.ts';
import { writeEspd } from '../../core/document/write-espd.ts';
import type { Dume } from '../../core/draft/dume.ts';
import { isIsoDate } from '../../core/draft/iso-date.ts';
import type { WrittenEspdVersion } from '../../core/draft/stated-espd.ts';
import { now, today } from '../app/clock.ts';
import { loadDocumentAssets } from '../document/load-document-assets.ts';
import { prepareDume, readDumeFile } from './prepare-dume.ts';
import { readWords, refuse, refuseUsage, type Command, type Lines } from './command.ts';
import { severityWords } from './severity-words.ts';
import { writePapers } from './write-papers.ts';

const SIMPLIFIED = { oui: 'yes', non: 'no', inconnu: 'unknown', yes: 'yes', no: 'no', unknown: 'unknown' } as const;

function printFinding(finding: Finding): Record<'rule' | 'severity' | 'field' | 'message', string> {
  const { rule, severity, field } = finding;
  return { rule, severity, field, message: dumeFindingSentence(finding, 'fr') };
}

type Output = {
  readonly folder: string;
  readonly version: WrittenEspdVersion;
  /** The export was asked for by its version: without it the command did not do what it was told. */
  readonly isExportAsked: boolean;
  readonly asJson: boolean;
};

async function fileDume(dume: Dume, output: Output, lines: Lines): Promise<0 | 1> {
  const { folder, version, isExportAsked, asJson } = output;
  const findings = checkDume(dume, { today: today() });
  const blocking = findings.filter(({ severity }) => severity === 'blocks');
  const assets = { ...(await loadDocumentAssets()), renderedAt: now(), sandbox: false };
  // The one finding that ends in other papers: the buyer wants the full form.
  const full = blocking.some(({ rule }) => rule === 'DUME-SIMPLIFIED-NO');
  const exported = writeEspd(dume, version);
  if (!exported.ok && isExportAsked && blocking.length === 0) {
    refuse(exported.problem, lines);
    return 1;
  }
  const papers = full
    ? await fullFormPapers(dume, assets)
    : blocking.length > 0
      ? []
      : await dumePapers(dume, assets, version);
  const written = await writePapers(papers, folder);
  if (!written.ok) {
    refuse(written.problem, lines);
    return 1;
  }
  const printed = findings.map(printFinding);
  if (asJson) lines.out(JSON.stringify({ files: written.value, findings: printed }, undefined, 2));
  else {
    for (const { rule, severity, field, message } of printed)
      lines.err(`${severityWords[severity as Finding['severity']]}  ${rule} (${field}) : ${message}`);
    for (const path of written.value) lines.out(path);
  }
  return blocking.length === 0 ? 0 : 1;
}

/** `liasse dume --company C.json --consultation FILE -o DIR` */
export const dumeCommand: Command = {
  name: 'dume',
  help: [
    'liasse dume --company ENTREPRISE --consultation FICHIER -o DOSSIER [--lots 1,2] [--simplified oui|non]',
    '            [--deadline AAAA-MM-JJ] [--declarations FICHIER.json] [--espd 4.1.0|2.1.1] [--json]',
    'liasse dume DUME.json -o DOSSIER [--espd 4.1.0|2.1.1] [--json]',
    '',
    'Prépare un DUME simplifié : PDF lisible, fiche de recopie, et export ESPD (XML) que le service de l’État n’a pas confirmé.',
    'ENTREPRISE : le dossier d’entreprise en JSON (un exemple : docs/exemples/dossier-entreprise.json), ou une ancienne',
    'réponse ESPD. DUME.json : un DUME déjà rempli, repris tel quel.',
    'FICHIER : le DUME de l’acheteur (XML ESPD, versions 1 à 4) ou une consultation en JSON.',
    'En lançant cette commande, vous confirmez le chiffre d’affaires et les effectifs du dossier, et vous déclarez sur',
    'l’honneur qu’aucun motif d’exclusion ne vous concerne ; sinon, donnez vos réponses avec --declarations.',
    '  --lots          numéros des lots auxquels vous répondez, séparés par des virgules',
    '  --simplified    l’acheteur permet-il le DUME simplifié ? non : écrit les données du formulaire complet (PDF, CSV, JSON)',
    '  --deadline      date limite, quand le fichier ne la donne pas',
    '  --declarations  {"tax-pay":{"answer":"yes","detail":"…","selfCleaning":"…"}, …}, les 24 motifs',
    '  --espd          version de l’export : 4.1.0 (par défaut, un fichier par lot) ou 2.1.1 ; sans elle, un DUME auquel',
    '                  il manque une réponse voulue par le modèle européen est écrit sans export, et un contrôle le dit',
    '  --json          {"files":[…],"findings":[{"rule","severity","field","message"}]} et rien d’autre',
    'Code de sortie : 0 tout est écrit, 1 au moins un contrôle bloque ou un refus, 2 commande mal écrite.',
  ].join('\n'),
  async run(words, lines) {
    const read = readWords(words, {
      company: { type: 'string' },
      consultation: { type: 'string' },
      output: { type: 'string', short: 'o' },
      lots: { type: 'string' },
      simplified: { type: 'string' },
      deadline: { type: 'string' },
      declarations: { type: 'string' },
      espd: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!read.ok) return refuseUsage(this, read.problem, lines);
    const { values, positionals } = read.value;
    const { company, consultation, output, lots, simplified, deadline, declarations, json } = values;
    const { espd = '4.1.0' } = values;
    const [prepared, ...more] = positionals;
    if (more.length > 0) return refuseUsage(this, `« ${more[0] ?? ''} » est de trop`, lines);
    if (prepared === undefined && company === undefined)
      return refuseUsage(this, 'il manque --company ENTREPRISE', lines);
    if (prepared === undefined && consultation === undefined)
      return refuseUsage(this, 'il manque --consultation FICHIER', lines);
    if (output === undefined || output === '') return refuseUsage(this, 'il manque -o DOSSIER', lines);
    if (espd !== '4.1.0' && espd !== '2.1.1') return refuseUsage(this, '--espd vaut 4.1.0 ou 2.1.1', lines);
    if (simplified !== undefined && !Object.hasOwn(SIMPLIFIED, simplified))
      return refuseUsage(this, '--simplified vaut oui, non ou inconnu', lines);
    if (deadline !== undefined && !isIsoDate(deadline))
      return refuseUsage(this, `--deadline est une date comme 2026-12-11, pas « ${deadline} »`, lines);
    const dume =
      prepared === undefined
        ? await prepareDume({
            company: company ?? '',
            consultation: consultation ?? '',
            declarations,
            lots: lots?.split(',').map((lot) => lot.trim()),
            simplified: simplified === undefined ? undefined : SIMPLIFIED[simplified as keyof typeof SIMPLIFIED],
            deadlineOn: deadline,
          })
        : await readDumeFile(prepared);
    if (!dume.ok) return refuse(dume.problem, lines);
    const isExportAsked = values.espd !== undefined;
    return await fileDume(dume.value, { folder: output, version: espd, isExportAsked, asJson: json === true }, lines);
  },
};
