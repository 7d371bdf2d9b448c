import '../draft/editor.css';
import '../draft/lines.css';
import '../draft/adjustments.css';
import '../document/document.css';
import '../check/check.css';
import { editorTexts } from '../draft/editor-texts.ts';
import { useCompany, useDraft } from '../draft/use-drafts.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { Progress } from '../ui/Progress.tsx';
import { Screen } from '../ui/Screen.tsx';
import { OpenInvoice } from './OpenInvoice.tsx';

/** The screen of one invoice: read from the database once, then the editor owns it until it is left. */
export function InvoiceEditor({ invoiceId }: { readonly invoiceId: string }) {
  const record = useDraft(invoiceId);
  const company = useCompany();
  const submission = useLive((state) => state.submissions.find((each) => each.id === record?.submissionId));
  const channel = useLive((state) => state.about?.channel);
  if (record === null) {
    return (
      <Screen title={editorTexts.titleWithoutBuyer}>
        <EmptyState
          title={editorTexts.missing}
          action={
            <Button
              onPress={() => {
                navigate({ screen: 'invoices' });
              }}
            >
              {editorTexts.backToList}
            </Button>
          }
        >
          {null}
        </EmptyState>
      </Screen>
    );
  }
  if (record === undefined || company === undefined || company === null || channel === undefined) {
    return <Progress label={editorTexts.opening} />;
  }
  return <OpenInvoice key={record.id} record={record} company={company} submission={submission} channel={channel} />;
}
