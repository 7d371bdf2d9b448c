import { isDecimal } from '../draft/decimal.ts';
import type { Dume, Entity } from '../draft/dume.ts';
import {
  exclusionGrounds,
  type Declaration,
  type Declarations,
  type ExclusionGround,
} from '../draft/exclusion-ground.ts';
import { groundWords } from '../draft/exclusion-ground-words.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank, type Fault } from './rule.ts';

/** Insolvency and its like: who is nevertheless able to perform the contract has to say why. */
const INSOLVENCY: readonly ExclusionGround[] = [
  'bankruptcy',
  'insolvency',
  'cred-arran',
  'bankr-nat',
  'liq-admin',
  'susp-act',
];

const NAME_AND_SIRET = { missing: 'le nom et le SIRET de chacune', missingEn: 'the name and SIRET of each' };

type Words = { readonly fr: string; readonly en: string };

function namesOf(ground: ExclusionGround): { readonly ground: string; readonly groundEn: string } {
  return { ground: groundWords[ground].fr, groundEn: groundWords[ground].en };
}

/** The faults of each ground that is answered yes. */
function eachYes(
  declarations: Declarations,
  find: (ground: ExclusionGround, declared: Declaration) => readonly Fault[],
): readonly Fault[] {
  return exclusionGrounds.flatMap((ground) => {
    const declared = declarations[ground];
    return declared?.answer === 'yes' ? find(ground, declared) : [];
  });
}

function isAmount(typed: string): boolean {
  return isDecimal(typed) && !typed.startsWith('-') && !/\.\d{3,}$/.test(typed);
}

/** What the model asks after a yes and the declaration does not tell; undefined when it tells all. */
function missingFacts(ground: ExclusionGround, declared: Declaration): Words | undefined {
  if (groundWords[ground].part === 'A') {
    const { convicted, convictedOn, excludedFromOn, excludedUntilOn } = declared;
    const whole =
      !isBlank(convicted) && [convictedOn, excludedFromOn, excludedUntilOn].every((day) => day !== undefined);
    if (whole) return undefined;
    return {
      fr: 'qui a été condamné, quand, et la durée de l’exclusion',
      en: 'who was convicted, when, and how long the exclusion lasts',
    };
  }
  if (groundWords[ground].part === 'B')
    return isBlank(declared.amountDue) ? { fr: 'le montant dû', en: 'the amount owed' } : undefined;
  return INSOLVENCY.includes(ground) && isBlank(declared.selfCleaning)
    ? { fr: 'pourquoi vous pouvez quand même exécuter le marché', en: 'why you can perform the contract all the same' }
    : undefined;
}

function hasEntity({ entities = [] }: Dume, purpose: Entity['purpose']): boolean {
  return entities.some((each) => each.purpose === purpose && !isBlank(each.name) && !isBlank(each.siret));
}

/** Part III: the exclusion grounds, and what a yes asks for. */
export const dumeGroundRules: readonly DumeRule[] = [
  {
    id: 'DUME-GROUND-MISSING',
    source: 'ESPD-EDM 4.1.0, BR-RESP-30: chaque motif d’exclusion reçoit une réponse',
    severity: 'blocks',
    fr: 'Vous n’avez pas répondu au motif « {ground} ». Répondez oui ou non : un DUME sans toutes les réponses n’est pas valable.',
    en: 'You have not answered the ground “{groundEn}”. Answer yes or no: a DUME without every answer is not valid.',
    check: ({ declarations }) =>
      exclusionGrounds.flatMap((ground) =>
        faultWhen(declarations[ground] === undefined, `declarations.${ground}`, namesOf(ground)),
      ),
  },
  {
    id: 'DUME-GROUND-YES',
    source: 'CCP, art. L2141-1 à L2141-11; art. L2141-6-1; directive 2014/24/UE, art. 57, § 6',
    severity: 'warns',
    fr: 'Vous déclarez « {ground} » : l’acheteur peut vous exclure. Vous pouvez montrer que vous êtes fiable malgré cela (dette payée, fautif écarté, règles changées) : écrivez ces mesures, l’acheteur doit les examiner.',
    en: 'You declare “{groundEn}”: the buyer may exclude you. You may show that you are reliable all the same (debt paid, culprit removed, rules changed): write down those measures, the buyer must weigh them.',
    check: ({ declarations }) =>
      eachYes(declarations, (ground) => [{ field: `declarations.${ground}`, values: namesOf(ground) }]),
  },
  {
    id: 'DUME-GROUND-DETAIL',
    source: 'ESPD, partie III: une réponse « oui » est détaillée',
    severity: 'blocks',
    fr: 'Expliquez en quelques mots le motif « {ground} » : ce qui s’est passé, quand, et qui est concerné.',
    en: 'Explain the ground “{groundEn}” in a few words: what happened, when, and who is concerned.',
    check: ({ declarations }) =>
      eachYes(declarations, (ground, { detail }) =>
        faultWhen(isBlank(detail), `declarations.${ground}.detail`, namesOf(ground)),
      ),
  },
  {
    id: 'DUME-GROUND-AMOUNT',
    source: 'ESPD-EDM 4.1.0, critères tax-pay et socsec-pay: montant concerné',
    severity: 'blocks',
    fr: 'Le montant dû « {typed} » n’est pas un nombre d’euros. Écrivez seulement des chiffres, avec une virgule s’il le faut.',
    en: 'The amount owed “{typed}” is not a number of euros. Write digits only, with a decimal point if need be.',
    check: ({ declarations }) =>
      eachYes(declarations, (ground, { amountDue: typed = '' }) =>
        faultWhen(!isBlank(typed) && !isAmount(typed), `declarations.${ground}.amountDue`, { typed }),
      ),
  },
  {
    id: 'DUME-GROUND-PERIOD',
    source: 'ESPD-EDM 4.1.0, critères de condamnation: durée de la période d’exclusion',
    severity: 'blocks',
    fr: 'La période d’exclusion finit le {end}, avant de commencer le {start}. Corrigez l’une des deux dates.',
    en: 'The period of exclusion ends on {end}, before it begins on {start}. Correct one of the two dates.',
    check: ({ declarations }) =>
      eachYes(declarations, (ground, { excludedFromOn: start, excludedUntilOn: end }) =>
        faultWhen(start !== undefined && end !== undefined && end < start, `declarations.${ground}.excludedUntilOn`, {
          start: start ?? '',
          end: end ?? '',
        }),
      ),
  },
  {
    id: 'DUME-EXPORT-INCOMPLETE',
    source: 'ESPD-EDM 4.1.0, BR-TCR-06-01: après un « oui », chaque question du motif attend une réponse',
    severity: 'advises',
    fr: 'Pour « {ground} », le modèle européen demande aussi : {missing}. Sans cela, l’export XML est incomplet ; vous pouvez y répondre sur le profil d’acheteur.',
    en: 'For “{groundEn}”, the European model also asks for: {missingEn}. Without it the XML export is incomplete; you may answer on the buyer’s profile.',
    check: (dume) => [
      ...eachYes(dume.declarations, (ground, declared) => {
        const missing = missingFacts(ground, declared);
        return faultWhen(missing !== undefined, `declarations.${ground}`, {
          ...namesOf(ground),
          missing: missing?.fr ?? '',
          missingEn: missing?.en ?? '',
        });
      }),
      ...faultWhen(dume.reliesOnOthers && !hasEntity(dume, 'relied'), 'reliesOnOthers', {
        ground: 'recours à d’autres entreprises',
        groundEn: 'reliance on other firms',
        ...NAME_AND_SIRET,
      }),
      ...faultWhen(dume.subcontracts && !hasEntity(dume, 'subcontract'), 'subcontracts', {
        ground: 'sous-traitance',
        groundEn: 'subcontracting',
        ...NAME_AND_SIRET,
      }),
    ],
  },
];
