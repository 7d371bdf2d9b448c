import { isCpvShaped } from '../draft/cpv-code.ts';
import type { Dume, Entity } from '../draft/dume.ts';
import { isSiretShaped } from '../draft/siret.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank, type Fault } from './rule.ts';

/** The faults of each firm that is cited, with the path of its row; rows under an answer that is now no are not looked at. */
function eachEntity(
  { entities = [], reliesOnOthers, subcontracts }: Dume,
  find: (entity: Entity, path: string) => readonly Fault[],
): readonly Fault[] {
  const cited = { relied: reliesOnOthers, subcontract: subcontracts };
  return entities.flatMap((entity, index) => (cited[entity.purpose] ? find(entity, `entities.${index}`) : []));
}

/** Part II C and D: the firms whose capacities are relied on, and the subcontractors. */
export const dumeEntityRules: readonly DumeRule[] = [
  {
    id: 'DUME-ENTITY-NAME',
    source: 'ESPD, partie II C et D: désignation des entités et des sous-traitants',
    severity: 'blocks',
    fr: 'Une entreprise que vous citez dans « Participation » n’a pas de nom. Écrivez-le, ou retirez-la.',
    en: 'A firm that you cite under “Participation” has no name. Write it, or take the firm out.',
    check: (dume) => eachEntity(dume, ({ name }, path) => faultWhen(isBlank(name), `${path}.name`)),
  },
  {
    id: 'DUME-ENTITY-SIRET',
    source: 'INSEE: un SIRET compte 14 chiffres; une entreprise étrangère n’en a pas',
    severity: 'warns',
    fr: 'Le SIRET de « {name} » n’a pas 14 chiffres (ici : « {siret} »). Corrigez-le ; une entreprise étrangère garde son identifiant national.',
    en: 'The SIRET of “{name}” does not have 14 digits (here: “{siret}”). Correct it; a foreign firm keeps its national identifier.',
    check: (dume) =>
      eachEntity(dume, ({ name, siret }, path) =>
        faultWhen(!isBlank(siret) && !isSiretShaped(siret), `${path}.siret`, { name, siret }),
      ),
  },
  {
    id: 'DUME-ENTITY-ACTIVITY',
    source:
      'ESPD-EDM 2.1.1, critère « Relied on entities »: activité de l’entité, code CPV; règlement (CE) n° 213/2008',
    severity: 'warns',
    fr: 'L’activité de « {name} » n’est pas un code CPV (ici : « {code} »). Écrivez ses 8 chiffres, comme 77310000, ou laissez vide.',
    en: 'The activity of “{name}” is no CPV code (here: “{code}”). Write its 8 digits, such as 77310000, or leave it empty.',
    check: (dume) =>
      eachEntity(dume, ({ name, activityCode: code = '' }, path) =>
        faultWhen(!isBlank(code) && !isCpvShaped(code.trim()), `${path}.activityCode`, { name, code }),
      ),
  },
];
