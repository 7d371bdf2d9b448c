import { addFile } from './add-file.ts';
import { completeInvoice } from './complete-invoice.ts';
import { correctValidator } from './correct-validator.ts';
import { depositFlow } from './deposit-flow.ts';
import { depositPdf } from './deposit-pdf.ts';
import { downloadDirectory } from './download-directory.ts';
import { downloadInvoices } from './download-invoices.ts';
import { handleRejects } from './handle-rejects.ts';
import { invoiceHistory } from './invoice-history.ts';
import { recycleInvoice } from './recycle-invoice.ts';
import { referenceLists } from './reference-data.ts';
import { reportFlow } from './report-flow.ts';
import { reportFlowOnPaper } from './report-flow-paper.ts';
import { searchInvoices, searchOpenInvoices } from './search-invoices.ts';
import type { SandboxService } from './service.ts';
import { showInvoice } from './show-invoice.ts';
import { searchRecipients, searchStructures } from './structure-search.ts';
import { searchServices, showService, showStructure } from './structure-services.ts';
import { submitInvoice } from './submit-invoice.ts';
import { listActiveSuppliers, listAttachments, listBankAccounts } from './user-account.ts';

const transverses = '/cpro/transverses/v1';

/** Every service of the portal that the sandbox has; all are POST. Paths: chorus-pro-api 1.1 and 3 to 7. */
export const sandboxRoutes: ReadonlyMap<string, SandboxService> = new Map([
  ['/cpro/factures/v1/deposer/flux', depositFlow],
  ['/cpro/factures/v1/deposer/pdf', depositPdf],
  ['/cpro/factures/v1/soumettre', submitInvoice],
  ['/cpro/factures/v1/rechercher/fournisseur', searchInvoices],
  ['/cpro/factures/v1/rechercher/atraiter/fournisseur', searchOpenInvoices],
  ['/cpro/factures/v1/consulter/fournisseur', showInvoice],
  ['/cpro/factures/v1/consulter/historique', invoiceHistory],
  ['/cpro/factures/v1/completer', completeInvoice],
  ['/cpro/factures/v1/recycler', recycleInvoice],
  ['/cpro/factures/v1/traiterRejet', handleRejects],
  ['/cpro/factures/v1/corriger/valideur/facture', correctValidator],
  ['/cpro/factures/v1/telecharger/groupe', downloadInvoices],
  ['/cpro/structures/v1/rechercher', searchStructures],
  ['/cpro/structures/v1/consulter', showStructure],
  ['/cpro/structures/v1/rechercher/services', searchServices],
  ['/cpro/structures/v1/consulter/service', showService],
  ['/cpro/utilisateurs/v1/monCompte/recuperer/rattachements', listAttachments],
  [`${transverses}/ajouter/fichier`, addFile],
  [`${transverses}/consulterCR`, reportFlowOnPaper],
  [`${transverses}/consulterCRDetaille`, reportFlow],
  [`${transverses}/rechercher/destinataire`, searchRecipients],
  [`${transverses}/telecharger/annuaire/destinataire`, downloadDirectory],
  [`${transverses}/recuperer/structures/actives/fournisseur`, listActiveSuppliers],
  [`${transverses}/recuperer/coordbanc/valides`, listBankAccounts],
  ...referenceLists.map(([name, service]) => [`${transverses}/recuperer/${name}`, service] as const),
]);

/** The one GET of the portal. */
export const healthCheckPath = `${transverses}/health-check`;
