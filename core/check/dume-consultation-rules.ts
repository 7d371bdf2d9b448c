import { isSiretShaped } from '../draft/siret.ts';
import type { DumeRule } from './dume-rule.ts';
import { faultWhen, isBlank } from './rule.ts';

/** Codes and ids of the two selection criteria of the simplified form, in every version. */
const SIMPLIFIED_CRITERIA = new Set([
  '499efc97-2ac1-4af2-9e84-323c2ca67747',
  'b16cb9fc-6cb7-4585-9302-9533b415cf48',
  '1f49b3f0-d50f-43f6-8b30-4bafab108b9b',
]);

/** Part I: the buyer and what it asks. */
export const dumeConsultationRules: readonly DumeRule[] = [
  {
    id: 'DUME-SIMPLIFIED-NO',
    source: 'Lettre Chorus Pro (juin-juillet 2019) et AIFE KB0011416: simplifié seulement si l’acheteur l’a permis',
    severity: 'blocks',
    fr: 'L’acheteur n’a pas ouvert le DUME simplifié pour cette consultation : Liasse s’arrête ici, car il ne serait pas accepté. Exportez les données du formulaire complet, et remplissez-le sur le profil d’acheteur.',
    en: 'The buyer has not opened the simplified DUME for this consultation: Liasse stops here, for it would not be accepted. Export the data of the full form, and fill it in on the buyer’s profile.',
    check: ({ consultation }) => faultWhen(consultation.simplifiedAllowed === 'no', 'consultation.simplifiedAllowed'),
  },
  {
    id: 'DUME-SIMPLIFIED-UNKNOWN',
    source: 'AIFE KB0011416: le profil d’acheteur seul dit si le DUME simplifié est ouvert',
    severity: 'warns',
    fr: 'Vous n’avez pas dit si l’acheteur permet le DUME simplifié. Regardez la consultation sur son profil d’acheteur : sans cette option, il faut le formulaire complet.',
    en: 'You have not said whether the buyer allows the simplified DUME. Look at the consultation on the buyer’s profile: without that option, the full form is needed.',
    check: ({ consultation }) =>
      faultWhen(consultation.simplifiedAllowed === 'unknown', 'consultation.simplifiedAllowed'),
  },
  {
    id: 'DUME-CRITERIA-ASKED',
    source: 'AIFE KB0011416: deux critères de sélection dans le DUME simplifié',
    severity: 'warns',
    fr: 'Le DUME de l’acheteur demande aussi {count} autre(s) critère(s) de sélection, dont « {name} » : le simplifié n’y répond pas. Vérifiez que l’acheteur l’accepte, ou prenez le formulaire complet.',
    en: 'The buyer’s DUME asks for {count} other selection criteria as well, such as “{name}”: the simplified form does not answer them. Check that the buyer accepts it, or use the full form.',
    check: ({ consultation: { askedCriteria } }) => {
      const others = askedCriteria.filter(({ id, part }) => part === 'selection' && !SIMPLIFIED_CRITERIA.has(id));
      const [first] = others;
      return faultWhen(first !== undefined, 'consultation.askedCriteria', {
        count: others.length,
        name: first?.name ?? '',
      });
    },
  },
  {
    id: 'DUME-BUYER',
    source: 'ESPD, partie I: identité de l’acheteur',
    severity: 'blocks',
    fr: 'Le nom de l’acheteur manque. Recopiez-le depuis l’avis ou le profil d’acheteur.',
    en: 'The buyer’s name is missing. Copy it from the notice or the buyer’s profile.',
    check: ({ consultation }) => faultWhen(isBlank(consultation.buyer.name), 'consultation.buyer.name'),
  },
  {
    id: 'DUME-BUYER-SIRET',
    source: 'INSEE: un SIRET compte 14 chiffres',
    severity: 'warns',
    fr: 'Le SIRET de l’acheteur doit compter 14 chiffres (ici : « {siret} »). Corrigez-le, ou laissez-le vide.',
    en: 'The buyer’s SIRET must have 14 digits (here: “{siret}”). Correct it, or leave it empty.',
    check: ({ consultation: { buyer } }) =>
      faultWhen(!isBlank(buyer.siret) && !isSiretShaped(buyer.siret), 'consultation.buyer.siret', {
        siret: buyer.siret,
      }),
  },
  {
    id: 'DUME-REFERENCE',
    source: 'ESPD, partie I: référence du dossier de l’acheteur (ContractFolderID)',
    severity: 'blocks',
    fr: 'La référence de la consultation manque. Recopiez-la depuis le profil d’acheteur : elle relie le DUME au marché.',
    en: 'The reference of the consultation is missing. Copy it from the buyer’s profile: it links the DUME to the contract.',
    check: ({ consultation }) => faultWhen(isBlank(consultation.reference), 'consultation.reference'),
  },
  {
    id: 'DUME-OBJECT',
    source: 'ESPD, partie I: titre ou description succincte du marché',
    severity: 'warns',
    fr: 'L’objet du marché manque. Recopiez-le depuis l’avis.',
    en: 'The object of the contract is missing. Copy it from the notice.',
    check: ({ consultation }) => faultWhen(isBlank(consultation.object), 'consultation.object'),
  },
  {
    id: 'DUME-DEADLINE-MISSING',
    source: 'CCP, art. R2143-2: une candidature reçue hors délai est éliminée',
    severity: 'warns',
    fr: 'La date limite manque : sans elle, Liasse ne peut pas vous rappeler le dépôt. Recopiez-la depuis le profil d’acheteur.',
    en: 'The deadline is missing: without it Liasse cannot remind you of the deposit. Copy it from the buyer’s profile.',
    check: ({ consultation }) => faultWhen(consultation.deadlineOn === undefined, 'consultation.deadlineOn'),
  },
  {
    id: 'DUME-DEADLINE-PASSED',
    source: 'CCP, art. R2143-2: une candidature reçue hors délai est éliminée',
    severity: 'blocks',
    fr: 'La date limite est passée depuis le {due} : l’acheteur éliminerait votre candidature. Si elle a été repoussée, corrigez-la.',
    en: 'The deadline passed on {due}: the buyer would discard your candidacy. If it was put back, correct it.',
    check: ({ consultation: { deadlineOn: due } }, { today }) =>
      faultWhen(due !== undefined && due < today, 'consultation.deadlineOn', { due: due ?? '' }),
  },
  {
    id: 'DUME-DEADLINE-TODAY',
    source: 'CCP, art. R2143-2: une candidature reçue hors délai est éliminée',
    severity: 'warns',
    fr: 'La date limite est aujourd’hui{hour} : déposez avant l’heure indiquée par l’acheteur, en comptant le temps d’envoi.',
    en: 'The deadline is today{hourEn}: deposit before the buyer’s hour, and allow for the time of sending.',
    check: ({ consultation: { deadlineOn, deadlineTime } }, { today }) =>
      faultWhen(deadlineOn === today, 'consultation.deadlineOn', {
        hour: deadlineTime === undefined ? '' : `, à ${deadlineTime}`,
        hourEn: deadlineTime === undefined ? '' : `, at ${deadlineTime}`,
      }),
  },
  {
    id: 'DUME-ID-SHAPE',
    source: 'API DUME: idDume, 8 caractères alphanumériques (6 selon certaines pages)',
    severity: 'warns',
    fr: 'L’identifiant de DUME « {id} » n’a pas 6 à 8 lettres ou chiffres. Recopiez-le depuis la consultation, ou laissez-le vide.',
    en: 'The DUME id “{id}” does not have 6 to 8 letters or digits. Copy it from the consultation, or leave it empty.',
    check: ({ consultation: { dumeId: id = '' } }) =>
      faultWhen(!isBlank(id) && !/^[A-Za-z0-9]{6,8}$/.test(id.trim()), 'consultation.dumeId', { id }),
  },
  {
    id: 'DUME-LOTS-NONE',
    source: 'Formulaire DC1, rubrique C: lots pour lesquels on se porte candidat',
    severity: 'blocks',
    fr: 'Cette consultation a {count} lots : choisissez ceux pour lesquels vous êtes candidat.',
    en: 'This consultation has {count} lots: choose those for which you bid.',
    check: ({ consultation, lots }) =>
      faultWhen(consultation.lots.length > 0 && lots.length === 0, 'lots', { count: consultation.lots.length }),
  },
  {
    id: 'DUME-LOTS-UNKNOWN',
    source: 'ESPD-EDM 4.1.0: un lot cité est un lot de la procédure',
    severity: 'blocks',
    fr: 'Le lot « {lot} » n’existe pas dans cette consultation. Choisissez un lot de la liste, ou complétez la liste.',
    en: 'The lot “{lot}” does not exist in this consultation. Choose one of the list, or complete the list.',
    check: ({ consultation, lots }) => {
      const known = new Set(consultation.lots.map(({ id }) => id));
      return lots.flatMap((lot, index) => faultWhen(!known.has(lot), `lots.${index}`, { lot }));
    },
  },
  {
    id: 'DUME-LOTS-TWICE',
    source: 'Un lot se choisit une fois',
    severity: 'blocks',
    fr: 'Le lot « {lot} » est choisi deux fois. Retirez-le une fois.',
    en: 'The lot “{lot}” is chosen twice. Take it out once.',
    check: ({ lots }) => lots.flatMap((lot, index) => faultWhen(lots.indexOf(lot) < index, `lots.${index}`, { lot })),
  },
];
