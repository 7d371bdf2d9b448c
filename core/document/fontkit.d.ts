/** The little of fontkit that core uses; the package ships no types of its own. */
declare module 'fontkit' {
  type Glyph = { readonly id: number; readonly advanceWidth: number };
  type Font = {
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): Glyph;
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
    ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly { readonly xAdvance: number }[] };
  };
  export const create: (bytes: Uint8Array) => Font;
}
