import { useCallback } from 'react';
import type { Invoice } from '../../core/draft/invoice.ts';
import { useHost } from '../ui/host-context.ts';
import { PagePreview } from './PagePreview.tsx';

/** An invoice's page as it would leave now. */
export function LivePreview({ invoice }: { readonly invoice: Invoice }) {
  const host = useHost();
  const draw = useCallback((content: Invoice) => host.documents.preview(content), [host]);
  return <PagePreview content={invoice} draw={draw} />;
}
