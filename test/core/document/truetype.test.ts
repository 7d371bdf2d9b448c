import { create } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { openTrueType, subsetTrueType } from '../../../core/document/truetype.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';

describe('a subset of a TrueType font', () => {
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    bytes = (await loadDocumentAssets()).fonts.sans;
  });

  it('holds the glyphs that were asked for, drawn as in the whole font, composed ones and the space too', () => {
    const letters = [...'Aé€ŁѢαîï 0'];
    const glyphs = letters.map((letter) => create(bytes).glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
    const subset = subsetTrueType(openTrueType(bytes), [0, ...glyphs]);
    expect(subset.length).toBeLessThan(bytes.length / 20);
    glyphs.forEach((glyph, index) => {
      const [part, whole] = [create(subset).getGlyph(index + 1), create(bytes).getGlyph(glyph)];
      expect(part.path.toSVG()).toBe(whole.path.toSVG());
      expect(part.advanceWidth).toBe(whole.advanceWidth);
    });
  });

  it('leaves the font as it was', () => {
    const before = Buffer.from(bytes).toString('base64');
    const font = openTrueType(bytes);
    subsetTrueType(
      font,
      Array.from({ length: 600 }, (_, index) => index),
    );
    expect(Buffer.from(bytes).toString('base64') === before).toBe(true);
  });

  it('refuses what is no font as a mistake of ours', () => {
    expect(() => openTrueType(new Uint8Array(64))).toThrow('The font has no table');
  });
});
