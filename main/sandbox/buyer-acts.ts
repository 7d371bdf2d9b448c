import { z } from 'zod';
import { saveInvoices, withAct } from './change-invoice.ts';
import type { HttpAnswer } from './doorkeeper.ts';
import { currentStep } from './schedule.ts';
import type { SandboxWorld } from './service.ts';

/** The statuses that a recipient or a validator gives (chorus-pro-api 9.4). */
const buyerStatuses = [
  'PRISE_EN_COMPTE_DESTINATAIRE',
  'A_RECYCLER',
  'SUSPENDUE',
  'REJETEE',
  'SERVICE_FAIT',
  'MANDATEE',
  'MISE_A_DISPOSITION_COMPTABLE',
  'COMPTABILISEE',
  'MISE_EN_PAIEMENT',
  'VALIDEE_1',
  'VALIDEE_2',
  'A_VALIDER_2',
  'REFUSEE_1',
  'REFUSEE_2',
  'ABSENCE_VALIDATION_1_HORS_DELAI',
  'ABSENCE_VALIDATION_2_HORS_DELAI',
  'ERREUR_FOURNISSEUR_SUR_VALIDEUR',
  'NON_CONFORME',
  'ABANDONNEE',
  'SUPPRIMEE',
] as const;

const finalStatuses: ReadonlySet<string> = new Set([
  'REJETEE',
  'MISE_EN_PAIEMENT',
  'REFUSEE_1',
  'REFUSEE_2',
  'NON_CONFORME',
  'ABANDONNEE',
  'SUPPRIMEE',
]);

const actSchema = z.strictObject({
  /** numeroFacture */ number: z.string(),
  /** When several suppliers have that number. */ supplierSiret: z.string().optional(),
  status: z.enum(buyerStatuses),
  /** The buyer's comment; the portal cuts none that is known. */ words: z.string().max(2_000).default(''),
});

/** Plays the buyer: an integrated invoice takes that status, with a comment. Any order is taken, but nothing follows a final status. */
export async function playBuyer(json: unknown, { ledger, clock }: SandboxWorld): Promise<HttpAnswer> {
  const parsed = actSchema.safeParse(json);
  if (!parsed.success) return { status: 400, body: { error: z.prettifyError(parsed.error) } };
  const { number, supplierSiret, status, words } = parsed.data;
  const invoice = ledger
    .state()
    .invoices.findLast(
      (each) => each.number === number && (supplierSiret === undefined || each.supplierSiret === supplierSiret),
    );
  if (invoice === undefined) return { status: 404, body: { error: `aucune facture ${number}` } };
  const before = currentStep(invoice, clock).code;
  if (finalStatuses.has(before)) return { status: 409, body: { error: `${number} est ${before} : rien ne suit` } };
  await saveInvoices(ledger, [withAct(invoice, { code: status, atMs: clock.now(), words, by: 'buyer' })]);
  return { status: 200, body: { id: invoice.id, number, before, status } };
}
