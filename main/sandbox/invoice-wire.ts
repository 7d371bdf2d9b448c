import type { SandboxInvoice } from './ledger.ts';
import { parisInstant } from './paris-time.ts';
import { currentStep } from './schedule.ts';
import type { SandboxWorld } from './service.ts';

/** typeFacture of an invoice. */
export function invoiceTypeOf(invoice: SandboxInvoice): 'FACTURE' | 'AVOIR' | 'ACOMPTE' {
  if (invoice.typeCode === '381') return 'AVOIR';
  return invoice.typeCode === '386' ? 'ACOMPTE' : 'FACTURE';
}

/** An invoice as the lists of factures/rechercher show it. */
export function toListedInvoice(invoice: SandboxInvoice, { directory, clock }: SandboxWorld) {
  const current = currentStep(invoice, clock);
  const recipient = directory.structureOf(invoice.buyerSiret);
  const service = recipient?.services.find((each) => each.code === invoice.serviceCode);
  return {
    identifiantFactureCPP: invoice.id,
    numeroFacture: invoice.number,
    statut: current.code,
    typeDemandePaiement: 'FACTURE',
    typeFacture: invoiceTypeOf(invoice),
    modeDepot: invoice.mode,
    numeroFluxDepot: invoice.flowNumber || null,
    dateFacture: invoice.issuedOn,
    dateDepot: invoice.depositedOn,
    dateHeureEtatCourant: parisInstant(current.atMs),
    commentaireEtatCourant: current.words || null,
    rejetTraite: invoice.rejectHandledAtMs !== undefined,
    montantHT: Number(invoice.taxBasis),
    montantTTC: Number(invoice.grandTotal),
    montantAPayer: Number(invoice.due),
    devise: invoice.currency,
    numeroMarche: invoice.contract || null,
    numeroBonCommande: invoice.engagement || null,
    numeroFactureOrigine: null,
    idDestinataire: recipient?.id ?? null,
    codeDestinataire: invoice.buyerSiret,
    designationDestinataire: recipient?.name ?? null,
    idServiceExecutant: service?.id ?? null,
    codeServiceExecutant: invoice.serviceCode || null,
    nomServiceExecutant: service?.name ?? null,
    codeFournisseur: invoice.supplierSiret,
    typeIdentifiantFournisseur: 'SIRET',
    designationFournisseur: invoice.supplierName,
    codeServiceFournisseur: null,
    nomServiceFournisseur: null,
    typeIdentifiantValideur1: null,
    codeValideur1: null,
    raisonSocialeValideur1: null,
    nomValideur1: null,
    prenomValideur1: null,
    dateValidation1: null,
    typeIdentifiantValideur2: null,
    codeValideur2: null,
    raisonSocialeValideur2: null,
    nomValideur2: null,
    prenomValideur2: null,
    dateValidation2: null,
    coordBancairesFournisseur: null,
    affactureurCode: null,
    affactureurTypeIdentifiant: null,
    affactureurRaisonSociale: null,
    nomPrenomUtilisateurCreateur: null,
    taille: invoice.sizeBytes,
  };
}
