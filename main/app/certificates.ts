import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { problem, type Problem } from '../../core/draft/problem.ts';
import { failure, success, type Result } from '../../core/draft/result.ts';
import { systemCode } from '../disk/disk.ts';
import { writeDurably } from '../disk/write-durably.ts';

/** Authorities that the user added for a network that looks into its lines. */
export type AddedCertificates = {
  count(): number;
  /** Trusts them beside Node's own and the system's, from the next line on. */ trust(): void;
  /** Refuses what holds no authority's certificate; what was trusted before stays. */
  add(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Result<undefined, Problem>>;
};

const MAX_BYTES = 1_000_000;
const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The authorities' certificates of a PEM text, each once; others in it are left out. */
function readAuthorities(text: string): readonly string[] {
  const blocks = text.match(BLOCK) ?? [];
  const authorities = blocks.flatMap((block) => {
    try {
      const certificate = new X509Certificate(block);
      return certificate.ca ? [certificate.toString()] : [];
    } catch {
      return [];
    }
  });
  return [...new Set(authorities)];
}

/** Opens the file of added authorities; one that cannot be read counts as empty. */
export async function openAddedCertificates(path: string): Promise<AddedCertificates> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error;
    return '';
  });
  let added = readAuthorities(text);
  function trust(): void {
    // `default` holds what NODE_EXTRA_CA_CERTS names as well.
    const known = [...getCACertificates('default'), ...getCACertificates('system'), ...added];
    setDefaultCACertificates([...new Set(known)]);
  }
  return {
    count: () => added.length,
    trust,
    async add({ name, bytes }) {
      const found = bytes.length > MAX_BYTES ? [] : readAuthorities(Buffer.from(bytes).toString('latin1'));
      if (found.length === 0) return failure(problem('link.badCertificate', { name: name.slice(0, 80) }));
      const next = [...new Set([...added, ...found])];
      const written = await writeDurably(path, Buffer.from(next.join('\n')));
      if (!written.ok) return written;
      added = next;
      trust();
      return success(undefined);
    },
  };
}
