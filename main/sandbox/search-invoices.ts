import { z } from 'zod';
import { invoiceTypeOf, toListedInvoice } from './invoice-wire.ts';
import { depositModes, type SandboxInvoice } from './ledger.ts';
import { pageBlockSchema, toPage } from './paging.ts';
import { currentStep } from './schedule.ts';
import { answered, bound, type SandboxWorld } from './service.ts';
import { noResult } from './structure-search.ts';

/** A date, a minute or an instant; its day is what counts. */
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/)
  .transform((text) => text.slice(0, 10))
  .nullish();
/** A date or an instant → milliseconds since 1970; without a zone it is taken for UTC (invented). */
const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})?)?$/)
  .transform((text) => Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || text.length === 10 ? text : `${text}Z`))
  .nullish();
const text = z.string().nullish();
const amount = z.number().nullish();

/** The filters that the sandbox applies; any other is refused, because ignoring it would answer too much. */
const requestSchema = z.strictObject({
  idUtilisateurCourant: z.int().nullish(),
  listeDestinataire: z.array(z.strictObject({ idDestinataire: z.int() })).nullish(),
  numeroFacture: text,
  numeroFluxDepot: text,
  typeFacture: z.enum(['FACTURE', 'AVOIR', 'ACOMPTE']).nullish(),
  statutCourant: z.array(z.string()).nullish(),
  modeDepot: z.enum(depositModes).nullish(),
  idFournisseur: z.int().nullish(),
  periodeDateDepotDu: day,
  periodeDateDepotAu: day,
  periodeDateFactureDu: day,
  periodeDateFactureAu: day,
  periodeDateHeureEtatCourantDu: instant,
  periodeDateHeureEtatCourantAu: instant,
  montantHTMin: amount,
  montantHTMax: amount,
  montantTTCMin: amount,
  montantTTCMax: amount,
  montantApayerMin: amount,
  montantApayerMax: amount,
  numeroMarche: text,
  numeroBonCommande: text,
  recupererTaille: z.boolean().nullish(),
  rejetTraite: z.boolean().nullish(),
  rechercheFactureParFournisseur: pageBlockSchema,
});
type Search = z.infer<typeof requestSchema>;

function isWithin<Value extends string | number>(
  value: Value,
  from: Value | null | undefined,
  to: Value | null | undefined,
): boolean {
  return (from ?? value) <= value && value <= (to ?? value);
}

function hasItsNumbers(invoice: SandboxInvoice, by: Search): boolean {
  return (
    (by.numeroFacture ?? invoice.number) === invoice.number &&
    (by.numeroFluxDepot ?? invoice.flowNumber) === invoice.flowNumber &&
    (by.typeFacture ?? invoiceTypeOf(invoice)) === invoiceTypeOf(invoice) &&
    (by.modeDepot ?? invoice.mode) === invoice.mode &&
    (by.numeroMarche ?? invoice.contract) === invoice.contract &&
    (by.numeroBonCommande ?? invoice.engagement) === invoice.engagement &&
    (by.idFournisseur ?? Number(invoice.supplierSiret)) === Number(invoice.supplierSiret) &&
    isWithin(invoice.depositedOn, by.periodeDateDepotDu, by.periodeDateDepotAu) &&
    isWithin(invoice.issuedOn, by.periodeDateFactureDu, by.periodeDateFactureAu) &&
    isWithin(Number(invoice.taxBasis), by.montantHTMin, by.montantHTMax) &&
    isWithin(Number(invoice.grandTotal), by.montantTTCMin, by.montantTTCMax) &&
    isWithin(Number(invoice.due), by.montantApayerMin, by.montantApayerMax)
  );
}

function hasItsState(invoice: SandboxInvoice, by: Search, { directory, clock }: SandboxWorld): boolean {
  const isHandled = invoice.rejectHandledAtMs !== undefined;
  if ((by.rejetTraite ?? isHandled) !== isHandled) return false;
  const recipients = by.listeDestinataire ?? [];
  const recipient = recipients.length === 0 ? undefined : directory.structureOf(invoice.buyerSiret)?.id;
  if (recipients.length > 0 && !recipients.some((each) => each.idDestinataire === recipient)) return false;
  const current = currentStep(invoice, clock);
  return (
    (by.statutCourant ?? [current.code]).includes(current.code) &&
    isWithin(current.atMs, by.periodeDateHeureEtatCourantDu, by.periodeDateHeureEtatCourantAu)
  );
}

function answerList(found: readonly SandboxInvoice[], block: z.infer<typeof pageBlockSchema>, world: SandboxWorld) {
  if (found.length === 0) return noResult;
  const { items, parametresRetour } = toPage(found, block);
  return answered({ parametresRetour, listeFactures: items.map((invoice) => toListedInvoice(invoice, world)) });
}

/** rechercher/fournisseur: integrated invoices only, pages of 10 unless asked otherwise. */
export const searchInvoices = bound(requestSchema, (by, world) => {
  const invoices = world.ledger.state().invoices;
  const found = invoices.filter((each) => hasItsNumbers(each, by) && hasItsState(each, by, world));
  return answerList(found, by.rechercheFactureParFournisseur, world);
});

/** In these the supplier can act (chorus-pro-api 9.4). */
const openStatuses: ReadonlySet<string> = new Set(['SUSPENDUE', 'A_RECYCLER', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR']);

const openSchema = z.strictObject({
  idUtilisateurCourant: z.int().nullish(),
  idStructure: z.int().nullish(),
  masquerRejetee: z.boolean().nullish(),
  recupererTaille: z.boolean().nullish(),
  rechercheFactureATraiterParFournisseur: pageBlockSchema,
});

/** rechercher/atraiter/fournisseur: invoices that wait for the supplier; rejected ones until they were handled. */
export const searchOpenInvoices = bound(openSchema, (by, world) => {
  const found = world.ledger.state().invoices.filter((each) => {
    const { code } = currentStep(each, world.clock);
    const isOpenReject = code === 'REJETEE' && each.rejectHandledAtMs === undefined && by.masquerRejetee !== true;
    const isOwn = (by.idStructure ?? Number(each.supplierSiret)) === Number(each.supplierSiret);
    return isOwn && (isOpenReject || openStatuses.has(code));
  });
  return answerList(found, by.rechercheFactureATraiterParFournisseur, world);
});
