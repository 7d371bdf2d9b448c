import { frenchTexts } from '../ui/french.ts';

/** Words of the first start. */
export const firstRunTexts = frenchTexts({
  title: 'Bienvenue dans Liasse',
  lead: 'Trois questions, et vous pourrez facturer : qui vous êtes, où, et sur quel compte on vous paie. Tout reste sur cet ordinateur, et se change dans les réglages.',
  begin: 'Commencer',
  welcome: 'Votre entreprise est enregistrée. Ajoutez un premier client pour commencer.',
  welcomeSample: 'Votre entreprise est enregistrée. Un client fictif, {name}, est là pour vous exercer.',
});
