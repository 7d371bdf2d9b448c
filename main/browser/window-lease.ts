import { randomUUID } from 'node:crypto';

/** One window at a time: Web Locks don't span browsers, so the host keeps the place. */
export type WindowLease = {
  /** The lease's name, or undefined while another window holds the place. */
  take(): string | undefined;
  giveBack(name: string): void;
  isHeld(name: string | undefined): boolean;
  /** True once a window was here and none is now. */
  isOver(): boolean;
};

/** Makes the one place; `onFree` is told when its window leaves it. */
export function createWindowLease(onFree: () => void): WindowLease {
  let holder: string | undefined;
  let wasTaken = false;
  return {
    take() {
      if (holder !== undefined) return undefined;
      holder = randomUUID();
      wasTaken = true;
      return holder;
    },
    giveBack(name) {
      if (holder !== name) return;
      holder = undefined;
      onFree();
    },
    isHeld: (name) => name !== undefined && holder === name,
    isOver: () => wasTaken && holder === undefined,
  };
}
