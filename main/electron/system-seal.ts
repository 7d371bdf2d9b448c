import { safeStorage } from 'electron';
import type { SystemSeal } from '../app/secrets.ts';

/** The system's safe place (Keychain, DPAPI, Secret Service); undefined where there is none but a fixed key, which guards nothing. */
export async function openSystemSeal(): Promise<SystemSeal | undefined> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return undefined;
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) {
    return undefined;
  }
  return {
    seal: async (text) => await safeStorage.encryptStringAsync(text),
    open: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
  };
}
