import { Big } from 'big.js';
import { isDecimal } from '../draft/decimal.ts';
import { FIGURE_YEARS } from '../draft/declared-figures.ts';
import type { FinancialYear } from '../draft/dume-company.ts';
import type { Dume } from '../draft/dume.ts';
import { addDays } from '../draft/iso-date.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank, type Fault } from './rule.ts';

/** A year's accounts are due six months after its close; older than that by a year, a newer one must exist. */
const OLDEST_CLOSE_DAYS = 548;
/** Nobody in France exceeds them: above, a key was held down. */
const ABSURD_TURNOVER = 100_000_000_000;
const ABSURD_HEADCOUNT = 400_000;
/** Below, amounts are thousands of euros rather than euros. */
const SMALL_TURNOVER = 500;

function numberIn(text: string | undefined): Big | undefined {
  return text !== undefined && isDecimal(text) ? new Big(text) : undefined;
}

/** The faults of each year. */
function eachYear(dume: Dume, find: (year: FinancialYear, path: string) => readonly Fault[]): readonly Fault[] {
  return dume.company.years.flatMap((year, index) => find(year, `company.years.${index}`));
}

function yearOf({ closedOn }: FinancialYear): string {
  return closedOn.slice(0, 4);
}

/** The four figures of a year that are there, with their fields. */
function figuresOf(year: FinancialYear, path: string): readonly (readonly [field: string, text: string])[] {
  const { turnover, headcount, marketSharePercent, managers } = year;
  return Object.entries({ turnover, headcount, marketSharePercent, managers }).flatMap(([name, text]) =>
    isBlank(text) ? [] : [[`${path}.${name}`, text ?? ''] as const],
  );
}

/** Part IV: turnover and headcount, the two figures of the simplified form. */
export const dumeFigureRules: readonly DumeRule[] = [
  {
    id: 'DUME-TURNOVER-MISSING',
    source: 'AIFE KB0011416: le DUME simplifié demande le chiffre d’affaires',
    severity: 'blocks',
    fr: 'Le chiffre d’affaires de {year} manque. Écrivez-le en euros, hors taxes, comme dans le compte de résultat (0 s’il n’y en a pas eu).',
    en: 'The turnover of {year} is missing. Write it in euros without VAT, as in the income statement (0 if there was none).',
    check: (dume) =>
      eachYear(dume, (year, path) => faultWhen(isBlank(year.turnover), `${path}.turnover`, { year: yearOf(year) })),
  },
  {
    id: 'DUME-HEADCOUNT-MISSING',
    source: 'AIFE KB0011416: le DUME simplifié demande les effectifs',
    severity: 'blocks',
    fr: 'L’effectif moyen de {year} manque. Écrivez-le (0 si vous travaillez sans salarié).',
    en: 'The average headcount of {year} is missing. Write it (0 if you work without employees).',
    check: (dume) =>
      eachYear(dume, (year, path) => faultWhen(isBlank(year.headcount), `${path}.headcount`, { year: yearOf(year) })),
  },
  {
    id: 'DUME-FIGURE-NUMBER',
    source: 'ESPD-EDM 4.1.0: AMOUNT et QUANTITY sont des nombres',
    severity: 'blocks',
    fr: '« {typed} » n’est pas un nombre. Écrivez seulement des chiffres, avec une virgule s’il le faut : 183400 ou 3,5.',
    en: '“{typed}” is not a number. Write digits only, with a decimal point if need be: 183400 or 3.5.',
    check: (dume) =>
      eachYear(dume, (year, path) =>
        figuresOf(year, path).flatMap(([field, typed]) => faultWhen(!isDecimal(typed), field, { typed })),
      ),
  },
  {
    id: 'DUME-FIGURE-NEGATIVE',
    source: 'Un chiffre d’affaires et un effectif ne sont jamais négatifs',
    severity: 'blocks',
    fr: '{typed} est négatif : un chiffre d’affaires, un effectif ou une part ne peut pas l’être. Ôtez le signe moins.',
    en: '{typed} is negative: neither turnover, headcount nor share can be. Take the minus sign off.',
    check: (dume) =>
      eachYear(dume, (year, path) =>
        figuresOf(year, path).flatMap(([field, typed]) => faultWhen(numberIn(typed)?.lt(0) === true, field, { typed })),
      ),
  },
  {
    id: 'DUME-TURNOVER-CENTS',
    source: 'Un montant en euros a deux décimales au plus',
    severity: 'blocks',
    fr: 'Le chiffre d’affaires {typed} a plus de deux décimales. Arrondissez-le au centime.',
    en: 'The turnover {typed} has more than two decimals. Round it to the cent.',
    check: (dume) =>
      eachYear(dume, ({ turnover: typed }, path) =>
        faultWhen(isDecimal(typed) && /\.\d{3,}$/.test(typed), `${path}.turnover`, { typed }),
      ),
  },
  {
    id: 'DUME-TURNOVER-ABSURD',
    source: 'Ordre de grandeur: l’unité du formulaire est l’euro',
    severity: 'warns',
    fr: 'Un chiffre d’affaires de {typed} € en {year} est invraisemblable. L’unité est l’euro, ni le millier ni le centime : vérifiez.',
    en: 'A turnover of {typed} € in {year} is unlikely. The unit is the euro, neither thousands nor cents: check.',
    check: (dume) =>
      eachYear(dume, (year, path) => {
        const turnover = numberIn(year.turnover);
        const absurd =
          turnover?.gt(ABSURD_TURNOVER) === true || (turnover?.gt(0) && turnover.lt(SMALL_TURNOVER)) === true;
        return faultWhen(absurd, `${path}.turnover`, { typed: year.turnover, year: yearOf(year) });
      }),
  },
  {
    id: 'DUME-HEADCOUNT-ABSURD',
    source: 'Ordre de grandeur: aucun employeur français ne compte autant de personnes',
    severity: 'warns',
    fr: 'Un effectif moyen de {typed} personnes en {year} est invraisemblable. Vérifiez le nombre.',
    en: 'An average headcount of {typed} persons in {year} is unlikely. Check the number.',
    check: (dume) =>
      eachYear(dume, (year, path) =>
        faultWhen(numberIn(year.headcount)?.gt(ABSURD_HEADCOUNT) === true, `${path}.headcount`, {
          typed: year.headcount,
          year: yearOf(year),
        }),
      ),
  },
  {
    id: 'DUME-MANAGERS',
    source: 'Formulaire DC2, rubrique G: l’encadrement fait partie de l’effectif',
    severity: 'blocks',
    fr: 'Il y aurait plus de cadres ({managers}) que de personnes ({headcount}) en {year}. Corrigez l’un des deux nombres.',
    en: 'There would be more managers ({managers}) than persons ({headcount}) in {year}. Correct one of the two numbers.',
    check: (dume) =>
      eachYear(dume, (year, path) => {
        const [all, managers] = [numberIn(year.headcount), numberIn(year.managers)];
        const broken = all !== undefined && managers?.gt(all) === true;
        return faultWhen(broken, `${path}.managers`, {
          managers: year.managers ?? '',
          headcount: year.headcount,
          year: yearOf(year),
        });
      }),
  },
  {
    id: 'DUME-MARKET-SHARE',
    source: 'Formulaire DC2, rubrique F: part du chiffre d’affaires, en pourcentage',
    severity: 'blocks',
    fr: 'La part de {typed} % dépasse 100 %. Écrivez un pourcentage entre 0 et 100.',
    en: 'The share of {typed} % exceeds 100 %. Write a percentage between 0 and 100.',
    check: (dume) =>
      eachYear(dume, ({ marketSharePercent: typed = '' }, path) =>
        faultWhen(numberIn(typed)?.gt(100) === true, `${path}.marketSharePercent`, { typed }),
      ),
  },
  {
    id: 'DUME-YEARS-NONE',
    source: 'AIFE KB0011416: chiffre d’affaires et effectifs sont les deux données du DUME simplifié',
    severity: 'blocks',
    fr: 'Aucun exercice n’est saisi : ajoutez au dossier d’entreprise le chiffre d’affaires et l’effectif de vos trois derniers exercices clos.',
    en: 'No financial year is entered: add turnover and headcount of your last three closed years to the company file.',
    check: ({ company }) => faultWhen(company.years.length === 0, 'company.years'),
  },
  {
    id: 'DUME-YEARS-FEW',
    source:
      'CCP, arrêté du 22 mars 2019 (annexe 9), art. 2: au plus les trois derniers exercices; ESPD: date de création sinon',
    severity: 'warns',
    fr: 'Seulement {count} exercice(s) : le formulaire en demande trois. Ajoutez les autres ou, si l’entreprise est plus récente, sa date de création.',
    en: 'Only {count} year(s): the form asks for three. Add the others or, if the firm is younger, its date of creation.',
    check: ({ company: { years, setUpOn } }, { today }) => {
      const threeYearsAgo = `${Number(today.slice(0, 4)) - FIGURE_YEARS - 1}${today.slice(4)}`;
      const explained = setUpOn !== undefined && setUpOn > threeYearsAgo;
      return faultWhen(years.length > 0 && years.length < FIGURE_YEARS && !explained, 'company.years', {
        count: years.length,
      });
    },
  },
  {
    id: 'DUME-YEARS-FUTURE',
    source: 'Un exercice déclaré est clos',
    severity: 'blocks',
    fr: 'L’exercice clos le {date} n’est pas encore terminé : seuls les exercices clos se déclarent. Retirez-le ou corrigez sa date.',
    en: 'The year closing on {date} is not over: only closed years are declared. Take it out or correct its date.',
    check: (dume, { today }) =>
      eachYear(dume, ({ closedOn: date }, path) => faultWhen(date > today, `${path}.closedOn`, { date })),
  },
  {
    id: 'DUME-YEARS-TWICE',
    source: 'Un exercice se déclare une fois',
    severity: 'blocks',
    fr: 'L’exercice clos le {date} est saisi deux fois. Retirez l’un des deux, ou corrigez sa date.',
    en: 'The year closed on {date} is entered twice. Take one out, or correct its date.',
    check: (dume) => {
      const seen = new Set<string>();
      return eachYear(dume, ({ closedOn: date }, path) => {
        const twice = seen.has(date);
        seen.add(date);
        return faultWhen(twice, `${path}.closedOn`, { date });
      });
    },
  },
  {
    id: 'DUME-YEARS-LAST',
    source: 'ESPD, critère « chiffre d’affaires annuel général »: les derniers exercices disponibles',
    severity: 'warns',
    fr: 'Votre dernier exercice saisi est clos le {date} : un plus récent doit exister. Ajoutez-le au dossier d’entreprise.',
    en: 'Your latest year entered closed on {date}: a later one must exist. Add it to the company file.',
    check: ({ company: { years } }, { today }) => {
      const latest = years
        .map(({ closedOn }) => closedOn)
        .toSorted()
        .at(-1);
      return faultWhen(latest !== undefined && latest < addDays(today, -OLDEST_CLOSE_DAYS), 'company.years', {
        date: latest ?? '',
      });
    },
  },
  {
    id: 'DUME-YEARS-GAP',
    source: 'ESPD, critère « chiffre d’affaires annuel général »: des exercices qui se suivent',
    severity: 'warns',
    fr: 'Entre les exercices clos le {start} et le {end}, il manque un exercice, ou une date est fausse. Complétez ou corrigez.',
    en: 'Between the years closed on {start} and {end} a year is missing, or a date is wrong. Complete or correct.',
    check: ({ company: { years } }) => {
      const days = years.map(({ closedOn }) => closedOn).toSorted();
      return days.flatMap((end, index) => {
        const start = days[index - 1];
        // A year may last up to 24 months when a firm begins or moves its closing day.
        const gap = start !== undefined && end > addDays(start, 2 * 366);
        return faultWhen(gap, 'company.years', { start: start ?? '', end });
      });
    },
  },
  {
    id: 'DUME-YEARS-SET-UP',
    source: 'Un exercice se clôt après la création de l’entreprise',
    severity: 'blocks',
    fr: 'L’exercice clos le {date} précède la création de l’entreprise ({start}). Corrigez l’une des deux dates.',
    en: 'The year closed on {date} is before the creation of the firm ({start}). Correct one of the two dates.',
    check: (dume) =>
      eachYear(dume, ({ closedOn: date }, path) =>
        faultWhen(dume.company.setUpOn !== undefined && date < dume.company.setUpOn, `${path}.closedOn`, {
          date,
          start: dume.company.setUpOn ?? '',
        }),
      ),
  },
  {
    id: 'DUME-FIGURES-CONFIRMED',
    source: 'Ce que l’on déclare sur l’honneur se relit',
    severity: 'blocks',
    fr: 'Relisez le chiffre d’affaires et l’effectif, puis confirmez-les : vous les déclarez sur l’honneur.',
    en: 'Read turnover and headcount again, then confirm them: you declare them on your honour.',
    check: ({ figuresConfirmed }) => faultWhen(!figuresConfirmed, 'figuresConfirmed'),
  },
];
