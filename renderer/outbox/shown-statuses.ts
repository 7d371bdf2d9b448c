import { findInvoiceStatus } from '../../core/portal/invoice-status.ts';
import { frenchTexts, frenchSpaces } from '../ui/french.ts';
import type { FieldOption } from '../ui/SelectField.tsx';

/** The statuses as the portal's screen names them, by the code that its API has for each (portal-guides.md, 3.1). */
const names = frenchTexts({
  BROUILLON: 'Brouillon',
  DEPOSEE: 'Déposée',
  MISE_A_DISPOSITION: 'Mise à disposition du destinataire',
  SERVICE_FAIT: 'Service fait',
  MANDATEE: 'Mandatée',
  MISE_A_DISPOSITION_COMPTABLE: 'Mise à disposition du comptable',
  COMPTABILISEE: 'Comptabilisée',
  MISE_EN_PAIEMENT: 'Mise en paiement',
  A_RECYCLER: 'À recycler',
  SUSPENDUE: 'Suspendue',
  COMPLETEE: 'Complétée',
  REJETEE: 'Rejetée',
});

/** What the user may have read on the portal, with what each asks of him. */
export const shownStatuses: readonly FieldOption[] = Object.entries(names).map(([id, label]) => ({
  id,
  label,
  hint: frenchSpaces(findInvoiceStatus(id)?.fr ?? ''),
}));
