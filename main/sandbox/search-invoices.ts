import { z } from 'zod';
import type { SandboxInvoice } from './ledger.ts';
import { pageBlockSchema, toPage } from './paging.ts';
import { currentStep } from './schedule.ts';
import { answered, malformed, refused, type SandboxService, type SandboxWorld } from './service.ts';

const day = z.string().transform((text) => text.slice(0, 10));

/** The filters that the sandbox applies; any other is refused, because ignoring it would answer too much. */
const requestSchema = z.strictObject({
  idUtilisateurCourant: z.int().nullish(),
  recupererTaille: z.boolean().nullish(),
  numeroFacture: z.string().nullish(),
  numeroFluxDepot: z.string().nullish(),
  typeFacture: z.enum(['FACTURE', 'AVOIR', 'ACOMPTE']).nullish(),
  statutCourant: z.array(z.string()).nullish(),
  idFournisseur: z.int().nullish(),
  numeroMarche: z.string().nullish(),
  numeroBonCommande: z.string().nullish(),
  periodeDateDepotDu: day.nullish(),
  periodeDateDepotAu: day.nullish(),
  periodeDateFactureDu: day.nullish(),
  periodeDateFactureAu: day.nullish(),
  rechercheFactureParFournisseur: pageBlockSchema,
});

function typeOf(invoice: SandboxInvoice): 'FACTURE' | 'AVOIR' | 'ACOMPTE' {
  if (invoice.typeCode === '381') return 'AVOIR';
  return invoice.typeCode === '386' ? 'ACOMPTE' : 'FACTURE';
}

function toWire(invoice: SandboxInvoice, { directory, clock }: SandboxWorld) {
  const current = currentStep(invoice, clock);
  const recipient = directory.structureOf(invoice.buyerSiret);
  const service = recipient?.services.find((each) => each.code === invoice.serviceCode);
  return {
    identifiantFactureCPP: invoice.id,
    numeroFacture: invoice.number,
    statut: current.code,
    typeDemandePaiement: 'FACTURE',
    typeFacture: typeOf(invoice),
    modeDepot: invoice.mode,
    numeroFluxDepot: invoice.flowNumber || null,
    dateFacture: invoice.issuedOn,
    dateDepot: invoice.depositedOn,
    dateHeureEtatCourant: new Date(current.atMs).toISOString(),
    commentaireEtatCourant: current.words || null,
    rejetTraite: invoice.rejectHandledAtMs !== undefined,
    montantHT: Number(invoice.taxBasis),
    montantTTC: Number(invoice.grandTotal),
    montantAPayer: Number(invoice.due),
    devise: invoice.currency,
    numeroMarche: invoice.contract || null,
    numeroBonCommande: invoice.engagement || null,
    idDestinataire: recipient?.id ?? null,
    codeDestinataire: invoice.buyerSiret,
    designationDestinataire: recipient?.name ?? null,
    idServiceExecutant: service?.id ?? null,
    codeServiceExecutant: invoice.serviceCode || null,
    nomServiceExecutant: service?.name ?? null,
    codeFournisseur: invoice.supplierSiret,
    typeIdentifiantFournisseur: 'SIRET',
    designationFournisseur: invoice.supplierName,
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** rechercher/fournisseur: integrated invoices only, pages of 10 unless asked otherwise. */
export const searchInvoices: SandboxService = (body, world) => {
  const request = requestSchema.safeParse(body);
  if (!request.success) {
    const [issue] = request.error.issues;
    const fields = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? []);
    return malformed(`filtre non lu par le bac a sable: ${fields.join('.')}`);
  }
  const by = request.data;
  const supplierId = (siret: string): number | undefined => world.directory.structureOf(siret)?.id;
  const found = world.ledger
    .state()
    .invoices.map((invoice) => toWire(invoice, world))
    .filter(
      (each) =>
        (!isGiven(by.numeroFacture) || each.numeroFacture === by.numeroFacture) &&
        (!isGiven(by.numeroFluxDepot) || each.numeroFluxDepot === by.numeroFluxDepot) &&
        (!isGiven(by.typeFacture) || each.typeFacture === by.typeFacture) &&
        (!isGiven(by.statutCourant) || by.statutCourant.includes(each.statut)) &&
        (!isGiven(by.idFournisseur) || supplierId(each.codeFournisseur) === by.idFournisseur) &&
        (!isGiven(by.numeroMarche) || each.numeroMarche === by.numeroMarche) &&
        (!isGiven(by.numeroBonCommande) || each.numeroBonCommande === by.numeroBonCommande) &&
        (!isGiven(by.periodeDateDepotDu) || each.dateDepot >= by.periodeDateDepotDu) &&
        (!isGiven(by.periodeDateDepotAu) || each.dateDepot <= by.periodeDateDepotAu) &&
        (!isGiven(by.periodeDateFactureDu) || each.dateFacture >= by.periodeDateFactureDu) &&
        (!isGiven(by.periodeDateFactureAu) || each.dateFacture <= by.periodeDateFactureAu),
    );
  if (found.length === 0) return refused(20_000, 'TRA_MSG_00.015 - Aucun resultat');
  const { items, parametresRetour } = toPage(found, by.rechercheFactureParFournisseur);
  return answered({ parametresRetour, listeFactures: items });
};
