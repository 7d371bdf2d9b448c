import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../core/document/decode-xml.ts';

const content = '<a>Été à 10 €</a>';

function bigEndian(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
}

describe('the encoding of an XML file', () => {
  it.each([
    ['UTF-8', new Uint8Array(Buffer.from(content))],
    ['UTF-8 with its mark', new Uint8Array(Buffer.from(`\ufeff${content}`))],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from(`\ufeff${content}`, 'utf16le'))],
    ['UTF-16 of the other order with its mark', bigEndian(`\ufeff${content}`)],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(content, 'utf16le'))],
    ['UTF-16 of the other order without a mark', bigEndian(content)],
  ])('is told by the first bytes: %s', (_what, bytes) => {
    expect(decodeXml(bytes)).toEqual({ ok: true, value: content });
  });

  it.each(['encoding="ISO-8859-1"', "encoding='ISO-8859-1'", 'encoding = "iso-8859-1"'])(
    'is else what the declaration names: %s',
    (encoding) => {
      const text = `<?xml version="1.0" ${encoding}?><a>Été</a>`;
      expect(decodeXml(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual({ ok: true, value: text });
    },
  );
});
