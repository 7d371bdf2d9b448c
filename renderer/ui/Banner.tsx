import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

export type BannerProps = {
  readonly tone: 'plain' | 'bad' | 'wait' | 'good';
  readonly children: ReactNode;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
};

/** A sentence across the screen with the button that mends it; it is read out when it appears. */
export function Banner({ tone, children, action }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action !== undefined && <Button onPress={action.onPress}>{action.label}</Button>}
    </div>
  );
}
