import type { LeftOver } from './gather-left-overs.ts';

/** The same in French and in English. */
export type Term = { readonly fr: string; readonly en: string };

/** What no term of EN 16931 stands for, in words, by element; `parent/child` where the child alone is ambiguous. */
const TERMS = new Map<string, Term>(
  Object.entries({
    'rsm:ExchangedDocument/ram:Name': { fr: 'titre du document', en: 'document title' },
    'ram:TestIndicator': { fr: 'marque d’essai', en: 'test mark' },
    'ram:LanguageID': { fr: 'langue du document', en: 'document language' },
    'ram:FaxUniversalCommunication': { fr: 'télécopie du contact', en: 'contact’s fax' },
    'ram:DepartmentName': { fr: 'service du contact', en: 'contact’s department' },
    'ram:BasisQuantity': {
      fr: 'quantité de base du prix brut, autre que celle du prix net (BT-149)',
      en: 'base quantity of the gross price, other than the net price’s (BT-149)',
    },
    'ram:ApplicableTradeTax/ram:ExemptionReason': {
      fr: 'motif d’exonération d’une ligne (BT-120)',
      en: 'exemption reason of a line (BT-120)',
    },
    'ram:ApplicableTradeTax/ram:ExemptionReasonCode': {
      fr: 'code d’exonération d’une ligne (BT-121)',
      en: 'exemption code of a line (BT-121)',
    },
    'ram:CategoryTradeTax/ram:ExemptionReason': {
      fr: 'motif d’exonération d’une remise ou de frais',
      en: 'exemption reason of an allowance or charge',
    },
    'ram:CategoryTradeTax/ram:ExemptionReasonCode': {
      fr: 'code d’exonération d’une remise ou de frais',
      en: 'exemption code of an allowance or charge',
    },
    'ram:AssociatedDocumentLineDocument/ram:IncludedNote': {
      fr: 'autre note d’une ligne (BT-127)',
      en: 'another note on a line (BT-127)',
    },
    'ram:IncludedNote/ram:SubjectCode': { fr: 'objet de la note d’une ligne', en: 'subject of a line’s note' },
    'ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument': {
      fr: 'autre document ou objet d’une ligne (BT-128)',
      en: 'another document or object of a line (BT-128)',
    },
    'ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument': {
      fr: 'document cité d’un autre type (BG-24, BT-17, BT-18)',
      en: 'cited document of another type (BG-24, BT-17, BT-18)',
    },
    'ram:SpecifiedTaxRegistration': { fr: 'autre identifiant fiscal', en: 'other tax identifier' },
    'ram:SpecifiedTradePaymentTerms': {
      fr: 'autres conditions de paiement (BT-20)',
      en: 'other payment terms (BT-20)',
    },
    'ram:SpecifiedTradePaymentTerms/ram:Description': {
      fr: 'autres conditions de paiement (BT-20)',
      en: 'other payment terms (BT-20)',
    },
    'ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime': {
      fr: 'autre échéance (BT-9)',
      en: 'another due date (BT-9)',
    },
    'ram:ShipFromTradeParty': { fr: 'lieu d’expédition', en: 'place of dispatch' },
    'ram:UltimateShipToTradeParty': { fr: 'destinataire final', en: 'final recipient' },
    'ram:InvoicerTradeParty': { fr: 'émetteur de la facture', en: 'invoicer' },
    'ram:InvoiceeTradeParty': { fr: 'destinataire de la facture', en: 'invoicee' },
    'ram:PayerTradeParty': { fr: 'payeur', en: 'payer' },
    'ram:SpecifiedLogisticsServiceCharge': { fr: 'frais de transport', en: 'logistics charge' },
    'ram:SpecifiedAdvancePayment': { fr: 'acompte détaillé', en: 'advance payment in detail' },
    'ram:ApplicableTradeDeliveryTerms': { fr: 'conditions de livraison', en: 'delivery terms' },
    'ram:SpecifiedTradeAllowanceCharge': {
      fr: 'remise ou frais dont le sens n’est pas dit',
      en: 'allowance or charge that says neither',
    },
  }),
);

/** The names of the elements of a path, without positions; the last is the one that is left over. */
function namesOf(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((each) => each.replace(/\[\d+\]$/, ''));
}

/** What is left over in words: its own, those of the element that it is in, or its name. */
export function termOf(path: string): Term {
  const names = namesOf(path);
  const [parent = '', name = ''] = names.slice(-2);
  const known = TERMS.get(`${parent}/${name}`) ?? TERMS.get(name);
  if (known !== undefined) return known;
  if (name === 'text()') return { fr: `texte dans « ${parent} »`, en: `text in “${parent}”` };
  if (name.startsWith('@'))
    return { fr: `attribut « ${name.slice(1)} » de « ${parent} »`, en: `attribute “${name.slice(1)}” of “${parent}”` };
  return { fr: `élément « ${name} »`, en: `element “${name}”` };
}

const MAX_REMARKS = 30;
const MAX_TEXT = 200;

function shorten(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
}

/** One sentence for each thing that is left over; the same thing with the same value is said once. */
export function leftOverTerms(leftOvers: readonly LeftOver[]): readonly Term[] {
  const sentences = new Map<string, Term>();
  for (const { path, text } of leftOvers) {
    const term = termOf(path);
    const value = shorten(text);
    sentences.set(`${term.fr} ${value}`, {
      fr: `Le document dit aussi « ${value} » (${term.fr}) : le brouillon n’a pas de place pour cela.`,
      en: `The document also says “${value}” (${term.en}): the draft has no place for it.`,
    });
  }
  const all = [...sentences.values()];
  const more = all.length - MAX_REMARKS;
  if (more <= 0) return all;
  return [
    ...all.slice(0, MAX_REMARKS),
    {
      fr: `Et ${String(more)} autres éléments du document n’ont pas de place dans le brouillon : gardez le fichier d’origine.`,
      en: `And ${String(more)} more elements of the document have no place in the draft: keep the original file.`,
    },
  ];
}
