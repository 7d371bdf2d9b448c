import type { XmlElement } from './xml-tree.ts';

/** A term of EN 16931 in words, for a sentence that says what this version does not cover. */
export type Term = { readonly fr: string; readonly en: string };

/** Terms that the model lacks, by element; `parent/child` where the child alone is ambiguous. */
const TERMS: Readonly<Record<string, Term>> = {
  'ram:TaxCurrencyCode': { fr: 'monnaie de la TVA (BT-6)', en: 'VAT accounting currency (BT-6)' },
  'ram:InvoiceReferencedDocument': { fr: 'facture antérieure (BG-3)', en: 'preceding invoice (BG-3)' },
  'ram:PayeeTradeParty': { fr: 'bénéficiaire autre que le vendeur (BG-10)', en: 'payee other than the seller (BG-10)' },
  'ram:SellerTaxRepresentativeTradeParty': {
    fr: 'représentant fiscal du vendeur (BG-11)',
    en: 'seller’s tax representative (BG-11)',
  },
  'ram:ShipToTradeParty': { fr: 'lieu de livraison (BG-13)', en: 'delivery place (BG-13)' },
  'ram:ApplicableTradeSettlementFinancialCard': { fr: 'carte de paiement (BG-18)', en: 'payment card (BG-18)' },
  'ram:DirectDebitMandateID': { fr: 'mandat de prélèvement (BT-89)', en: 'direct debit mandate (BT-89)' },
  'ram:CreditorReferenceID': { fr: 'identifiant créancier (BT-90)', en: 'creditor identifier (BT-90)' },
  'ram:PayerPartyDebtorFinancialAccount': { fr: 'compte débité (BT-91)', en: 'debited account (BT-91)' },
  'ram:ProprietaryID': { fr: 'compte qui n’est pas un IBAN (BT-84)', en: 'account that is not an IBAN (BT-84)' },
  'ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge': {
    fr: 'remise ou frais sur toute la facture (BG-20, BG-21)',
    en: 'allowance or charge on the whole invoice (BG-20, BG-21)',
  },
  'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge': {
    fr: 'frais sur une ligne (BG-28)',
    en: 'charge on a line (BG-28)',
  },
  'ram:AllowanceTotalAmount': {
    fr: 'remise sur toute la facture (BT-107)',
    en: 'allowance on the whole invoice (BT-107)',
  },
  'ram:ChargeTotalAmount': { fr: 'frais sur toute la facture (BT-108)', en: 'charge on the whole invoice (BT-108)' },
  'ram:TaxTotalAmount': { fr: 'TVA dans une autre monnaie (BT-111)', en: 'VAT in another currency (BT-111)' },
  'ram:RoundingAmount': { fr: 'arrondi du montant à payer (BT-114)', en: 'rounding of the amount due (BT-114)' },
  'ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument': {
    fr: 'objet facturé (BT-18)',
    en: 'invoiced object (BT-18)',
  },
  'ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument': {
    fr: 'objet facturé d’une ligne (BT-128)',
    en: 'invoiced object of a line (BT-128)',
  },
  'ram:AdditionalReferencedDocument/ram:URIID': {
    fr: 'lien vers une pièce jointe (BT-124)',
    en: 'link to an attachment (BT-124)',
  },
  'ram:SpecifiedLineTradeSettlement/ram:ReceivableSpecifiedTradeAccountingAccount': {
    fr: 'imputation comptable d’une ligne (BT-133)',
    en: 'accounting reference of a line (BT-133)',
  },
  'ram:DesignatedProductClassification': { fr: 'classification d’article (BT-158)', en: 'item class (BT-158)' },
  'ram:OriginTradeCountry': { fr: 'pays d’origine d’un article (BT-159)', en: 'item’s country of origin (BT-159)' },
  'ram:ApplicableProductCharacteristic': { fr: 'caractéristique d’article (BG-32)', en: 'item attribute (BG-32)' },
  'ram:FaxUniversalCommunication': { fr: 'télécopie du contact', en: 'contact’s fax' },
  'ram:DepartmentName': { fr: 'service du contact (BT-41)', en: 'contact’s department (BT-41)' },
  'ram:ExemptionReason': {
    fr: 'motif d’exonération sur une ligne ou pour un taux taxé (BT-120)',
    en: 'exemption reason on a line or for a taxed rate (BT-120)',
  },
  'ram:ExemptionReasonCode': {
    fr: 'code d’exonération sur une ligne ou pour un taux taxé (BT-121)',
    en: 'exemption code on a line or for a taxed rate (BT-121)',
  },
  'ram:SpecifiedTaxRegistration': {
    fr: 'autre identifiant fiscal (BT-31, BT-32, BT-48)',
    en: 'other tax identifier (BT-31, BT-32, BT-48)',
  },
  'ram:SpecifiedTradePaymentTerms': {
    fr: 'plusieurs conditions de paiement (BT-20)',
    en: 'several payment terms (BT-20)',
  },
};

/** What an element that nobody understood is, in words; an unknown one by its own name. */
export function termOf(element: XmlElement, parent: XmlElement | undefined): Term {
  const name = element.name.replace('?:', '');
  const unknown = { fr: `élément « ${name} »`, en: `element “${name}”` };
  return TERMS[`${parent?.name ?? ''}/${element.name}`] ?? TERMS[element.name] ?? unknown;
}

/** An attribute that nobody understood. */
export function attributeTerm(element: XmlElement, attribute: string): Term {
  return {
    fr: `attribut « ${attribute} » de « ${element.name} »`,
    en: `attribute “${attribute}” of “${element.name}”`,
  };
}

const KINDS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  '381': ['avoir', 'credit note'],
  '384': ['facture rectificative', 'corrected invoice'],
  '386': ['facture d’acompte', 'prepayment invoice'],
  '389': ['autofacture', 'self-billed invoice'],
};

/** Values outside what this version covers, with the value in the words. */
export const SUBJECTS = {
  documentKind: (code: string): Term => {
    const [fr, en] = KINDS[code] ?? ['autre type de document', 'other kind of document'];
    return { fr: `${fr} (BT-3 = ${code})`, en: `${en} (BT-3 = ${code})` };
  },
  vatCategory: (code: string): Term => ({
    fr: `catégorie de TVA ${code} (BT-118, BT-151)`,
    en: `VAT category ${code} (BT-118, BT-151)`,
  }),
  exemptRate: (rate: string): Term => ({
    fr: `taux ${rate} pour une ligne exonérée (BT-152)`,
    en: `rate ${rate} on an exempt line (BT-152)`,
  }),
  currency: (code: string): Term => ({ fr: `monnaie ${code} (BT-5)`, en: `currency ${code} (BT-5)` }),
  profile: (urn: string): Term => ({ fr: `profil « ${urn} » (BT-24)`, en: `profile “${urn}” (BT-24)` }),
  noLines: (profile: string): Term => ({
    fr: `profil ${profile}, sans lignes (BT-24, BG-25)`,
    en: `profile ${profile}, without lines (BT-24, BG-25)`,
  }),
  grossBase: {
    fr: 'quantité de base du prix brut autre que celle du prix net (BT-149)',
    en: 'base quantity of the gross price other than the net price’s (BT-149)',
  },
  severalReasons: {
    fr: 'plusieurs motifs d’exonération (BT-120, BT-121)',
    en: 'several exemption reasons (BT-120, BT-121)',
  },
  severalTaxPoints: {
    fr: 'plusieurs dates d’exigibilité (BT-7, BT-8)',
    en: 'several tax points (BT-7, BT-8)',
  },
} as const;
