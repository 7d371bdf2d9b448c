import type { Submission } from '../../core/outbox/submission.ts';
import { ChecksPanel } from '../check/ChecksPanel.tsx';
import type { SpokenFinding } from '../check/use-findings.ts';
import { AttachmentsPanel } from '../document/AttachmentsPanel.tsx';
import { ComparePanel } from '../document/ComparePanel.tsx';
import { documentTexts } from '../document/document-texts.ts';
import { LivePreview } from '../document/LivePreview.tsx';
import { SealedPreview } from '../document/SealedPreview.tsx';
import type { FileIntake } from '../document/use-file-intake.ts';
import type { ReceivedFile } from '../draft/draft-record.ts';
import { useInvoice, useScene } from '../draft/editor-context.ts';
import { editorTexts } from '../draft/editor-texts.ts';
import { importTexts } from '../draft/import-texts.ts';
import { say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import { TabSet } from '../ui/TabSet.tsx';

export type InvoiceTab = 'page' | 'checks' | 'attachments' | 'received';

/** Beside the form: the page as it would leave, the checks, the attachments. */
export function InvoiceTabs({
  selected,
  onSelect,
  findings,
  onJump,
  intake,
  sealed,
  received,
}: {
  readonly selected: InvoiceTab;
  readonly onSelect: (tab: InvoiceTab) => void;
  readonly findings: readonly SpokenFinding[];
  readonly onJump: (field: string) => void;
  readonly intake: FileIntake;
  /** The file that the draft came from, where there is something to compare. */
  readonly received: ReceivedFile | undefined;
  /** The sealed revision, while it is the one that counts. */ readonly sealed: Submission | undefined;
}) {
  const { editor, isReadOnly } = useScene();
  const invoice = useInvoice((whole) => whole);
  const blocking = findings.filter((finding) => finding.severity === 'blocks').length;
  const attachmentErrors = new Map(
    findings.flatMap(({ field, sentence }) => {
      const place = /^attachments\.(\d+)/.exec(field)?.[1];
      return place === undefined ? [] : [[Number(place), sentence] as const];
    }),
  );
  const remove = (index: number) => {
    const name = invoice.attachments[index]?.name ?? '';
    editor.removeAttachment(index);
    announce(say(documentTexts.removed, { name }), () => {
      editor.undo();
    });
  };
  return (
    <aside className="invoice-aside" aria-label={editorTexts.panel}>
      <TabSet
        label={editorTexts.panel}
        selected={selected}
        onSelect={(tab) => {
          onSelect(tab === 'checks' || tab === 'attachments' || tab === 'received' ? tab : 'page');
        }}
        tabs={[
          {
            id: 'page',
            label: editorTexts.tabPage,
            content: sealed === undefined ? <LivePreview invoice={invoice} /> : <SealedPreview id={sealed.id} />,
          },
          {
            id: 'checks',
            label: editorTexts.tabChecks,
            ...(findings.length > 0 && { badge: String(findings.length) }),
            badgeTone: blocking > 0 ? 'bad' : 'plain',
            content: <ChecksPanel findings={findings} onJump={onJump} />,
          },
          {
            id: 'attachments',
            label: editorTexts.tabAttachments,
            ...(invoice.attachments.length > 0 && { badge: String(invoice.attachments.length) }),
            content: (
              <AttachmentsPanel
                attachments={invoice.attachments}
                intake={intake}
                errors={attachmentErrors}
                isReadOnly={isReadOnly}
                pageFileId={received?.pageFileId}
                onRename={(index, name) => {
                  editor.renameAttachment(index, name);
                }}
                onRemove={remove}
                onKeepPage={(index, isKept) => {
                  editor.keepPage(index, isKept);
                }}
              />
            ),
          },
          ...(received?.comparison === undefined
            ? []
            : [
                {
                  id: 'received',
                  label: importTexts.tabReceived,
                  content: <ComparePanel comparison={received.comparison} file={received.file} />,
                },
              ]),
        ]}
      />
    </aside>
  );
}
