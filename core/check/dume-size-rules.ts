import { Big } from 'big.js';
import { isDecimal } from '../draft/decimal.ts';
import { declaredYears } from '../draft/declared-figures.ts';
import type { CompanySize, DumeCompany } from '../draft/dume-company.ts';
import { sizeWords } from '../draft/dume-words.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank } from './rule.ts';

/** Fewer than that many persons, and at most that turnover (euros): recommendation 2003/361/CE, annex, art. 2. */
const CEILINGS: Readonly<
  Record<Exclude<CompanySize, 'large'>, { readonly persons: number; readonly turnover: number }>
> = {
  micro: { persons: 10, turnover: 2_000_000 },
  small: { persons: 50, turnover: 10_000_000 },
  medium: { persons: 250, turnover: 50_000_000 },
  sme: { persons: 250, turnover: 50_000_000 },
};

/** The latest year's figure, when it is a number. */
function latest(company: DumeCompany, figure: 'turnover' | 'headcount'): Big | undefined {
  const [year] = declaredYears(company);
  return year !== undefined && isDecimal(year[figure]) ? new Big(year[figure]) : undefined;
}

/** The size that headcount and turnover of the latest year make, when both are known; the balance sheet may say otherwise. */
function sizeFromFigures(company: DumeCompany): CompanySize | undefined {
  const persons = latest(company, 'headcount');
  const turnover = latest(company, 'turnover');
  if (persons === undefined || turnover === undefined) return undefined;
  const fits = (['micro', 'small', 'medium'] as const).find(
    (size) => persons.lt(CEILINGS[size].persons) && turnover.lte(CEILINGS[size].turnover),
  );
  return fits ?? 'large';
}

/** The size of the firm, held against its own figures. */
export const dumeSizeRules: readonly DumeRule[] = [
  {
    id: 'DUME-SIZE',
    source: 'ESPD-EDM 4.1.0, BR-RESP-10: le code de taille est obligatoire',
    severity: 'blocks',
    fr: 'La taille de l’entreprise manque : choisissez-la dans le dossier (microentreprise : moins de 10 personnes et 2 M€ de chiffre d’affaires ou de bilan au plus).',
    en: 'The size of the firm is missing: choose it in the company file (micro: fewer than 10 persons and at most 2 M€ of turnover or balance sheet).',
    check: ({ company }) => faultWhen(company.size === undefined, 'company.size'),
  },
  {
    id: 'DUME-SIZE-HEADCOUNT',
    source: 'Recommandation 2003/361/CE, annexe, art. 2; décret n° 2008-1354, art. 3',
    severity: 'warns',
    fr: 'Un effectif de {headcount} ne va pas avec « {size} », qui a {bound} personnes. Vérifiez l’effectif ou la taille.',
    en: 'A headcount of {headcount} does not go with “{size}”, which has {boundEn} persons. Check the headcount or the size.',
    check: ({ company }) => {
      const { size } = company;
      const persons = latest(company, 'headcount');
      if (size === undefined || persons === undefined) return [];
      const values = { headcount: persons.toFixed().replace('.', ','), size: sizeWords[size] };
      if (size === 'large') {
        // A small staff with a large turnover is a large firm too: only both together contradict.
        const small = persons.lt(CEILINGS.medium.persons) && sizeFromFigures(company) !== 'large';
        return faultWhen(small, 'company.size', { ...values, bound: 'au moins 250', boundEn: 'at least 250' });
      }
      const { persons: ceiling } = CEILINGS[size];
      return faultWhen(persons.gte(ceiling), 'company.size', {
        ...values,
        bound: `moins de ${ceiling}`,
        boundEn: `fewer than ${ceiling}`,
      });
    },
  },
  {
    id: 'DUME-SIZE-TURNOVER',
    source: 'Recommandation 2003/361/CE, annexe, art. 2; décret n° 2008-1354, art. 3',
    severity: 'advises',
    fr: 'Un chiffre d’affaires de plus de {ceiling} M€ dépasse le plafond d’une {size}. C’est juste seulement si le total du bilan reste sous son propre plafond : vérifiez.',
    en: 'A turnover above {ceiling} M€ exceeds what “{size}” allows. It is right only when the balance sheet stays below its own ceiling: check.',
    check: ({ company }) => {
      const { size } = company;
      const turnover = latest(company, 'turnover');
      if (size === undefined || size === 'large' || turnover === undefined) return [];
      const { turnover: ceiling } = CEILINGS[size];
      return faultWhen(turnover.gt(ceiling), 'company.size', { ceiling: ceiling / 1_000_000, size: sizeWords[size] });
    },
  },
  {
    id: 'DUME-SET-UP',
    source: 'ESPD-EDM 4.1.0, critère gen-year-to: date de création si des années manquent',
    severity: 'blocks',
    fr: 'La date de création {date} est dans le futur. Corrigez-la.',
    en: 'The date of creation {date} is in the future. Correct it.',
    check: ({ company: { setUpOn: date } }, { today }) =>
      faultWhen(date !== undefined && date > today, 'company.setUpOn', { date: date ?? '' }),
  },
  {
    id: 'DUME-TELEPHONE',
    source: 'Formulaire DC1, rubrique D: téléphone du candidat',
    severity: 'advises',
    fr: 'Aucun téléphone dans le dossier d’entreprise : l’acheteur l’utilise quand une pièce manque.',
    en: 'No telephone in the company file: the buyer uses it when a document is missing.',
    check: ({ company }) => faultWhen(isBlank(company.contact.telephone), 'company.contact.telephone'),
  },
];
