import type { Command } from '../ui/commands.ts';

/** What of a key press matters here. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** `Ctrl+K` for a press with Control or Command; the letter alone otherwise. */
export function pressName(press: KeyPress): string {
  const letter = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return press.ctrlKey || press.metaKey ? `Ctrl+${letter}` : letter;
}

/** The command whose keys are exactly what was pressed, `earlier` being the letter just before; or that a sequence has begun. */
export function matchKeys(
  commands: readonly Command[],
  earlier: string | undefined,
  name: string,
): Command | 'begun' | undefined {
  const sequence = earlier === undefined ? name : `${earlier} ${name}`;
  const whole = commands.find((command) => command.keys === sequence);
  if (whole !== undefined) return whole;
  return commands.some((command) => command.keys?.startsWith(`${name} `) === true) ? 'begun' : undefined;
}
