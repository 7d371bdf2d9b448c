import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

export type PillProps = {
  readonly tone: 'on' | 'off' | 'pending' | 'sandbox';
  readonly children: ReactNode;
  readonly onPress?: () => void;
};

/** A state in a few words, in a rounded frame; a button when it leads somewhere. */
export function Pill({ tone, children, onPress }: PillProps) {
  if (onPress === undefined) {
    return (
      <span className="pill" data-tone={tone}>
        {children}
      </span>
    );
  }
  return (
    <Button className="pill" data-tone={tone} onPress={onPress}>
      {children}
    </Button>
  );
}
