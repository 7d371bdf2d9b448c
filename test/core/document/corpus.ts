import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The corpus stands beside the project; where it is not there, the tests that need it are skipped and say so. */
export const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus');
export const hasCorpus = existsSync(CORPUS);

export type CorpusFile = { readonly folder: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The files of some folders of the corpus. */
export function corpusFiles(...folders: readonly string[]): readonly CorpusFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(CORPUS, folder)).map((name) => ({
      folder,
      name,
      bytes: new Uint8Array(readFileSync(join(CORPUS, folder, name))),
    })),
  );
}
