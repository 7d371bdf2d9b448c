import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dumeRules } from '../../../core/check/check-dume.ts';
import { invoiceRules } from '../../../core/check/check-invoice.ts';
import { statedRules } from '../../../core/check/check-stated.ts';
import type { Rule } from '../../../core/check/rule.ts';
import { plainTreeRules, treeRules } from '../../../core/document/cii-tree-rules.ts';
import { syntaxFaultKinds, syntaxSentence } from '../../../core/document/syntax-sentence.ts';

const path = new URL('../../../docs/rules.md', import.meta.url);
const words = { blocks: 'bloque', warns: 'avertit', advises: 'conseille' } as const;

type Row = Pick<Rule, 'id' | 'source' | 'severity' | 'target' | 'fr' | 'en'>;

function lineOf(...cells: readonly string[]): string {
  return `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`;
}

function rowsOf(rules: readonly Row[]): readonly string[] {
  return rules.map(({ id, source, severity, target, fr, en }) =>
    lineOf(id, words[severity], target ?? 'les deux', fr, en, source),
  );
}

/** Of a kind of filing that knows one convention only. */
function plainTable(rules: readonly Omit<Row, 'target'>[]): readonly string[] {
  return [
    '| règle | effet | ce que lit l’utilisateur | en anglais | source |',
    '|---|---|---|---|---|',
    ...rules.map(({ id, source, severity, fr, en }) => lineOf(id, words[severity], fr, en, source)),
  ];
}

const HEAD = [
  '| règle | effet | convention | ce que lit l’utilisateur | en anglais | source |',
  '|---|---|---|---|---|---|',
];

function ruleTable(): string {
  return [
    '# Les règles que Liasse vérifie',
    '',
    'Écrit depuis `core/check` ; le test le réécrit quand la variable `UPDATE_RULES` vaut 1, et échoue quand il ne dit plus vrai.',
    '',
    '## Sur la facture que l’on rédige',
    '',
    'Ce que le portail, la loi et le bon sens demandent au-delà du document.',
    'Dans le bac à sable et en qualification, la clé de contrôle d’un SIRET avertit au lieu de bloquer.',
    'Les mentions BR-FR-05 bloquent pour la réforme et avertissent pour Chorus Pro.',
    '',
    ...HEAD,
    ...rowsOf(invoiceRules),
    '',
    '## Sur le document, rédigé ici ou reçu',
    '',
    'EN 16931 et XP Z12-012, avec les mêmes conditions que les règles officielles pour CII.',
    'Deux règles de la norme qui disent la même chose du même champ ne sont dites qu’une fois à l’écran.',
    'BR-CO-05 à BR-CO-08 n’ont pas de ligne : elles demandent qu’un motif et son code disent la même chose, ce qu’aucun programme ne sait juger.',
    '',
    ...HEAD,
    ...rowsOf(statedRules),
    '',
    '## Sur le DUME simplifié',
    '',
    'Ce que le formulaire, le modèle européen ESPD et le bon sens demandent. Dans le bac à sable, la clé de contrôle du SIRET avertit au lieu de bloquer.',
    '',
    ...plainTable(dumeRules),
    '',
    '## Sur la forme du fichier reçu',
    '',
    'XSD : ce que le schéma du profil de Factur-X refuse, selon ce qui ne va pas. CII-* : les règles de syntaxe que le schéma ne peut pas dire.',
    'LIASSE-EMPTY et LIASSE-SPACE avertissent : les règles officielles lisent ces fichiers chacune à sa façon.',
    'LIASSE-UNKNOWN-ELEMENT conseille : il nomme ce que le fichier dit et pour quoi l’EN 16931 n’a pas de terme.',
    '',
    '| règle | ce que lit l’utilisateur | en anglais |',
    '|---|---|---|',
    ...syntaxFaultKinds.map((kind) => {
      const fault = { kind, name: '{name}', path: '{path}', detail: '{detail}' };
      return `| XSD | ${syntaxSentence(fault, 'fr')} | ${syntaxSentence(fault, 'en')} |`;
    }),
    ...[...treeRules, ...plainTreeRules].map(({ id, fr, en }) => `| ${id} | ${fr} | ${en} |`),
    '',
  ].join('\n');
}

it('says in docs/rules.md exactly what the rules are', () => {
  if (process.env['UPDATE_RULES'] === '1') writeFileSync(path, ruleTable());
  expect(readFileSync(path, 'utf8')).toBe(ruleTable());
});
