import { frenchTexts } from '../ui/french.ts';

/** Words of the first start. */
export const firstRunTexts = frenchTexts({
  title: 'Bienvenue dans Liasse',
  lead: 'Trois questions, et vous pourrez facturer : qui vous êtes, où, et sur quel compte on vous paie. Tout reste sur cet ordinateur, et se change dans les réglages.',
  emptied:
    'Les brouillons et réglages de cet ordinateur ont été effacés, sans doute par le navigateur ou un nettoyage. {count} {count|facture scellée est conservée|factures scellées sont conservées} : vous {count|la|les} retrouverez dans la boîte d’envoi.',
  begin: 'Commencer',
  welcome: 'Votre entreprise est enregistrée. Ajoutez un premier client pour commencer.',
  welcomeSample: 'Votre entreprise est enregistrée. Un client fictif, {name}, est là pour vous exercer.',
});
