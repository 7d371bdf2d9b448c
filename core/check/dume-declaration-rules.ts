import { addDays } from '../draft/iso-date.ts';
import { isSiretShaped } from '../draft/siret.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank } from './rule.ts';

/** A certificate that ends that soon may be out of date when the buyer asks for it. */
const SOON_DAYS = 30;

/** Groupement, certificates and the sworn statement (Part VI). */
export const dumeDeclarationRules: readonly DumeRule[] = [
  {
    id: 'DUME-GROUP-NAME',
    source: 'ESPD-EDM 4.1.0, règles BR-RESP sur le rôle: un groupement porte un nom',
    severity: 'blocks',
    fr: 'Le groupement n’a pas de nom. Donnez-lui celui que tous ses membres emploient.',
    en: 'The group has no name. Give it the one that all its members use.',
    check: ({ company: { group } }) =>
      faultWhen(['group-lead', 'group-mem'].includes(group.role) && isBlank(group.name), 'company.group.name'),
  },
  {
    id: 'DUME-GROUP-MEMBERS',
    source: 'Formulaire DC1, rubrique E: membres du groupement',
    severity: 'warns',
    fr: 'Vous êtes mandataire d’un groupement sans autre membre. Ajoutez les membres, ou choisissez « candidat seul ».',
    en: 'You lead a group without other members. Add the members, or choose “alone”.',
    check: ({ company: { group } }) =>
      faultWhen(group.role === 'group-lead' && group.members.length === 0, 'company.group.members'),
  },
  {
    id: 'DUME-GROUP-MEMBER',
    source: 'Formulaire DC1, rubrique E: nom et SIRET de chaque membre',
    severity: 'blocks',
    fr: 'Un membre du groupement n’a pas de nom, ou son SIRET n’a pas 14 chiffres (ici : « {siret} »). Complétez-le, ou retirez-le.',
    en: 'A member of the group has no name, or its SIRET does not have 14 digits (here: “{siret}”). Complete it, or take it out.',
    check: ({ company: { group } }) =>
      group.members.flatMap(({ name, siret }, index) => [
        ...faultWhen(isBlank(name), `company.group.members.${index}.name`, { siret }),
        ...faultWhen(!isSiretShaped(siret), `company.group.members.${index}.siret`, { siret }),
      ]),
  },
  {
    id: 'DUME-GROUP-ALONE',
    source: 'ESPD-EDM 4.1.0: le rôle sole-tenderer est celui d’un candidat seul',
    severity: 'blocks',
    fr: 'Vous êtes « candidat seul », mais le dossier nomme les membres d’un groupement. Changez votre rôle, ou retirez-les.',
    en: 'You bid “alone”, but the company file names members of a group. Change your role, or take them out.',
    check: ({ company: { group } }) =>
      faultWhen(group.role === 'sole-tenderer' && group.members.length > 0, 'company.group.role'),
  },
  {
    id: 'DUME-RELIES',
    source: 'ESPD, partie II C: un DUME par entité dont on utilise les capacités',
    severity: 'advises',
    fr: 'Vous comptez sur les capacités d’autres entreprises : chacune doit remplir son propre DUME, à joindre au vôtre.',
    en: 'You rely on the capacities of other firms: each must fill in its own DUME, to go with yours.',
    check: ({ reliesOnOthers }) => faultWhen(reliesOnOthers, 'reliesOnOthers'),
  },
  {
    id: 'DUME-SUBCONTRACTS',
    source: 'ESPD, partie II D; formulaire DC4',
    severity: 'advises',
    fr: 'Vous prévoyez de sous-traiter : l’acheteur demandera une déclaration de sous-traitance (DC4) pour chaque sous-traitant.',
    en: 'You intend to subcontract: the buyer will ask for a subcontracting statement (DC4) for each subcontractor.',
    check: ({ subcontracts }) => faultWhen(subcontracts, 'subcontracts'),
  },
  {
    id: 'DUME-CERTIFICATE-EXPIRED',
    source: 'CCP, art. R2143-7 à R2143-10: les attestations produites sont en cours de validité',
    severity: 'warns',
    fr: '« {name} » n’est plus valable depuis le {date}. Demandez-en un nouveau : l’acheteur l’exigera du candidat retenu.',
    en: '“{name}” has not been valid since {date}. Ask for a new one: the buyer will demand it of the chosen candidate.',
    check: ({ company }, { today }) =>
      company.certificates.flatMap(({ name, expiresOn: date }, index) =>
        faultWhen(date !== undefined && date < today, `company.certificates.${index}.expiresOn`, {
          name,
          date: date ?? '',
        }),
      ),
  },
  {
    id: 'DUME-CERTIFICATE-SOON',
    source: 'CCP, art. R2143-7 à R2143-10: les attestations produites sont en cours de validité',
    severity: 'advises',
    fr: '« {name} » n’est valable que jusqu’au {date} : pensez à le renouveler avant que l’acheteur ne le demande.',
    en: '“{name}” is valid only until {date}: renew it before the buyer asks for it.',
    check: ({ company }, { today }) =>
      company.certificates.flatMap(({ name, expiresOn: date }, index) =>
        faultWhen(
          date !== undefined && date >= today && date <= addDays(today, SOON_DAYS),
          `company.certificates.${index}.expiresOn`,
          { name, date: date ?? '' },
        ),
      ),
  },
  {
    id: 'DUME-SIGN-NAME',
    source: 'ESPD, partie VI: déclaration finale, nom et qualité du signataire',
    severity: 'blocks',
    fr: 'Le nom ou la qualité de la personne qui déclare sur l’honneur manque. Complétez la déclaration finale.',
    en: 'The name or the role of the person who makes the sworn statement is missing. Complete the final statement.',
    check: ({ signature }) => [
      ...faultWhen(isBlank(signature.name), 'signature.name'),
      ...faultWhen(isBlank(signature.role), 'signature.role'),
    ],
  },
  {
    id: 'DUME-SIGN-PLACE',
    source: 'ESPD, partie VI: lieu de la déclaration',
    severity: 'blocks',
    fr: 'Le lieu de la déclaration sur l’honneur manque (« Fait à … »). Écrivez votre commune.',
    en: 'The place of the sworn statement is missing (“Done at …”). Write your town.',
    check: ({ signature }) => faultWhen(isBlank(signature.place), 'signature.place'),
  },
  {
    id: 'DUME-SIGN-DATE',
    source: 'ESPD, partie VI: date de la déclaration',
    severity: 'blocks',
    fr: 'La déclaration sur l’honneur est datée du {date}, dans le futur. Mettez la date du jour.',
    en: 'The sworn statement is dated {date}, in the future. Use today’s date.',
    check: ({ signature: { on: date } }, { today }) => faultWhen(date > today, 'signature.on', { date }),
  },
  {
    id: 'DUME-SIGN-SWORN',
    source: 'ESPD, partie VI; AIFE KB0011416: le DUME est une déclaration sur l’honneur',
    severity: 'blocks',
    fr: 'Cochez la déclaration sur l’honneur : sans elle, le DUME ne vaut rien. Une fausse déclaration est punie par la loi.',
    en: 'Tick the sworn statement: without it the DUME is worth nothing. A false statement is punished by law.',
    check: ({ signature }) => faultWhen(!signature.sworn, 'signature.sworn'),
  },
];
