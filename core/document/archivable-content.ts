import type { ArchiveObstacle } from './archive-obstacle.ts';

/** Every operator of PDF 1.7 (ISO 32000-1, annex A): an archive may use no other. */
const OPERATORS = new Set(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'.split(
    ' ',
  ),
);
const INTENTS = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);
/** ISO 19005-3, 6.1.13. */
const MAX_SAVED_STATES = 28;

const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

function endOfString(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !DELIMITER.test(text[at] ?? '')) at += 1;
  return at;
}

/** Where an inline picture's data end: after `EI` between white space. */
function endOfPicture(text: string, from: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = from;
  return end.exec(text) === null ? text.length : end.lastIndex;
}

/** The words of a content stream: operators as they stand, names behind their slash; strings and numbers left out. */
function* wordsOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const letter = text[at] ?? '';
    if (letter === '(') at = endOfString(text, at);
    else if (letter === '%') {
      const end = /[\r\n]/g;
      end.lastIndex = at;
      at = end.exec(text) === null ? text.length : end.lastIndex;
    } else if (letter === '<' && text[at + 1] !== '<') {
      const end = text.indexOf('>', at);
      at = end === -1 ? text.length : end + 1;
    } else if (letter === '/') {
      const end = endOfWord(text, at + 1);
      yield text.slice(at, end);
      at = end;
    } else if (SPACE.test(letter) || DELIMITER.test(letter)) at += 1;
    else {
      const end = endOfWord(text, at);
      const word = text.slice(at, end);
      yield word;
      at = word === 'ID' ? endOfPicture(text, end) : end;
    }
  }
}

/** What in a content stream's operators an archive may not have (ISO 19005-3, 6.1.13, 6.2.2 and 6.2.4). */
export function contentObstacles(bytes: Uint8Array): ReadonlySet<ArchiveObstacle> {
  const found = new Set<ArchiveObstacle>();
  const text = new TextDecoder('latin1').decode(bytes);
  let saved = 0;
  let name = '';
  let inPicture = false;
  for (const word of wordsOf(text)) {
    if (word.startsWith('/')) {
      if (inPicture && /^\/(?:LZW|LZWDecode)$/.test(word)) found.add('compression');
      if (/^\/DeviceCMYK$/.test(word) || (inPicture && word === '/CMYK')) found.add('colour');
      name = word.slice(1);
      continue;
    }
    if (/^[-+.\d]/.test(word) || word === 'null' || word === 'false') continue;
    if (word === 'true') {
      if (inPicture && (name === 'I' || name === 'Interpolate')) found.add('graphics');
      continue;
    }
    if (!OPERATORS.has(word)) found.add('content');
    if (word === 'BI') inPicture = true;
    else if (word === 'ID') inPicture = false;
    else if (word === 'k' || word === 'K') found.add('colour');
    else if (word === 'ri' && !INTENTS.has(name)) found.add('graphics');
    else if (word === 'q') {
      saved += 1;
      if (saved > MAX_SAVED_STATES) found.add('content');
    } else if (word === 'Q') saved -= 1;
  }
  return found;
}
