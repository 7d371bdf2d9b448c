import { useEffect } from 'react';
import { create } from 'zustand';

/** Something the user can do now: found by `Ctrl+K`, and by its keys when it has some. */
export type Command = {
  readonly id: string;
  readonly label: string;
  /** `Ctrl+S`, or letters one after the other, `G A`; letters are silent while one types. */ readonly keys?: string;
  readonly run: () => void;
};

type Commands = { readonly groups: Readonly<Record<string, readonly Command[]>> };

/** The commands on offer, by who offers them. */
export const useCommands = create<Commands>(() => ({ groups: {} }));

/** Offers commands for as long as the component is on screen. Pass a memoised list. */
export function useOfferedCommands(owner: string, commands: readonly Command[]): void {
  useEffect(() => {
    useCommands.setState(({ groups }) => ({ groups: { ...groups, [owner]: commands } }));
    return () => {
      useCommands.setState(({ groups }) => {
        const { [owner]: _gone, ...others } = groups;
        return { groups: others };
      });
    };
  }, [owner, commands]);
}

/** Every command on offer, in one list. */
export function listCommands(): readonly Command[] {
  return Object.values(useCommands.getState().groups).flat();
}
