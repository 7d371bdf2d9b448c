/** An official id and the one that we give to the same fault; a side is absent where it has no rule for it. */
export type Alias = { readonly official?: string; readonly ours?: string; readonly reason: string };

/** To be raised with every change of a row. */
export const ALIASES_VERSION = 2;

/** Where the two sets of ids can't agree by name; everything else must, rule by rule. */
export const ALIASES: readonly Alias[] = [
  {
    official: 'CII-SR-470',
    ours: 'BR-61',
    reason:
      'The CII sheet binds BR-61 to an account group that is there, and reports a transfer without any account under its syntax rule.',
  },
  {
    ours: 'BR-CO-25',
    reason:
      'EN 16931-1 asks for a due date or payment terms when an amount is due; the CII sheet 1.3.16 has no such assertion.',
  },
];

/** Where Mustang's Factur-X sheet refuses what EN 16931's own sheet accepts, in documents made of a stranger's file. */
export const SHEETS_DIFFER = {
  fault: /\[ID FX-SCH-A-000589\]/,
  reason:
    'XRechnung-O.xml writes its VATEX code in small letters: BR-CL-22 of the CII sheet accepts either case, Factur-X capitals only; an import keeps what it was given.',
} as const;
