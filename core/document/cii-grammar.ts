import grammars from '../../assets/cii-syntax.json' with { type: 'json' };

/** What the text of an element has to be; any token or string is `string`. */
export type CiiText = 'decimal' | 'boolean' | 'base64' | 'string';

/** A type of the schema: elements in their order, or a text with its attributes (true: mandatory). */
export type CiiType = {
  /** Name, type, how often at least, how often at most (0: without end). */
  readonly children?: readonly (readonly [name: string, type: string, min: number, max: number])[];
  readonly text?: CiiText;
  readonly attributes?: Readonly<Record<string, boolean>>;
};

/** The types of one profile, by their names. */
export type CiiGrammar = Readonly<Record<string, CiiType>>;

/** The profiles of Factur-X that have a schema of their own. */
export type CiiProfile = 'minimum' | 'basicwl' | 'basic' | 'en16931' | 'extended';

/** The type of the whole document. */
export const CII_ROOT = { name: 'rsm:CrossIndustryInvoice', type: 'rsm:CrossIndustryInvoiceType' } as const;

/** The profile whose schema holds for a document, by its BT-24; every CIUS of EN 16931 has the one of EN 16931. */
export function profileOf(urn: string | undefined): CiiProfile {
  const ending = /:(minimum|basicwl|basic|extended)$/.exec(urn ?? '')?.[1];
  return ending === 'minimum' || ending === 'basicwl' || ending === 'basic' || ending === 'extended'
    ? ending
    : 'en16931';
}

/** The schema of Factur-X 1.09 for a profile, as data. */
export function grammarOf(profile: CiiProfile): CiiGrammar {
  return (grammars as unknown as Readonly<Record<CiiProfile, CiiGrammar>>)[profile];
}
