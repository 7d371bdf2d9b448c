import { z } from 'zod';

/** The three looks of the page: the usual one, one that saves paper, one for eyes that want it large. */
export const templateSchema = z.enum(['classique', 'compact', 'grand-texte']);
export type Template = z.infer<typeof templateSchema>;

/** A4 in points. */
export const SHEET = { width: 595.28, height: 841.89 } as const;

/** How a text looks: its font, size in points, whether it stands back, and whether its letters are fitted together. */
export type TextStyle = {
  readonly font: 'sans' | 'bold' | 'serif';
  readonly size: number;
  readonly soft?: true;
  readonly kerned?: true;
};

/** The styles of the page, largest first. */
export type Styles = {
  readonly title: TextStyle;
  readonly total: TextStyle;
  readonly lead: TextStyle;
  readonly strong: TextStyle;
  readonly body: TextStyle;
  readonly label: TextStyle;
  readonly small: TextStyle;
};

/** Everything that one look sets, in points; `gap` is the white between two blocks. */
export type Measures = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
  readonly cell: number;
  readonly leading: number;
  /** Side of the payment code: phones read it from a print of 20 mm (57 points) on. */ readonly code: number;
  readonly styles: Styles;
};

function stylesOf(body: number, title: number): Styles {
  const small = body * 0.86;
  return {
    title: { font: 'serif', size: title, kerned: true },
    total: { font: 'bold', size: body * 1.42 },
    lead: { font: 'bold', size: body * 1.16 },
    strong: { font: 'bold', size: body },
    body: { font: 'sans', size: body },
    label: { font: 'bold', size: small },
    small: { font: 'sans', size: small, soft: true },
  };
}

/** The measures of each look; margins are such as office printers can print. */
export const MEASURES: Readonly<Record<Template, Measures>> = {
  classique: {
    left: 50,
    right: 50,
    top: 50,
    bottom: 55,
    gap: 20,
    cell: 4.2,
    leading: 1.34,
    code: 80,
    styles: stylesOf(9.3, 27),
  },
  compact: {
    left: 40,
    right: 40,
    top: 38,
    bottom: 52,
    gap: 13,
    cell: 2.2,
    leading: 1.26,
    code: 68,
    styles: stylesOf(8.2, 21),
  },
  'grand-texte': {
    left: 44,
    right: 44,
    top: 46,
    bottom: 64,
    gap: 24,
    cell: 6,
    leading: 1.36,
    code: 112,
    styles: stylesOf(12.6, 32),
  },
};

/** Width between the margins. */
export function contentWidth({ left, right }: Measures): number {
  return SHEET.width - left - right;
}
