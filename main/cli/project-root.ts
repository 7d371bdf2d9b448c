import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that the commands run in. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
