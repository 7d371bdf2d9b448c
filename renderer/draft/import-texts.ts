import { frenchTexts } from '../ui/french.ts';

/** The words about a draft that came from a file. */
export const importTexts = frenchTexts({
  guessed: 'Deviné, page {page} : « {text} ».',
  confirm: 'C’est juste',
  confirmField: 'C’est juste : {text}',
  guessCount:
    '{count} {count|valeur a été devinée|valeurs ont été devinées} sur les pages du PDF : relisez-les avant l’envoi.',
  guessNone: 'Rien n’a pu être lu sur les pages du PDF : il est joint, remplissez la facture à la main.',
  confirmAll: 'Tout est juste',
  allConfirmed: 'Toutes les valeurs sont confirmées.',
  remarks: 'À relire',
  dismiss: 'J’ai relu',
  quoted: '« {text} »',
  goToGuess: 'Aller à « {text} »',
  tabReceived: 'Comparer',
  comparison: 'Totaux des données et de la page',
  term: 'Total',
  inData: 'Dans les données',
  onPage: 'Sur la page',
  verdict: 'Comparaison',
  same: 'Égaux',
  differs: 'Différents',
  absent: 'Pas trouvé sur la page',
  netTotal: 'Total HT',
  taxTotal: 'Total TVA',
  grandTotal: 'Total TTC',
  dueTotal: 'À payer',
  compareHelp: 'À gauche, ce que disent les données du fichier reçu ; ici, la page que l’on lit.',
  pageGone: 'La page reçue n’a pas pu être gardée : seuls ses totaux sont comparés.',
  pageOf: 'Page de {name}',
});
