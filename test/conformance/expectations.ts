import type { Official } from './ask-rules.ts';
import type { Case, Ours } from './compare.ts';

/** A file that is not what it must be, by its name or because we have written it. */
export type Unexpected = { readonly name: string; readonly words: string };

/**
 * Holds our own files to their names: `own-valid` has no finding that blocks, `own-invalid/BR-CO-10-…` fires BR-CO-10,
 * `own-invalid/XSD-…` holds a part that we name as unknown.
 */
function expectName({ name, mutation }: Case, ours: Ours): Unexpected | undefined {
  if (!name.startsWith('cii/own-') || mutation !== undefined) return undefined;
  if (ours.kind === 'refused') return { name, words: `refused: ${ours.problem}` };
  const found = ours.ids;
  const [folder, file = ''] = [name.split('/')[1], name.split('/')[2]];
  if (folder === 'own-valid') {
    return ours.blocks ? { name, words: `a valid file is blocked: ${found.join(' ')}` } : undefined;
  }
  if (file.startsWith('XSD-'))
    return ours.read.leftOvers.length > 0 && ours.blocks
      ? undefined
      : { name, words: 'its unknown part does not block it' };
  const expected = /^BR-(?:[A-Z]+-)*\d+/.exec(file)?.[0] ?? '';
  return found.some((id) => id === expected || id.startsWith(`${expected}-`))
    ? undefined
    : { name, words: `${expected} was not found; found: ${found.join(' ') || 'nothing'}` };
}

/** Holds what our writer has written, and our rules have passed, to the schema and to the Factur-X profile's own rules. */
function expectWritten({ name, isOurs }: Case, ours: Ours, { xsd, facturx }: Official): Unexpected | undefined {
  if (isOurs !== true || ours.kind === 'refused' || ours.findings.length > 0) return undefined;
  const faults = [xsd, facturx].flatMap((outcome) => [
    ...(outcome?.ids ?? []),
    ...(outcome?.error === undefined ? [] : [outcome.error]),
  ]);
  return faults.length === 0 ? undefined : { name, words: `passed by our rules, but: ${faults.join(' ')}` };
}

/** What a file must be, whatever the rules say of it; undefined when it is so. */
export function expectationOf(ofCase: Case, ours: Ours, official: Official): Unexpected | undefined {
  return expectName(ofCase, ours) ?? expectWritten(ofCase, ours, official);
}
