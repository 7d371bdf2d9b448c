import { Big } from 'big.js';
import { formatSiret } from '../draft/siret.ts';
import type { CopyField } from './copy-field.ts';
import { declaredYears, wholeHeadcount } from '../draft/declared-figures.ts';
import type { Dume } from '../draft/dume.ts';
import { certificateWords, groupFormWords, roleWords, sizeWords } from '../draft/dume-words.ts';
import { exclusionGrounds } from '../draft/exclusion-ground.ts';
import { groundWords } from '../draft/exclusion-ground-words.ts';
import { addressLine, declaredFacts, entityTexts, lotTexts, turnoverText } from './dume-texts.ts';
import { formatDay, shortDay } from './french-format.ts';

/** A field that has a value; nothing when there is nothing to copy. */
function field(section: string, label: string, value: string | undefined, hint?: string): readonly CopyField[] {
  if (value === undefined || value.trim() === '') return [];
  return [hint === undefined ? { section, label, value } : { section, label, value, hint }];
}

/** As a form takes it: no sign of thousands, a comma, no currency. */
function plainNumber(typed: string | undefined): string | undefined {
  return typed?.trim().replace('.', ',');
}

const CONSULTATION = 'Consultation';
const COMPANY = 'Entreprise';
const PEOPLE = 'Représentant';
const TAKING_PART = 'Participation';
const GROUNDS = 'Motifs d’exclusion';
const FIGURES = 'Chiffre d’affaires et effectifs';
const PROOFS = 'Attestations';
const STATEMENT = 'Déclaration finale';

function consultationFields(dume: Dume): readonly CopyField[] {
  const { consultation } = dume;
  return [
    ...field(CONSULTATION, 'Identifiant du DUME acheteur', consultation.dumeId, 'La clé de recherche du DUME.'),
    ...field(CONSULTATION, 'Référence de la consultation', consultation.reference),
    ...field(CONSULTATION, 'Acheteur', consultation.buyer.name),
    ...field(CONSULTATION, 'SIRET de l’acheteur', consultation.buyer.siret),
    ...field(CONSULTATION, 'Objet du marché', consultation.object),
    ...field(CONSULTATION, 'Lots', lotTexts(dume).join(' ; ')),
  ];
}

function companyFields({ company }: Dume): readonly CopyField[] {
  const { address, contact } = company;
  return [
    ...field(
      COMPANY,
      'SIRET',
      company.siret,
      'Le service remplit une partie de la suite d’après ce numéro : vérifiez plutôt que de recopier.',
    ),
    ...field(COMPANY, 'Raison sociale', company.name),
    ...field(COMPANY, 'Forme juridique', company.legalForm),
    ...field(COMPANY, 'N° de TVA intracommunautaire', company.vatIdentifier),
    ...field(COMPANY, 'Adresse', [address.lineOne, address.lineTwo].filter((line) => (line ?? '') !== '').join(', ')),
    ...field(COMPANY, 'Code postal', address.postCode),
    ...field(COMPANY, 'Ville', address.city),
    ...field(COMPANY, 'Pays', address.countryCode),
    ...field(COMPANY, 'Site internet', company.website),
    ...field(COMPANY, 'Personne à contacter', contact.name),
    ...field(COMPANY, 'Téléphone', contact.telephone),
    ...field(COMPANY, 'Adresse électronique', contact.email),
    ...field(COMPANY, 'Activité (code NAF)', company.nafCode),
    ...field(COMPANY, 'Taille', company.size === undefined ? undefined : sizeWords[company.size]),
  ];
}

function peopleFields({ company }: Dume): readonly CopyField[] {
  return company.representatives.flatMap((person, index) => {
    const section = index === 0 ? PEOPLE : `${PEOPLE} ${index + 1}`;
    return [
      ...field(section, 'Prénom', person.firstName),
      ...field(section, 'Nom', person.familyName),
      ...field(section, 'Qualité', person.role),
      ...field(section, 'Date de naissance', person.birthOn === undefined ? undefined : shortDay(person.birthOn)),
      ...field(section, 'Lieu de naissance', person.birthPlace),
      ...field(section, 'Adresse', addressLine(person.address)),
      ...field(section, 'Téléphone', person.telephone),
      ...field(section, 'Adresse électronique', person.email),
    ];
  });
}

function participationFields(dume: Dume): readonly CopyField[] {
  const { company, reliesOnOthers, subcontracts } = dume;
  const { group } = company;
  const members = group.members.map(({ name, siret }) => `${name} (${formatSiret(siret)})`).join(' ; ');
  return [
    ...field(TAKING_PART, 'Rôle', roleWords[group.role]),
    ...field(TAKING_PART, 'Nom du groupement', group.name),
    ...field(
      TAKING_PART,
      'Forme du groupement',
      group.form === undefined || group.name.trim() === '' ? undefined : groupFormWords[group.form],
    ),
    ...field(TAKING_PART, 'Membres du groupement', members),
    ...field(TAKING_PART, 'Recours aux capacités d’autres entités', reliesOnOthers ? 'Oui' : 'Non'),
    ...(reliesOnOthers ? field(TAKING_PART, 'Ces entités', entityTexts(dume, 'relied').join(' ; ')) : []),
    ...field(TAKING_PART, 'Sous-traitance', subcontracts ? 'Oui' : 'Non'),
    ...(subcontracts ? field(TAKING_PART, 'Sous-traitants', entityTexts(dume, 'subcontract').join(' ; ')) : []),
  ];
}

function groundFields({ declarations }: Dume): readonly CopyField[] {
  const yes = exclusionGrounds.filter((ground) => declarations[ground]?.answer === 'yes');
  const open = exclusionGrounds.filter((ground) => declarations[ground] === undefined);
  const none = yes.length === 0 && open.length === 0;
  const others = yes.length > 0 && open.length === 0 ? 'Non' : undefined;
  return [
    ...field(
      GROUNDS,
      'Tous les motifs',
      none ? 'Non' : undefined,
      'Aucun motif ne vous concerne : c’est la réponse par défaut.',
    ),
    ...yes.flatMap((ground) => [
      ...field(GROUNDS, groundWords[ground].fr, 'Oui'),
      ...declaredFacts(ground, declarations[ground] ?? { answer: 'yes' }).flatMap(([label, value]) =>
        field(GROUNDS, `${groundWords[ground].fr} : ${label.charAt(0).toLowerCase()}${label.slice(1)}`, value),
      ),
    ]),
    ...open.flatMap((ground) => field(GROUNDS, groundWords[ground].fr, 'À répondre')),
    ...field(GROUNDS, 'Tous les autres motifs', others),
  ];
}

/** What the export says of a headcount that its model has to round. */
function roundingHint(typed: string): string | undefined {
  const rounded = wholeHeadcount(typed);
  if (rounded === undefined || new Big(typed).eq(rounded)) return undefined;
  return `Le fichier XML (ESPD) porte ${rounded}\u00a0: son modèle ne prend que des nombres entiers. Recopiez ${plainNumber(typed) ?? typed}, ou ${rounded} si le formulaire n’accepte pas la virgule.`;
}

function figureFields({ company }: Dume, whole: boolean): readonly CopyField[] {
  return declaredYears(company).flatMap((year) => {
    const section = `${FIGURES}, exercice clos le ${formatDay(year.closedOn)}`;
    const shown = turnoverText(year.turnover);
    return [
      ...field(
        section,
        'Chiffre d’affaires annuel général',
        plainNumber(year.turnover),
        `En euros, hors taxes : ${shown}.`,
      ),
      ...field(
        section,
        'Effectifs moyens annuels',
        plainNumber(year.headcount),
        whole ? undefined : roundingHint(year.headcount),
      ),
      ...(whole
        ? [
            ...field(
              section,
              'Part du chiffre d’affaires dans le domaine du marché (%)',
              plainNumber(year.marketSharePercent),
            ),
            ...field(section, 'Dont encadrement', plainNumber(year.managers)),
          ]
        : []),
    ];
  });
}

function proofFields({ company }: Dume): readonly CopyField[] {
  return company.certificates.flatMap(({ name, kind, expiresOn, fileName }) => {
    const hints = [
      expiresOn === undefined ? '' : `Valable jusqu’au ${formatDay(expiresOn)}.`,
      fileName === undefined ? '' : `Fichier : ${fileName}.`,
    ].filter((hint) => hint !== '');
    return field(PROOFS, certificateWords[kind], name, hints.length === 0 ? undefined : hints.join(' '));
  });
}

function referenceFields({ company }: Dume): readonly CopyField[] {
  return company.references.flatMap(({ title, buyer, amount, startedOn, endedOn }, index) => {
    const section = `Référence ${index + 1}`;
    const years = [startedOn, endedOn]
      .filter((day) => day !== undefined)
      .map(formatDay)
      .join(' au ');
    return [
      ...field(section, 'Prestation', title),
      ...field(section, 'Acheteur ou client', buyer),
      ...field(section, 'Montant, hors taxes', plainNumber(amount)),
      ...field(section, 'Période', years),
    ];
  });
}

function statementFields({ signature }: Dume): readonly CopyField[] {
  return [
    ...field(STATEMENT, 'Nom et qualité', [signature.name, signature.role].filter((part) => part !== '').join(', ')),
    ...field(STATEMENT, 'Fait à', signature.place),
    ...field(STATEMENT, 'Le', shortDay(signature.on)),
  ];
}

/** What both forms ask first, in their order. */
function openingFields(dume: Dume): readonly CopyField[] {
  return [
    ...consultationFields(dume),
    ...companyFields(dume),
    ...peopleFields(dume),
    ...participationFields(dume),
    ...groundFields(dume),
  ];
}

/**
 * What is to be copied by hand into the simplified form, in the order of the form's parts. Each platform draws its own
 * page: the order is that of the State's form, its labels are unconfirmed (portal-guides.md, 5.2).
 */
export function dumeCopyFields(dume: Dume): readonly CopyField[] {
  return [...openingFields(dume), ...figureFields(dume, false), ...proofFields(dume), ...statementFields(dume)];
}

/** Everything that the company file holds for the full form, for when the buyer does not allow the simplified one. */
export function fullFormCopyFields(dume: Dume): readonly CopyField[] {
  const criteria = dume.consultation.askedCriteria.filter(({ part }) => part === 'selection');
  return [
    ...openingFields(dume),
    ...figureFields(dume, true),
    ...referenceFields(dume),
    ...proofFields(dume),
    ...criteria.flatMap(({ name }) => field('Critères que l’acheteur demande', 'Critère', name)),
  ];
}
