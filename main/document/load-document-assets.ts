import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DocumentAssets } from '../../core/document/render-invoice.ts';
import type { FontFiles } from '../../core/document/write-document.ts';

/** The faces of the page: the package that carries each, and its file's name, also in a packaged application's fonts folder. */
export const DOCUMENT_FACES = {
  sans: ['@expo-google-fonts/source-sans-3/400Regular', 'SourceSans3_400Regular.ttf'],
  bold: ['@expo-google-fonts/source-sans-3/600SemiBold', 'SourceSans3_600SemiBold.ttf'],
  serif: ['@expo-google-fonts/source-serif-4/600SemiBold', 'SourceSerif4_600SemiBold.ttf'],
} as const;

/** SHA-256 in lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readFace(face: keyof typeof DOCUMENT_FACES, fontsFolder: string | undefined): Promise<Uint8Array> {
  const [folder, name] = DOCUMENT_FACES[face];
  const path =
    fontsFolder === undefined ? createRequire(import.meta.url).resolve(`${folder}/${name}`) : join(fontsFolder, name);
  return readFile(path);
}

const loaded = new Map<string, Promise<FontFiles>>();

async function loadFonts(fontsFolder: string | undefined): Promise<FontFiles> {
  const [sans, bold, serif] = await Promise.all([
    readFace('sans', fontsFolder),
    readFace('bold', fontsFolder),
    readFace('serif', fontsFolder),
  ]);
  return { sans, bold, serif };
}

/** What is the same for every document: fonts (read once) and the hash. A packaged application gives its fonts folder. */
export async function loadDocumentAssets(fontsFolder?: string): Promise<Pick<DocumentAssets, 'fonts' | 'sha256'>> {
  const key = fontsFolder ?? '';
  const fonts = loaded.get(key) ?? loadFonts(fontsFolder);
  loaded.set(key, fonts);
  try {
    return { fonts: await fonts, sha256 };
  } catch (fault) {
    // A failed read is tried again at the next call rather than remembered.
    loaded.delete(key);
    throw fault;
  }
}
