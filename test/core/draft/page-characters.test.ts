import { create } from 'fontkit';
import { expect, it } from 'vitest';
import { isDrawnCharacter, undrawnCharacters } from '../../../core/draft/page-characters.ts';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';

it('knows exactly what both text faces of the page have', async () => {
  const { fonts } = await loadDocumentAssets();
  const [sans, bold] = [fonts.sans, fonts.bold].map((bytes) => new Set(create(bytes).characterSet));
  const wrong: string[] = [];
  for (let code = 0x20; code <= 0xffff; code += 1) {
    const drawn = sans?.has(code) === true && bold?.has(code) === true;
    if (drawn !== isDrawnCharacter(String.fromCharCode(code))) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

it('names what the page cannot draw once each, and nothing that it can', () => {
  expect(undrawnCharacters('Déneigement à 12 €, Αθήνα, Дом, ½\u202f: e\u0301\u200b\tfin\n')).toEqual([]);
  expect(undrawnCharacters('漢字 漢 😀 مر')).toEqual(['漢', '字', '😀', 'م', 'ر']);
});
