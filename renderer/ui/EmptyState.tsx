import type { ReactNode } from 'react';

type EmptyStateProps = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

/** What an empty place teaches: what will stand here and how to begin. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <div className="muted">{children}</div>
      {action}
    </div>
  );
}
