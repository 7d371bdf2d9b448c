import type { Place } from './xml-mutant.ts';

/** One way to change a leaf's text or attributes; undefined where it means nothing. */
export type ValueMutation = { readonly name: string; readonly change: (place: Place) => boolean };

/** Values to put in the place of another, by the name of the element that holds it. */
const VALUES: readonly { readonly of: RegExp; readonly values: readonly string[] }[] = [
  {
    of: /Amount$/,
    values: [
      '0',
      '0.00',
      '-12.34',
      '12.345',
      '12.3400',
      '1e2',
      'abc',
      '12,50',
      '+5',
      '.5',
      '5.',
      '99999999999999.99',
      '1.1234567',
    ],
  },
  { of: /Quantity$/, values: ['0', '-3', '1.12345', '2.0000', '1e1', 'x', '12345678901'] },
  { of: /Percent$/, values: ['0', '0.00', '20.0000', '20.0', '5.555', '7', '17', '-20', '100', 'x', '10.00', '2.10'] },
  {
    of: /Date(Time)?String$/,
    values: [
      '20260230',
      '2026-11-24',
      '19991231',
      '21000101',
      '20261301',
      '202611',
      '20261124120000',
      'demain',
      '20270101',
      '20200101',
    ],
  },
  { of: /:Indicator$/, values: ['true', 'false', '1', '0', 'oui'] },
  { of: /CategoryCode$/, values: ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B', 'X', 's'] },
  { of: /CountryID$/, values: ['FR', 'DE', 'UK', 'XX', 'fr', 'FRA', 'IT', '1A', 'XI', 'GP', 'EL'] },
  { of: /CurrencyCode$/, values: ['EUR', 'USD', 'XXX', 'eur', 'ZZZ', 'FRF', 'CHF'] },
  { of: /DueDateTypeCode$/, values: ['5', '29', '72', '3', '35', 'x'] },
  {
    of: /ExemptionReasonCode$/,
    values: ['VATEX-EU-AE', 'VATEX-FR-FRANCHISE', 'vatex-eu-ic', 'VATEX-EU-O', 'VATEX-XX', 'VATEX-FR-CGI261-1'],
  },
  { of: /ram:ReasonCode$/, values: ['95', '41', 'FC', 'AA', 'ZZZ', '1', '104', 'ADZ'] },
  { of: /SubjectCode$/, values: ['PMT', 'PMD', 'AAB', 'BAR', 'TXD', 'REG', 'ABL', 'AAI', 'XXX', 'pmt'] },
  { of: /ClassCode$/, values: ['12345678', 'x'] },
  {
    of: /ram:TypeCode$/,
    values: [
      'VAT',
      'vat',
      'GST',
      '380',
      '381',
      '384',
      '386',
      '389',
      '500',
      '503',
      '751',
      '71',
      '30',
      '49',
      '58',
      '59',
      '48',
      '20',
      'ZZZ',
      '130',
      '916',
      '50',
    ],
  },
  {
    of: /ID$/,
    values: [
      'A B',
      'é',
      'x'.repeat(36),
      '123456789',
      '12345678901234',
      'FR12345678901',
      'DE123',
      'S1',
      'B2',
      'B4',
      'M8',
      'A1',
      '90000001900019',
    ],
  },
  {
    of: /:(Content|Name|Description|Information|Reason)$/,
    values: ['B2B', 'MEMBRE_ASSUJETTI_UNIQUE', 'RIB', 'x'.repeat(300)],
  },
];

/** The values that an attribute may take in the place of its own. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  schemeID: ['', '0002', '0009', '0060', '0088', '0225', 'EM', 'VA', 'FC', 'ZZZZ', 'TST'],
  currencyID: ['', 'EUR', 'USD', 'ZZZ'],
  format: ['', '102', '203', '610'],
  unitCode: ['', 'C62', 'HUR', 'ZZZ', 'h'],
  listID: ['', 'TST', 'SRV', 'ZZZZ'],
  mimeCode: ['', 'application/pdf', 'text/html', 'image/png'],
  filename: [''],
};

function setText(value: string): ValueMutation {
  return {
    name: `= ${value.slice(0, 20)}`,
    change: ({ node }) => {
      if (node.text.trim() === value) return false;
      node.text = value;
      return true;
    },
  };
}

function setAttribute(name: string, value: string): ValueMutation {
  return {
    name: `@${name} = ${value}`,
    change: ({ node }) => {
      if (node.attributes.get(name) === value) return false;
      node.attributes.set(name, value);
      return true;
    },
  };
}

function dropAttribute(name: string): ValueMutation {
  return { name: `@${name} dropped`, change: ({ node }) => node.attributes.delete(name) };
}

/** Adds to an amount, in its last written decimal. */
function shift(by: number): ValueMutation {
  return {
    name: by > 0 ? 'one more' : 'one less',
    change: ({ node }) => {
      const [, sign = '', whole = '', , decimals = ''] = /^(-?)(\d+)(\.(\d+))?$/.exec(node.text.trim()) ?? [];
      if (whole === '') return false;
      const units = BigInt(`${sign}${whole}${decimals}`) + BigInt(by);
      const digits = String(units < 0n ? -units : units).padStart(decimals.length + 1, '0');
      const point = digits.length - decimals.length;
      node.text = `${units < 0n ? '-' : ''}${digits.slice(0, point)}${decimals === '' ? '' : `.${digits.slice(point)}`}`;
      return true;
    },
  };
}

const NEGATE: ValueMutation = {
  name: 'negated',
  change: ({ node }) => {
    const text = node.text.trim();
    // Whether -0.00 is 0 depends on the XPath machine, not on the rules.
    if (!/^-?[\d.]*[1-9]/.test(text)) return false;
    node.text = text.startsWith('-') ? text.slice(1) : `-${text}`;
    return true;
  },
};

const SPACED: ValueMutation = {
  name: 'space around',
  change: ({ node }) => {
    node.text = ` ${node.text}\n`;
    return true;
  },
};

const BLANK: ValueMutation = {
  name: 'emptied',
  change: ({ node }) => {
    if (node.text.trim() === '') return false;
    node.text = '';
    return true;
  },
};

/** Every change of a leaf's value that its name calls for. */
export function valueMutationsOf({ node }: Place): readonly ValueMutation[] {
  if (node.children.length > 0) return [];
  const number = /(Amount|Quantity|Percent)$/.test(node.name);
  return [
    BLANK,
    SPACED,
    ...(number ? [shift(1), shift(-1), NEGATE] : []),
    ...(VALUES.find(({ of }) => of.test(node.name))?.values ?? []).map(setText),
    ...[...node.attributes.keys()].flatMap((name) => [
      dropAttribute(name),
      ...(ATTRIBUTES[name] ?? []).map((value) => setAttribute(name, value)),
    ]),
    ...(node.name.endsWith('Amount') && node.attributes.size === 0 ? [setAttribute('currencyID', 'EUR')] : []),
  ];
}
