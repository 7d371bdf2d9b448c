import type { Ledger, SandboxAct, SandboxInvoice } from './ledger.ts';
import { refused } from './service.ts';

/** For a number that no invoice has; the source gives it for completer, other services are taken to say the same. */
export const noInvoice = refused(20_000, 'GDP_MSG_11.008 - La demande de paiement n existe pas');

/** The invoice with that identifiantFactureCPP. */
export function invoiceOf(ledger: Ledger, id: number): SandboxInvoice | undefined {
  return ledger.state().invoices.find((each) => each.id === id);
}

/** Saves changed invoices over those with the same ids. */
export async function saveInvoices(ledger: Ledger, changed: readonly SandboxInvoice[]): Promise<void> {
  const state = ledger.state();
  const byId = new Map(changed.map((each) => [each.id, each]));
  await ledger.save({ ...state, invoices: state.invoices.map((each) => byId.get(each.id) ?? each) });
}

/** The invoice with one more act at its end. */
export function withAct(invoice: SandboxInvoice, act: SandboxAct): SandboxInvoice {
  return { ...invoice, acts: [...invoice.acts, act] };
}
