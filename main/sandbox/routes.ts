import { addFile } from './add-file.ts';
import { completeInvoice } from './complete-invoice.ts';
import { depositFlow } from './deposit-flow.ts';
import { handleRejects } from './handle-rejects.ts';
import { invoiceHistory } from './invoice-history.ts';
import { recycleInvoice } from './recycle-invoice.ts';
import { reportFlow } from './report-flow.ts';
import { searchInvoices } from './search-invoices.ts';
import type { SandboxService } from './service.ts';
import { searchServices, searchStructures, showService, showStructure } from './structure-services.ts';

/** Every service of the portal that the sandbox has; all are POST. Paths: chorus-pro-api 1.1, 3, 6 and 7. */
export const sandboxRoutes: ReadonlyMap<string, SandboxService> = new Map([
  ['/cpro/factures/v1/deposer/flux', depositFlow],
  ['/cpro/factures/v1/rechercher/fournisseur', searchInvoices],
  ['/cpro/factures/v1/consulter/historique', invoiceHistory],
  ['/cpro/factures/v1/completer', completeInvoice],
  ['/cpro/factures/v1/recycler', recycleInvoice],
  ['/cpro/factures/v1/traiterRejet', handleRejects],
  ['/cpro/transverses/v1/ajouter/fichier', addFile],
  ['/cpro/transverses/v1/consulterCRDetaille', reportFlow],
  ['/cpro/structures/v1/rechercher', searchStructures],
  ['/cpro/structures/v1/consulter', showStructure],
  ['/cpro/structures/v1/rechercher/services', searchServices],
  ['/cpro/structures/v1/consulter/service', showService],
]);

/** The one GET of the portal. */
export const healthCheckPath = '/cpro/transverses/v1/health-check';
