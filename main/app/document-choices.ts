import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Problem } from '../../core/draft/problem.ts';
import { problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import {
  documentSettingsSchema,
  usualDocumentSettings,
  type DocumentSettings,
} from '../../core/document/document-settings.ts';
import { parseLogo } from '../../core/document/logo.ts';
import type { Picture } from '../../core/document/picture.ts';
import { machineDisk, systemCode, type Disk } from '../disk/disk.ts';
import type { FilesStore } from '../disk/files-store.ts';
import { writeDurably } from '../disk/write-durably.ts';

/** The machine's choices for its documents; they survive a restart, so that a filing is sealed as it was shown. */
export type DocumentChoices = {
  read(): DocumentSettings;
  /** Durable once answered; a logo that is missing or no ordinary picture is refused, and nothing changes. */
  write(settings: DocumentSettings): Promise<Result<DocumentSettings, Problem>>;
  /** The logo as the page takes it; undefined without one. */
  logo(): Promise<Picture | undefined>;
};

/** Opens the choices; a file that cannot be read leaves the usual ones, and `onDamaged` hears of it. */
export async function openDocumentChoices(
  path: string,
  files: Pick<FilesStore, 'get'>,
  { disk = machineDisk, onDamaged = () => undefined }: { readonly disk?: Disk; readonly onDamaged?: () => void } = {},
): Promise<DocumentChoices> {
  await mkdir(dirname(path), { recursive: true });
  let current = await readSettings(path, onDamaged);
  const readLogo = async (settings: DocumentSettings): Promise<Result<Picture | undefined, Problem>> => {
    if (settings.logo === undefined) return success(undefined);
    const bytes = await files.get(settings.logo.fileId);
    return bytes === undefined ? failure(problem('file.lost')) : parseLogo(settings.logo.name, bytes);
  };
  return {
    read: () => current,
    async write(settings) {
      const logo = await readLogo(settings);
      if (!logo.ok) return logo;
      const written = await writeDurably(path, Buffer.from(JSON.stringify(settings)), disk);
      if (!written.ok) return written;
      current = settings;
      return success(settings);
    },
    async logo() {
      const logo = await readLogo(current);
      return logo.ok ? logo.value : undefined;
    },
  };
}

async function readSettings(path: string, onDamaged: () => void): Promise<DocumentSettings> {
  try {
    return documentSettingsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') onDamaged();
    return usualDocumentSettings;
  }
}
