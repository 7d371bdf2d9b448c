import { isDecimal } from '../draft/decimal.ts';
import type { Dume, Entity } from '../draft/dume.ts';
import {
  exclusionGrounds,
  type Declaration,
  type Declarations,
  type ExclusionGround,
} from '../draft/exclusion-ground.ts';
import { groundWords } from '../draft/exclusion-ground-words.ts';
import { askedFacts, asDeclared, isInsolvency, type GroundFact } from '../draft/ground-facts.ts';
import { groundFactWords } from '../draft/ground-fact-words.ts';
import type { Language } from '../draft/problem.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank, type Fault } from './rule.ts';

const ENTITY_WORDS = {
  relied: { ground: 'recours à d’autres entreprises', groundEn: 'reliance on other firms' },
  subcontract: { ground: 'sous-traitance', groundEn: 'subcontracting' },
} as const;

function namesOf(ground: ExclusionGround): { readonly ground: string; readonly groundEn: string } {
  return { ground: groundWords[ground].fr, groundEn: groundWords[ground].en };
}

/** The faults of each ground that is answered yes; what the form does not ask is not looked at. */
function eachYes(
  declarations: Declarations,
  find: (ground: ExclusionGround, declared: Declaration) => readonly Fault[],
): readonly Fault[] {
  return exclusionGrounds.flatMap((ground) => {
    const declared = declarations[ground];
    return declared?.answer === 'yes' ? find(ground, asDeclared(ground, declared)) : [];
  });
}

function isAmount(typed: string): boolean {
  return isDecimal(typed) && !typed.startsWith('-') && !/\.\d{3,}$/.test(typed);
}

function isOpen(ground: ExclusionGround, fact: GroundFact, declared: Declaration): boolean {
  switch (fact) {
    case 'excludedFromOn':
      return declared.excludedFromOn === undefined && declared.excludedUntilOn === undefined;
    case 'selfCleaning':
      // Measures are told or not; why one can perform all the same, and how one has paid, the model wants to know.
      return (isInsolvency(ground) || declared.settled === true) && isBlank(declared.selfCleaning);
    case 'convicted':
    case 'amountDue':
    case 'means':
      return isBlank(declared[fact]);
    case 'convictedOn':
    case 'decisionIsFinal':
      return declared[fact] === undefined;
    // The facts have a rule of their own, the last day goes with the first, and the model leaves the others open.
    case 'detail':
    case 'excludedUntilOn':
    case 'establishedBy':
    case 'settled':
      return false;
    default:
      return fact satisfies never;
  }
}

/** What the model asks after a yes and the declaration does not tell, in the form's order. */
function missingFacts(ground: ExclusionGround, declared: Declaration): readonly GroundFact[] {
  return askedFacts(ground, declared).filter((fact) => isOpen(ground, fact, declared));
}

function missingWords(ground: ExclusionGround, missing: readonly GroundFact[], language: Language): string {
  return missing
    .map((fact) => groundFactWords(ground, fact)[language])
    .map((words) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`)
    .join(' ; ');
}

/** Who is relied on, or works as a subcontractor, with the name and the identifier that the model asks of each. */
function entityFaults({ entities = [] }: Dume, purpose: Entity['purpose'], answer: string): readonly Fault[] {
  const named = entities.flatMap((each, index) =>
    each.purpose === purpose && !isBlank(each.name) ? [{ ...each, index }] : [],
  );
  const open = named.find(({ siret }) => isBlank(siret));
  if (named.length > 0 && open === undefined) return [];
  return [
    {
      field: open === undefined ? answer : `entities.${open.index}.siret`,
      values: {
        ...ENTITY_WORDS[purpose],
        missing: 'le nom et le SIRET de chacune',
        missingEn: 'the name and SIRET of each',
      },
    },
  ];
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
    id: 'DUME-GROUND-DATE',
    source: 'ESPD-EDM 4.1.0, date de la condamnation ou de la décision: elle est rendue',
    severity: 'blocks',
    fr: 'Pour « {ground} », la condamnation ou la décision serait du {date}, dans le futur. Corrigez la date.',
    en: 'For “{groundEn}”, the conviction or decision would be of {date}, in the future. Correct the date.',
    check: ({ declarations }, { today }) =>
      eachYes(declarations, (ground, { convictedOn: date }) =>
        faultWhen(date !== undefined && date > today, `declarations.${ground}.convictedOn`, {
          ...namesOf(ground),
          date: date ?? '',
        }),
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
    source: 'ESPD-EDM 4.1.0, BR-TCR-06-01 et BR-TCR-07-01: chaque question qui suit une réponse en attend une',
    severity: 'advises',
    fr: 'Pour « {ground} », le modèle européen demande aussi : {missing}. Sans cela, Liasse ne fait pas l’export XML ; vous pouvez y répondre sur le profil d’acheteur.',
    en: 'For “{groundEn}”, the European model also asks for: {missingEn}. Without it Liasse makes no XML export; you may answer on the buyer’s profile.',
    check: (dume) => [
      ...eachYes(dume.declarations, (ground, declared) => {
        const missing = missingFacts(ground, declared);
        const [first] = missing;
        return faultWhen(first !== undefined, `declarations.${ground}.${first ?? ''}`, {
          ...namesOf(ground),
          missing: missingWords(ground, missing, 'fr'),
          missingEn: missingWords(ground, missing, 'en'),
        });
      }),
      ...(dume.reliesOnOthers ? entityFaults(dume, 'relied', 'reliesOnOthers') : []),
      ...(dume.subcontracts ? entityFaults(dume, 'subcontract', 'subcontracts') : []),
    ],
  },
];
