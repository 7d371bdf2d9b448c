import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { systemCode } from '../disk/disk.ts';

/** Who may speak to the loopback host: one token for the life of the data folder, handed to a window against a code that works once. */
export type SessionToken = {
  /** A new code for a window's address; the one before it no longer works. */
  newCode(): string;
  /** The token, when the code is the right one and was not used. */
  trade(code: string): string | undefined;
  isToken(candidate: string | undefined): boolean;
};

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Compares in constant time; hashes, because that asks for one length. */
function isSame(left: string, right: string): boolean {
  return timingSafeEqual(hash(left), hash(right));
}

async function readOrMakeToken(path: string): Promise<string> {
  try {
    const known = (await readFile(path, 'utf8')).trim();
    if (/^[\w-]{43}$/.test(known)) {
      await chmod(path, 0o600);
      return known;
    }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const token = newSecret();
  await writeFile(path, token, { mode: 0o600 });
  await chmod(path, 0o600);
  return token;
}

/** Reads (or makes) the token in a file that its owner alone may read; it survives a restart, so that an open window goes on. */
export async function openSessionToken(path: string): Promise<SessionToken> {
  const token = await readOrMakeToken(path);
  let code: string | undefined;
  return {
    newCode() {
      code = newSecret();
      return code;
    },
    trade(candidate) {
      if (code === undefined || !isSame(code, candidate)) return undefined;
      code = undefined;
      return token;
    },
    isToken: (candidate) => candidate !== undefined && isSame(token, candidate),
  };
}
