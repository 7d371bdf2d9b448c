export type Theme = 'system' | 'light' | 'dark';

/** Puts a theme on the document; `system` follows the machine. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
