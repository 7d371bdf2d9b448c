import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadDocumentAssets } from '../../../main/document/load-document-assets.ts';

const FACES = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

it('reads the fonts once, from the packages or from a packaged application’s folder, and tries again after a failure', async () => {
  const fromPackages = await loadDocumentAssets();
  expect((await loadDocumentAssets()).fonts).toBe(fromPackages.fonts);
  const folder = await mkdtemp(join(tmpdir(), 'liasse-fonts-'));
  try {
    await expect(loadDocumentAssets(folder)).rejects.toThrow('ENOENT');
    const { resolve } = createRequire(import.meta.url);
    for (const face of FACES) await copyFile(resolve(face), join(folder, face.split('/').at(-1) ?? ''));
    expect((await loadDocumentAssets(folder)).fonts).toEqual(fromPackages.fonts);
  } finally {
    await rm(folder, { recursive: true });
  }
});
