import { frenchTexts } from '../ui/french.ts';

/** The words of the checks panel. */
export const checkTexts = frenchTexts({
  fine: 'Rien ne s’oppose à l’envoi.',
  fineHelp: 'Les contrôles se refont à chaque frappe, puis une dernière fois à la mise en file.',
  intro: 'Choisissez un contrôle pour aller au champ qui le corrige.',
  blocks: 'À corriger avant l’envoi',
  warns: 'Risque d’être refusé',
  advises: 'Conseils',
  rule: 'Règle {rule}',
  summary: '{blocking} {blocking|contrôle bloquant|contrôles bloquants}, {others} {others|remarque|remarques}.',
});
