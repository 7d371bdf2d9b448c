import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { invoiceRules } from '../../../core/check/check-invoice.ts';

const path = new URL('../../../docs/rules.md', import.meta.url);
const words = { blocks: 'bloque', warns: 'avertit', advises: 'conseille' } as const;

function ruleTable(): string {
  const rows = invoiceRules.map(({ id, source, severity, target, fr }) =>
    `| ${id} | ${words[severity]} | ${target ?? 'les deux'} | ${fr} | ${source} |`.replaceAll('< > |)', '< > \\|)'),
  );
  return [
    '# Les règles que Liasse vérifie',
    '',
    'Écrit depuis `core/check` ; le test le réécrit quand la variable `UPDATE_RULES` vaut 1, et échoue quand il ne dit plus vrai.',
    'Les totaux (BR-CO-10 à BR-CO-17, BR-S-08, BR-S-09, BR-E-08, BR-E-09) n’ont pas de ligne : ils sont calculés, jamais saisis.',
    'Dans le bac à sable et en qualification, la clé de contrôle d’un SIRET avertit au lieu de bloquer.',
    'Les mentions BR-FR-05 bloquent pour la réforme et avertissent pour Chorus Pro.',
    '',
    '| règle | effet | convention | ce que lit l’utilisateur | source |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

it('says in docs/rules.md exactly what the rules are', () => {
  if (process.env['UPDATE_RULES'] === '1') writeFileSync(path, ruleTable());
  expect(readFileSync(path, 'utf8')).toBe(ruleTable());
});
