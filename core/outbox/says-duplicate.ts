/** The portal's ways of saying that it knows an invoice number already; its texts come with and without accents. */
const DUPLICATE =
  /doublon|duplicate|d[ée]j[àa]\s+(?:[ée]t[ée]\s+)?(?:exist|d[ée]pos|utilis|pr[ée]sent|connu|attribu)|existe\s+d[ée]j[àa]/i;

/** True when a refusal says « this number is there already »: a reason to look it up, never to assume that it is ours. */
export function saysDuplicate(words: string): boolean {
  return DUPLICATE.test(words);
}
