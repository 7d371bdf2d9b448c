import { protocol, type Session } from 'electron';
import { readWindowFile } from '../app/window-files.ts';

/** The window's own origin; nothing of it ever leaves the machine. */
export const APP_ORIGIN = 'app://liasse';

/** Before the application is ready: without `standard` and `secure`, the window would have no IndexedDB. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** True for an address of the window itself; parsed, because a prefix also fits `app://liasse.example`. */
export function isAppUrl(address: string): boolean {
  try {
    const { protocol: scheme, host } = new URL(address);
    return `${scheme}//${host}` === APP_ORIGIN;
  } catch {
    return false;
  }
}

/** Serves the built window under its own scheme, never `file://`. */
export function serveAppScheme(session: Session, rendererFolder: string): void {
  session.protocol.handle('app', async (request) => {
    if (!isAppUrl(request.url) || request.method !== 'GET') return new Response('404', { status: 404 });
    const { status, headers, body } = await readWindowFile(rendererFolder, new URL(request.url).pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}
