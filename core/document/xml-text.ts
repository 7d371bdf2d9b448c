/** Everything that XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A bare carriage return would be read back as a line feed (XML 1.0, 2.11).
  '\r': '&#13;',
};

/** Takes out what XML 1.0 cannot carry, and the space around. */
export function toXmlCharacters(text: string): string {
  return text.replace(FORBIDDEN, '').trim();
}

/** The only way by which a text enters an XML document, as content or in an attribute. */
export function escapeXml(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? character);
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** Tabs and line ends in an attribute would be read back as spaces (XML 1.0, 3.3.3). */
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => [key, escapeAttribute(value ?? '')] as const)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${written.join('')}>`;
}

/** An element that holds a text; nothing at all when the text is absent or blank, since CII refuses empty elements. */
export function textElement(name: string, text: string | undefined, attributes: Attributes = {}): string {
  const content = escapeXml(text ?? '');
  return content === '' ? '' : `${openTag(name, attributes)}${content}</${name}>`;
}

/** An element whose text and attributes are a statement each: nothing at all only when none of them says anything. */
export function valueElement(name: string, text: string | undefined, attributes: Attributes): string {
  const content = escapeXml(text ?? '');
  const opened = openTag(name, attributes);
  return content === '' && opened === `<${name}>` ? '' : `${opened}${content}</${name}>`;
}

/** An element that holds elements already written; nothing at all when it would be empty. */
export function groupElement(name: string, ...parts: readonly string[]): string {
  const content = parts.join('');
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

/** An element that is there even when it holds nothing, because its being there says something. */
export function presentElement(name: string, ...parts: readonly string[]): string {
  return `<${name}>${parts.join('')}</${name}>`;
}
