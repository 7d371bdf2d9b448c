/** The little of fontkit that tests use as a second opinion on our fonts; the package ships no types of its own. */
declare module 'fontkit' {
  type Glyph = { readonly id: number; readonly advanceWidth: number; readonly path: { toSVG(): string } };
  type Font = {
    readonly characterSet: readonly number[];
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
  };
  export const create: (bytes: Uint8Array) => Font;
}
