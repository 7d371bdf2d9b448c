import type { Case, Ours } from './compare.ts';

/** A file of ours whose name says what must be found in it, and what was. */
export type Unexpected = { readonly name: string; readonly words: string };

/**
 * Holds our own files to their names: `own-valid` has no finding that blocks, `own-invalid/BR-CO-10-…` fires BR-CO-10,
 * `own-invalid/XSD-…` holds a part that we name as unknown.
 */
export function expectName({ name }: Case, ours: Ours): Unexpected | undefined {
  if (!name.startsWith('cii/own-')) return undefined;
  if (ours.kind === 'refused') return { name, words: `refused: ${ours.problem}` };
  const found = ours.findings.map(({ rule }) => rule);
  const [folder, file = ''] = [name.split('/')[1], name.split('/')[2]];
  if (folder === 'own-valid') {
    const blocking = ours.findings.filter(({ severity }) => severity === 'blocks').map(({ rule }) => rule);
    return blocking.length === 0 ? undefined : { name, words: `a valid file blocked by ${blocking.join(' ')}` };
  }
  if (file.startsWith('XSD-'))
    return ours.read.leftOvers.length > 0 ? undefined : { name, words: 'no unknown part was named' };
  const expected = /^BR-(?:[A-Z]+-)*\d+/.exec(file)?.[0] ?? '';
  return found.some((id) => id === expected || id.startsWith(`${expected}-`))
    ? undefined
    : { name, words: `${expected} was not found; found: ${found.join(' ') || 'nothing'}` };
}
