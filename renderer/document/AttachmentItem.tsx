import { useState } from 'react';
import type { Attachment } from '../../core/draft/attachment.ts';
import { attachmentLimits, extensionOf } from '../../core/draft/attachment-limits.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { say } from '../ui/french.ts';
import { formatSize } from '../ui/french-values.ts';
import { TextField } from '../ui/TextField.tsx';
import { AttachmentPreview } from './AttachmentPreview.tsx';
import { documentTexts } from './document-texts.ts';
import { renamed } from './import-files.ts';

/** One attachment: its name, type and weight; seen, renamed or removed from here. */
export function AttachmentItem({
  attachment,
  index,
  error,
  isReadOnly,
  isPage,
  onRename,
  onRemove,
  onKeepPage,
}: {
  readonly attachment: Attachment;
  readonly index: number;
  readonly error: string | undefined;
  readonly isReadOnly: boolean;
  /** It can be the page of the invoice: another program drew it, and it can be archived. */ readonly isPage: boolean;
  readonly onRename: (index: number, name: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onKeepPage: (index: number, isKept: boolean) => void;
}) {
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState<string>();
  const { name } = attachment;
  const extension = extensionOf(name);
  const isPdf = extension === 'pdf';

  return (
    <li className="attachment" data-field={`attachments.${index}`} tabIndex={-1}>
      <div className="attachment-head">
        <div className="attachment-name">
          <strong>{name}</strong>
          <span className="field-help">
            {extension.toUpperCase()} · {formatSize(attachment.sizeBytes)}
          </span>
          {error !== undefined && <span className="field-error">{error}</span>}
        </div>
        {isPdf && (
          <Button
            tone="quiet"
            label={say(isShown ? documentTexts.hideNamed : documentTexts.showNamed, { name })}
            onPress={() => {
              setShown(!isShown);
            }}
          >
            {isShown ? documentTexts.hide : documentTexts.show}
          </Button>
        )}
        {!isReadOnly && (
          <>
            <Button
              tone="quiet"
              label={say(documentTexts.renameNamed, { name })}
              onPress={() => {
                setTyped(name);
              }}
            >
              {documentTexts.rename}
            </Button>
            <Button
              tone="quiet"
              label={say(documentTexts.removeNamed, { name })}
              onPress={() => {
                onRemove(index);
              }}
            >
              {documentTexts.remove}
            </Button>
          </>
        )}
      </div>
      {typed !== undefined && (
        <RenameForm
          name={name}
          typed={typed}
          onType={setTyped}
          onDone={(next) => {
            setTyped(undefined);
            if (next !== undefined) onRename(index, next);
          }}
        />
      )}
      {(isPage || attachment.isPage === true) && (
        <CheckField
          label={documentTexts.keepPage}
          help={documentTexts.keepPageHelp}
          isSelected={attachment.isPage === true}
          isDisabled={isReadOnly}
          onChange={(isKept) => {
            onKeepPage(index, isKept);
          }}
        />
      )}
      {isShown && <AttachmentPreview fileId={attachment.fileId} name={name} />}
    </li>
  );
}

function RenameForm({
  name,
  typed,
  onType,
  onDone,
}: {
  readonly name: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Without a name: given up. */ readonly onDone: (name?: string) => void;
}) {
  const next = renamed(typed, name);
  const isTooLong = next.length > attachmentLimits.attachmentNameLength;
  const isEmpty = typed.trim() === '';
  const error = isEmpty ? documentTexts.nameEmpty : say(documentTexts.nameTooLong, { length: next.length });
  return (
    <form
      className="attachment-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !isTooLong) onDone(next);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextField
        label={say(documentTexts.newName, { name })}
        value={typed}
        autoFocus
        maxLength={300}
        error={isEmpty || isTooLong ? error : undefined}
        onChange={onType}
      />
      <Button type="submit" isDisabled={isEmpty || isTooLong}>
        {documentTexts.keepName}
      </Button>
      <Button
        tone="quiet"
        onPress={() => {
          onDone();
        }}
      >
        {documentTexts.cancel}
      </Button>
    </form>
  );
}
