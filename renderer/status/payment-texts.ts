import { frenchTexts } from '../ui/french.ts';

/** Words of what a buyer owes: its deadline, its delay, the rates. */
export const paymentTexts = frenchTexts({
  title: 'Paiement attendu',
  awaitedBefore: 'Paiement attendu avant le {date} inclus.',
  interrupted:
    'L’acheteur a suspendu cette facture : son délai de paiement est interrompu, et lui seul peut dire quand il reprend.',
  kind: 'Nature de l’acheteur',
  administration: 'État, collectivité ou leur établissement',
  administrationHint: '30 jours',
  health: 'Hôpital public, service de santé des armées',
  healthHint: '50 jours',
  undertaking: 'Entreprise publique',
  undertakingHint: '60 jours',

  overdueTitle: 'En retard de paiement',
  overdueSums: '{due} dus, et {added} d’intérêts et d’indemnités à ce jour.',
  sandboxMark: 'Bac à sable · ',
  overdueSince: '{count} {count|jour|jours} de retard : attendue avant le {date} inclus.',
  lateAmount: '{interest} d’intérêts au taux de {rate} %, et {fee} d’indemnité de recouvrement.',
  rateToVerify: 'Taux à vérifier dans les réglages.',
  whatToDo:
    'Que faire : demandez au service comptable de l’acheteur où en est le paiement, puis réclamez par écrit les intérêts et l’indemnité de 40 €. Ils sont dus sans autre formalité.',
  more: 'et {count} {count|autre|autres}',
  follow: 'Suivre',
  followNamed: 'Suivre {name}',

  ratesTitle: 'Intérêts de retard',
  ratesWords:
    'Taux de refinancement de la BCE au premier jour du semestre. Liasse y ajoute 8 points (article R2192-31 du code de la commande publique).',
  halfYear: 'Semestre',
  halfYearName: 'semestre {half} de {year}',
  rateLabel: 'Taux de la BCE en %',
  rateWrong: 'Écrivez un taux en pour cent, de 0 à 92, comme 2,15.',
  rateSave: 'Enregistrer le taux',
  rateReset: 'Reprendre le taux d’origine',
  rateSaved: 'Taux enregistré : les intérêts sont recalculés.',
  rateOwn: 'Votre taux.',
  rateFrom: 'Source : {source}',
  rateUnconfirmed: 'À vérifier auprès de la BCE : cette source ne le dit qu’indirectement. {source}',
  rateMissing: 'Aucun taux connu : cherchez-le sur le site de la Banque de France.',
});
