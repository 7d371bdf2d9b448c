/** How the holder of an account stands to a name: the same · partly the same (a joint account, another legal form) · somebody else. */
export type HolderMatch = 'same' | 'partly' | 'other';

const LEGAL_FORMS = new Set(
  'gaec earl scea sarl sas sasu sa sci snc cuma eta etf gie gfa gufa scop ei eirl eurl groupement'.split(' '),
);
/** Words that say nothing of who somebody is. */
const SMALL_WORDS = new Set(
  'm mr mme mlle mm monsieur madame messieurs ou et de du des la le les d l en a au aux'.split(' '),
);

type Name = { readonly all: string; readonly words: readonly string[]; readonly forms: readonly string[] };

function parseName(text: string): Name {
  const all = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // `G.A.E.C.` is the form too.
    .replace(/\b((?:[a-z]\.){2,})/g, (letters) => letters.replaceAll('.', ''))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  return {
    all: all.join(' '),
    words: all.filter((word) => !LEGAL_FORMS.has(word) && !SMALL_WORDS.has(word)),
    forms: all.filter((word) => LEGAL_FORMS.has(word)),
  };
}

/** True for the same word, or for one that is the other's initial. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

function matchName(one: Name, other: Name): HolderMatch {
  if (one.all !== '' && one.all === other.all) return 'same';
  const has = ({ words }: Name, word: string): boolean => words.some((each) => isAlike(each, word));
  // An initial alone makes nobody the same person.
  const shared = one.words.filter((word) => word.length > 1 && has(other, word));
  if (shared.length === 0) return 'other';
  const isSameName = one.words.every((word) => has(other, word)) && other.words.every((word) => has(one, word));
  const isSameForm =
    one.forms.every((form) => other.forms.includes(form)) && other.forms.every((form) => one.forms.includes(form));
  return isSameName && isSameForm ? 'same' : 'partly';
}

/** Compares the holder that a RIB names with the names of a firm: accents, capitals, order and civilities don't count. */
export function matchHolder(holder: string, names: readonly string[]): HolderMatch {
  const matches = names
    .filter((name) => name.trim() !== '')
    .map((name) => matchName(parseName(holder), parseName(name)));
  if (matches.includes('same')) return 'same';
  return matches.includes('partly') ? 'partly' : 'other';
}
