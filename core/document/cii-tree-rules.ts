import type { Language } from '../draft/problem.ts';
import { INVOICED_OBJECT, SUPPORTING_DOCUMENT, TENDER_DOCUMENT } from './cii-names.ts';
import { childPaths } from './child-paths.ts';
import { trimXml } from './xml-reading.ts';
import type { XmlElement } from './xml-tree.ts';

/** A syntax rule that a file breaks beyond its schema. */
export type TreeFault = {
  readonly rule: string;
  readonly path: string;
  /** Absent for one of EN 16931-3-3, which blocks; `warns`: some platforms refuse such a file. */
  readonly severity?: 'warns';
  /** How many other places break it too, where only the first is named. */ readonly more?: number;
};

/** A rule on every element that it is about, and how to say it; the official rule of that id asks for the same. */
type TreeRule = {
  readonly id: string;
  readonly isAbout: (name: string) => boolean;
  readonly isBroken: (element: XmlElement) => boolean;
} & Readonly<Record<Language, string>>;

const ADDITIONAL = 'ram:AdditionalReferencedDocument';
const isReference = (name: string): boolean => name.startsWith('ram:') && name.endsWith('ReferencedDocument');

function has(element: XmlElement, name: string): boolean {
  return element.children.some((each) => each.name === name);
}

function textsOf(element: XmlElement, name: string): readonly string[] {
  return element.children.filter((each) => each.name === name).map(({ text }) => text);
}

/** True for an additional document of one of those types. */
function isOfType(element: XmlElement, ...types: readonly string[]): boolean {
  return element.name === ADDITIONAL && textsOf(element, 'ram:TypeCode').some((type) => types.includes(type));
}

/** What is told apart by the type of document. */
function onlyFor(
  id: string,
  child: string,
  isAllowed: (element: XmlElement) => boolean,
  [fr, en]: readonly [string, string],
): TreeRule {
  return { id, isAbout: isReference, isBroken: (element) => has(element, child) && !isAllowed(element), fr, en };
}

const isSupporting = (element: XmlElement): boolean => isOfType(element, SUPPORTING_DOCUMENT);
/** Identifiers that come from no list, by the element that they are in. */
const BARE: Readonly<Record<string, string>> = {
  'ram:GuidelineSpecifiedDocumentContextParameter': 'ram:ID',
  'rsm:ExchangedDocument': 'ram:ID',
  'ram:AssociatedDocumentLineDocument': 'ram:LineID',
  'ram:SpecifiedTradeProduct': 'ram:SellerAssignedID',
};

function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)]);
}

const onSettlement = (name: string): boolean => name === 'ram:ApplicableHeaderTradeSettlement';
const onRoot = (name: string): boolean => name === 'rsm:CrossIndustryInvoice';

/** Every syntax rule that we hold a file to beyond its schema. */
export const treeRules: readonly TreeRule[] = [
  {
    id: 'CII-SR-046',
    isAbout: (name) => name === 'ram:SpecifiedTradeProduct',
    isBroken: (product) =>
      has(product, 'ram:GlobalID') &&
      !product.children.some((each) => each.name === 'ram:GlobalID' && each.attributes.has('schemeID')),
    fr: 'L’identifiant standard de l’article (GlobalID, BT-157) n’a pas de liste (schemeID) : ajoutez-la, par exemple 0160 pour un GTIN.',
    en: 'The item’s standard identifier (GlobalID, BT-157) has no list (schemeID): add it, for instance 0160 for a GTIN.',
  },
  {
    id: 'CII-SR-461',
    isAbout: onSettlement,
    isBroken: (settlement) =>
      settlement.children
        .filter(({ name }) => name === 'ram:ApplicableTradeTax')
        .flatMap((tax) => textsOf(tax, 'ram:TaxPointDate')).length > 1,
    fr: 'La date d’exigibilité de la TVA (BT-7) est répétée : gardez-la sur un seul taux.',
    en: 'The tax point date (BT-7) is repeated: keep it on one rate only.',
  },
  {
    id: 'CII-SR-462',
    isAbout: onRoot,
    isBroken: (root) =>
      new Set(descendants(root, 'ram:ApplicableTradeTax').flatMap((tax) => textsOf(tax, 'ram:DueDateTypeCode'))).size >
      1,
    fr: 'Le code d’exigibilité de la TVA (BT-8) change d’un taux à l’autre : une facture n’en a qu’un. Gardez le même partout.',
    en: 'The tax point code (BT-8) changes from one rate to the next: an invoice has one only. Keep the same everywhere.',
  },
  {
    id: 'CII-DT-005',
    isAbout: (name) => name in BARE,
    isBroken: ({ name, children }) =>
      children.some((each) => each.name === BARE[name] && each.attributes.has('schemeID')),
    fr: 'L’identifiant ne vient ici d’aucune liste : retirez « schemeID ».',
    en: 'The identifier comes from no list here: take “schemeID” out.',
  },
  onlyFor('CII-DT-015', 'ram:URIID', isSupporting, [
    'Seule une pièce jointe (type 916) a un lien (URIID) : retirez-le, ou donnez ce type au document.',
    'Only a supporting document (type 916) has a link (URIID): take it out, or give the document that type.',
  ]),
  onlyFor(
    'CII-DT-018',
    'ram:TypeCode',
    (element) => isOfType(element, TENDER_DOCUMENT, INVOICED_OBJECT, SUPPORTING_DOCUMENT),
    [
      'Le type de ce document n’est ni 50 (marché), ni 130 (objet facturé), ni 916 (pièce jointe) : choisissez l’un des trois.',
      'The type of this document is neither 50 (tender), nor 130 (invoiced object), nor 916 (supporting document): choose one of them.',
    ],
  ),
  onlyFor('CII-DT-021', 'ram:Name', isSupporting, [
    'Seule une pièce jointe (type 916) a une description (Name) : retirez-la, ou donnez ce type au document.',
    'Only a supporting document (type 916) has a description (Name): take it out, or give the document that type.',
  ]),
  onlyFor('CII-DT-022', 'ram:AttachmentBinaryObject', isSupporting, [
    'Seule une pièce jointe (type 916) contient un fichier : retirez-le, ou donnez ce type au document.',
    'Only a supporting document (type 916) holds a file: take it out, or give the document that type.',
  ]),
  onlyFor('CII-DT-024', 'ram:ReferenceTypeCode', (element) => isOfType(element, INVOICED_OBJECT), [
    'Seul l’objet facturé (type 130) a une liste (ReferenceTypeCode) : retirez-la, ou donnez ce type au document.',
    'Only the invoiced object (type 130) has a list (ReferenceTypeCode): take it out, or give the document that type.',
  ]),
  onlyFor('CII-DT-027', 'ram:FormattedIssueDateTime', ({ name }) => name === 'ram:InvoiceReferencedDocument', [
    'Seule une facture antérieure a une date (FormattedIssueDateTime) : retirez-la.',
    'Only a preceding invoice has a date (FormattedIssueDateTime): take it out.',
  ]),
  {
    id: 'CII-DT-031',
    isAbout: (name) => name.startsWith('ram:') && name.endsWith('Amount') && name !== 'ram:TaxTotalAmount',
    isBroken: (element) => element.attributes.has('currencyID'),
    fr: 'Ce montant répète la monnaie de la facture : retirez « currencyID », qui n’a sa place que sur le total de la TVA.',
    en: 'This amount repeats the invoice’s currency: take “currencyID” out, which belongs on the VAT total only.',
  },
  {
    id: 'CII-DT-037',
    isAbout: (name) => name.startsWith('ram:') && name.endsWith('TradeTax'),
    isBroken: (tax) => has(tax, 'ram:TypeCode') && !textsOf(tax, 'ram:TypeCode').includes('VAT'),
    fr: 'Cette taxe n’est pas la TVA (TypeCode) : l’EN 16931 n’en connaît pas d’autre. Écrivez VAT.',
    en: 'This tax is not VAT (TypeCode): EN 16931 knows no other one. Write VAT.',
  },
  {
    id: 'CII-DT-097',
    isAbout: (name) => name === 'udt:DateTimeString',
    isBroken: ({ attributes, text }) =>
      attributes.get('format') === '102' && !/^\d{4}(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])$/.test(trimXml(text)),
    fr: 'Cette date n’est pas écrite comme AAAAMMJJ : corrigez-la, par exemple 20261124.',
    en: 'This date is not written as YYYYMMDD: correct it, for instance 20261124.',
  },
];

/** What is looked up in a list or calculated with; an identifier or a text that says nothing is merely absent. */
const LISTED = /(?<!Postcode)Code$|(Amount|Percent|Quantity|Indicator|String|CountryID)$/;
/** What is compared letter by letter, or calculated with; a text may have space around. */
const EXACT = /(ID|Code|Amount|Percent|Quantity|Indicator|String)$/;

/** On any invoice file: what the official rules read otherwise than a person does, each in its own way. */
export const plainTreeRules: readonly TreeRule[] = [
  {
    id: 'LIASSE-EMPTY',
    isAbout: () => true,
    isBroken: ({ name, attributes, children, text }) =>
      (LISTED.test(name) && children.length === 0 && trimXml(text) === '') ||
      [...attributes.values()].some((value) => trimXml(value) === ''),
    fr: 'Cet élément, ou l’un de ses attributs, est là et ne dit rien : une plateforme peut y voir une valeur fausse. Complétez-le, ou retirez-le.',
    en: 'This element, or one of its attributes, is there and says nothing: a platform may take it for a wrong value. Complete it, or take it out.',
  },
  {
    id: 'LIASSE-SPACE',
    isAbout: (name) => EXACT.test(name),
    isBroken: ({ attributes, text }) =>
      trimXml(text) !== '' && [text, ...attributes.values()].some((value) => !['', value].includes(trimXml(value))),
    fr: 'Il y a une espace ou un retour à la ligne autour de cette valeur : une plateforme qui compare lettre à lettre la refuse. Retirez-le.',
    en: 'There is a space or a line break around this value: a platform that compares letter by letter refuses it. Take it out.',
  },
];

const rulesById = new Map([...treeRules, ...plainTreeRules].map((rule) => [rule.id, rule] as const));

/** The ids of the rules, as the official ones have them. */
export const treeRuleIds: readonly string[] = treeRules.map(({ id }) => id);

function walk(
  element: XmlElement,
  path: string,
  rules: readonly TreeRule[],
  found: (rule: TreeRule, path: string) => void,
): void {
  for (const rule of rules) if (rule.isAbout(element.name) && rule.isBroken(element)) found(rule, path);
  const paths = childPaths(element, path);
  element.children.forEach((each, index) => walk(each, paths[index] ?? path, rules, found));
}

/** Each rule that is broken once, with the first place and how many more. */
function faultsOf(root: XmlElement, rules: readonly TreeRule[]): readonly TreeFault[] {
  const faults = new Map<string, TreeFault>();
  walk(root, `/${root.name}`, rules, ({ id }, path) => {
    const known = faults.get(id);
    faults.set(id, known === undefined ? { rule: id, path } : { ...known, more: (known.more ?? 0) + 1 });
  });
  return [...faults.values()];
}

/** Holds a CII tree to the syntax rules of EN 16931 that a schema cannot say. */
export function checkTree(root: XmlElement): readonly TreeFault[] {
  return faultsOf(root, treeRules);
}

/** Looks in any invoice's tree for what platforms read differently. */
export function checkPlainTree(root: XmlElement): readonly TreeFault[] {
  return faultsOf(root, plainTreeRules).map((fault) => ({ ...fault, severity: 'warns' }));
}

/** What is wrong, where, and what to do about it; throws for a rule that does not exist. */
export function treeSentence({ rule: id, path, more = 0 }: TreeFault, language: Language): string {
  const rule = rulesById.get(id);
  if (rule === undefined) throw new Error(`unknown rule ${id}`);
  const others = { fr: ` et ${String(more)} autre(s)`, en: ` and ${String(more)} more` }[language];
  return `${rule[language].replace(/\.$/, '')} (${path}${more > 0 ? others : ''}).`;
}
