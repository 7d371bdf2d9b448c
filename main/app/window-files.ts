import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { systemCode } from '../disk/disk.ts';

/** A file of the built window, as both shells serve it. */
export type WindowFile = {
  readonly status: 200 | 404;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * What a window may load: its own files, pdf.js's decoders in wasm, and the one style element that React Aria adds.
 * pdf.js draws the fonts of a PDF from `data:` and images from `blob:`.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function headersOf(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}

/** The file's path when it lies in the folder, whatever dots or escapes the request has; undefined otherwise. */
function pathInside(folder: string, requested: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(requested);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(name)) return undefined;
  const path = resolve(join(folder, name === '/' ? 'index.html' : name));
  return path.startsWith(resolve(folder) + sep) ? path : undefined;
}

/** Reads one file of the built window by the path of its URL; nothing outside the folder, and no folder, is ever served. */
export async function readWindowFile(folder: string, urlPath: string): Promise<WindowFile> {
  const nonce = randomBytes(16).toString('base64url');
  const missing: WindowFile = { status: 404, headers: headersOf('text/plain', nonce), body: Buffer.from('404') };
  const path = pathInside(folder, urlPath);
  const type = path === undefined ? undefined : mediaTypes[extname(path)];
  if (path === undefined) return missing;
  try {
    const bytes = await readFile(path);
    const isPage = extname(path) === '.html';
    return {
      status: 200,
      headers: headersOf(type ?? 'application/octet-stream', nonce),
      // React Aria looks for its nonce there.
      body: isPage
        ? Buffer.from(bytes.toString('utf8').replace('<head>', `<head><meta name="csp-nonce" content="${nonce}">`))
        : bytes,
    };
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemCode(error) ?? '')) return missing;
    throw error;
  }
}
