import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** One `primary` a screen. */ readonly tone?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** Its whole name for a screen reader, when the visible words need their row to be understood. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  /** Long work is under way: it keeps the focus and takes no second press. */ readonly isPending?: boolean;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly slot?: string;
  /** It opens and closes a place beside it. */ readonly isExpanded?: boolean;
};

/** A button in one of four tones. */
export function Button({
  children,
  tone = 'plain',
  label,
  isExpanded,
  isPending = false,
  onPress,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      className="button"
      data-tone={tone}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      // React Aria's own pending state speaks through an image without a name; the caller's words say it better.
      {...(isPending ? { 'aria-disabled': true, 'data-pending': true } : {})}
      onPress={() => {
        if (!isPending) onPress?.();
      }}
      {...rest}
    >
      {children}
    </AriaButton>
  );
}
