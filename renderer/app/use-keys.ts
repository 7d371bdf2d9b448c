import { useEffect } from 'react';
import { listCommands } from '../ui/commands.ts';
import { matchKeys, pressName } from './match-keys.ts';

const SEQUENCE_MS = 1_500;

// Lists and menus take letters themselves, to find an entry by its first ones.
const TAKES_LETTERS =
  'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [aria-haspopup="listbox"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TAKES_LETTERS) !== null;
}

/** Listens for the keys of the commands on offer. Letters alone can be switched off (WCAG 2.1.4). */
export function useKeys(areLettersOn: boolean): void {
  useEffect(() => {
    let earlier: { readonly name: string; readonly at: number } | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const hasModifier = event.ctrlKey || event.metaKey;
      const isInDialog = document.querySelector('[role="dialog"]') !== null;
      if (event.altKey || event.defaultPrevented || isInDialog) return;
      if (!hasModifier && (isTyping(event.target) || !areLettersOn)) return;
      const name = pressName(event);
      const fresh = earlier !== undefined && event.timeStamp - earlier.at < SEQUENCE_MS ? earlier.name : undefined;
      const found = matchKeys(listCommands(), fresh, name) ?? matchKeys(listCommands(), undefined, name);
      earlier = found === 'begun' ? { name, at: event.timeStamp } : undefined;
      if (found === undefined || found === 'begun') return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [areLettersOn]);
}
