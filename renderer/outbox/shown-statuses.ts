import type { FilingKind } from '../../core/outbox/submission.ts';
import { findClaimStatus } from '../../core/portal/claim-status.ts';
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
/** Where a claim's screen has other words. */
const claimNames = frenchTexts({ MISE_A_DISPOSITION: 'Mise à disposition' });

/** What the user may have read on the portal of a filing of that kind, with what each asks of him. */
export function shownStatusesOf(kind: FilingKind): readonly FieldOption[] {
  const find = kind === 'fuel' ? findClaimStatus : findInvoiceStatus;
  return Object.entries(kind === 'fuel' ? { ...names, ...claimNames } : names).flatMap(([id, label]) => {
    const status = find(id);
    return status === undefined ? [] : [{ id, label, hint: frenchSpaces(status.fr) }];
  });
}
