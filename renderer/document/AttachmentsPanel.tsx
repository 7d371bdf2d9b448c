import { useRef } from 'react';
import type { Attachment, FileId } from '../../core/draft/attachment.ts';
import { attachmentLimits } from '../../core/draft/attachment-limits.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatSize } from '../ui/french-values.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { AttachmentItem } from './AttachmentItem.tsx';
import { documentTexts } from './document-texts.ts';
import { totalBytes } from './import-files.ts';
import type { FileIntake } from './use-file-intake.ts';

/** The attachments of an invoice: added by button or drop as bytes, shown, renamed, removed. */
export function AttachmentsPanel({
  attachments,
  intake,
  errors,
  isReadOnly,
  pageFileId,
  onRename,
  onRemove,
  onKeepPage,
}: {
  readonly attachments: readonly Attachment[];
  readonly intake: FileIntake;
  /** By place in the list: what the checks say of an attachment. */ readonly errors: ReadonlyMap<number, string>;
  readonly isReadOnly: boolean;
  /** The imported PDF whose page may stay the invoice's. */ readonly pageFileId: FileId | undefined;
  readonly onRename: (index: number, name: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onKeepPage: (index: number, isKept: boolean) => void;
}) {
  const total = totalBytes(attachments);
  const limit = attachmentLimits.invoiceBytes;
  // The limit is said as the portal says it, in its own megabytes of 2^20.
  const sizes = { used: formatSize(total), limit: `${limit / 2 ** 20}\u00a0Mo` };
  return (
    <div className="attachments">
      {!isReadOnly && <FilePicker onPick={intake.take} />}
      {intake.importing !== undefined && <Progress label={say(documentTexts.importing, { name: intake.importing })} />}
      {intake.problems.map((each, index) => (
        // Two files of one batch may bear one name.
        <ProblemBanner key={`${each.kind} ${index}`} problem={each} />
      ))}
      {intake.problems.length > 0 && (
        <Button tone="quiet" onPress={intake.dismiss}>
          {documentTexts.dismiss}
        </Button>
      )}
      {attachments.length === 0 ? (
        <p className="muted">{documentTexts.noAttachment}</p>
      ) : (
        <>
          <ul className="attachment-list" aria-label={documentTexts.attachments}>
            {attachments.map((attachment, index) => (
              <AttachmentItem
                // The same bytes may be joined twice, under two names.
                key={`${attachment.fileId} ${index}`}
                attachment={attachment}
                index={index}
                error={errors.get(index)}
                isReadOnly={isReadOnly}
                isPage={attachment.fileId === pageFileId}
                onRename={onRename}
                onRemove={onRemove}
                onKeepPage={onKeepPage}
              />
            ))}
          </ul>
          <Progress label={say(documentTexts.totalLabel, sizes)} done={Math.min(total, limit)} total={limit} />
        </>
      )}
      {total > limit && <Banner tone="bad">{say(documentTexts.totalTooLarge, sizes)}</Banner>}
    </div>
  );
}

/** The button that opens the system's dialog; files may also be dropped anywhere on the invoice. */
function FilePicker({ onPick }: { readonly onPick: (files: readonly File[]) => void }) {
  const inputRef = useRef<HTMLInputElement>(null);
  return (
    <div className="drop">
      <p>{documentTexts.dropHere}</p>
      <span data-field="attachments" tabIndex={-1}>
        <Button
          onPress={() => {
            inputRef.current?.click();
          }}
        >
          {documentTexts.addFiles}
        </Button>
      </span>
      <input
        ref={inputRef}
        type="file"
        multiple
        hidden
        aria-label={documentTexts.addFiles}
        onChange={(event) => {
          const picked = [...(event.target.files ?? [])];
          // Choosing the same file again must be heard again.
          event.target.value = '';
          onPick(picked);
        }}
      />
      <p className="field-help">{documentTexts.limits}</p>
    </div>
  );
}
