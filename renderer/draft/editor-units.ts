import { unitWritten, usualUnits } from '../../core/draft/units.ts';
import type { FieldOption } from '../ui/SelectField.tsx';

/** The units as choices; one that an imported line brings is added as it is. */
export function unitOptions(current: string): readonly FieldOption[] {
  const known = usualUnits.map(({ code, written, name }) => ({ id: code, label: written, hint: name }));
  return current === '' || usualUnits.some(({ code }) => code === current)
    ? known
    : [...known, { id: current, label: unitWritten(current), hint: current }];
}

/** `heures`, `H.` or `HUR` → HUR; undefined for a unit that is none of ours. */
export function unitCodeOf(typed: string): string | undefined {
  const sought = typed.trim().toLowerCase().replace(/\.$/, '');
  return usualUnits.find(
    ({ code, written, name, others }) =>
      code.toLowerCase() === sought || written === sought || name === sought || others.includes(sought),
  )?.code;
}
