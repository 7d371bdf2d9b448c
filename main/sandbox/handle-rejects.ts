import { z } from 'zod';
import { invoiceOf, noInvoice, saveInvoices } from './change-invoice.ts';
import { currentStep } from './schedule.ts';
import { answered, bound, inventedRefusal } from './service.ts';

const requestSchema = z.strictObject({
  listeDemandePaiement: z.array(z.strictObject({ idDemandePaiement: z.int() })).min(1),
  motifRejet: z.string().nullish(),
  cpltInfos: z.string().nullish(),
});

/** traiterRejet: marks rejected invoices as handled (rejetTraite); when one of them is none, none is marked (invented). */
export const handleRejects = bound(requestSchema, async (request, { ledger, clock }) => {
  const invoices = request.listeDemandePaiement.map((each) => invoiceOf(ledger, each.idDemandePaiement));
  const known = invoices.filter((each) => each !== undefined);
  if (known.length < invoices.length) return noInvoice;
  const other = known.find((each) => currentStep(each, clock).code !== 'REJETEE');
  if (other !== undefined) {
    return inventedRefusal(20_002, `L etat courant ${currentStep(other, clock).code} n est pas REJETEE`);
  }
  await saveInvoices(
    ledger,
    known.map((each) => ({ ...each, rejectHandledAtMs: clock.now() })),
  );
  return answered({}, 'GCU_MSG_01_000');
});
