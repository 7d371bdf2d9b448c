import type { Session, WebContents } from 'electron';
import { isPublicPage } from '../../core/portal/public-pages.ts';
import { isAppUrl } from './app-scheme.ts';

/** Every permission is refused, and the pages of a window come from nowhere but our own scheme. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** No second window, no other page, no embedded one; a link to a page of the State is handed to `openOutside`, any other to nobody. */
export function lockDownContents(contents: WebContents, openOutside: (address: string) => void): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isPublicPage(url)) openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    // A reload is a navigation to where one is.
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
