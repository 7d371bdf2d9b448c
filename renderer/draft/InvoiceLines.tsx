import { useCallback, useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { isTable, parsePastedLines } from './editor-paste.ts';
import { editorTexts } from './editor-texts.ts';
import { unitCodeOf } from './editor-units.ts';
import { InvoiceLineRow } from './InvoiceLineRow.tsx';

/** The lines of the invoice: Enter adds one at the end, Alt with an arrow moves one, a paste from a spreadsheet adds many. */
export function InvoiceLines() {
  const { editor, isReadOnly } = useScene();
  const lines = useInvoice((invoice) => invoice.lines);
  const listRef = useRef<HTMLOListElement>(null);
  /** Where focus goes once the list is drawn again: a line's field by its path's last step. */
  const focusRef = useRef<{ readonly key: string; readonly step: string }>(undefined);

  useEffect(() => {
    const wanted = focusRef.current;
    if (wanted === undefined) return;
    focusRef.current = undefined;
    const row = listRef.current?.querySelector(`[data-line="${CSS.escape(wanted.key)}"]`);
    row?.querySelector<HTMLElement>(`[data-field$=".${wanted.step}"]`)?.focus();
  });

  const undoLast = useCallback(() => {
    editor.undo();
  }, [editor]);

  const add = (afterKey?: string) => {
    focusRef.current = { key: editor.addLine(afterKey), step: 'name' };
  };

  const move = useCallback(
    (key: string, by: number) => {
      focusRef.current = { key, step: focusedStep() ?? 'name' };
      editor.moveLine(key, by);
      const position = editor.getState().invoice.lines.findIndex((line) => line.key === key) + 1;
      announce(say(editorTexts.moved, { position }));
    },
    [editor],
  );

  const remove = useCallback(
    (key: string) => {
      const index = editor.getState().invoice.lines.findIndex((line) => line.key === key);
      const before = editor.getState().removals.length;
      editor.removeLine(key);
      const rest = editor.getState().invoice.lines;
      const next = rest[Math.min(index, rest.length - 1)];
      if (next !== undefined) focusRef.current = { key: next.key, step: 'name' };
      if (editor.getState().removals.length > before) {
        announce(say(editorTexts.lineRemoved, { position: index + 1 }), undoLast);
      }
    },
    [editor, undoLast],
  );

  const focusLater = useCallback((key: string, step: string) => {
    focusRef.current = { key, step };
  }, []);

  const onKeyDownCapture = (event: KeyboardEvent<HTMLOListElement>) => {
    const key = lineKeyOf(event.target);
    if (isReadOnly || key === undefined) return;
    const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const hasModifier = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      move(key, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.ctrlKey && event.shiftKey && event.key === 'Delete') {
      event.preventDefault();
      remove(key);
    } else if (event.key === 'Enter' && isText && !hasModifier && !event.nativeEvent.isComposing) {
      event.preventDefault();
      goDown(key);
    }
  };

  /** Enter goes to the same field of the next line, and past the last one to a new line. */
  const goDown = (key: string) => {
    const index = lines.findIndex((line) => line.key === key);
    const next = lines[index + 1];
    if (next === undefined) {
      add(key);
      return;
    }
    listRef.current
      ?.querySelector<HTMLElement>(`[data-field="lines.${index + 1}.${focusedStep() ?? 'name'}"]`)
      ?.focus();
  };

  const onPaste = (event: ClipboardEvent<HTMLOListElement>) => {
    const text = event.clipboardData.getData('text/plain');
    const key = lineKeyOf(event.target);
    if (isReadOnly || key === undefined || !isTable(text)) return;
    event.preventDefault();
    const exempt = lines.some((line) => line.vatCategory === 'E');
    const pasted = parsePastedLines(text, { exempt, newKey: () => crypto.randomUUID(), unitCodeOf });
    if (pasted.length === 0) return;
    editor.pasteLines(key, pasted);
    announce(say(editorTexts.linesPasted, { count: pasted.length }), undoLast);
  };

  return (
    <section className="lines" aria-labelledby="lines-title">
      <h2 id="lines-title" className="visually-hidden">
        {editorTexts.lines}
      </h2>
      <div className="line-titles" aria-hidden="true">
        <span>{editorTexts.name}</span>
        <span className="num">{editorTexts.quantity}</span>
        <span>{editorTexts.unit}</span>
        <span className="num">{editorTexts.price}</span>
        <span>{editorTexts.rate}</span>
        <span className="num">{editorTexts.net}</span>
        <span />
      </div>
      {lines.length === 0 && <p className="muted">{editorTexts.noLine}</p>}
      <ol ref={listRef} onKeyDownCapture={onKeyDownCapture} onPaste={onPaste}>
        {lines.map((line, index) => (
          <InvoiceLineRow
            key={line.key}
            line={line}
            index={index}
            count={lines.length}
            onMove={move}
            onRemove={remove}
            onAdd={focusLater}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <div className="lines-foot">
          <span data-field="lines" tabIndex={-1}>
            <Button
              tone="quiet"
              onPress={() => {
                add();
              }}
            >
              {editorTexts.addLine}
            </Button>
          </span>
          <span className="field-help">{editorTexts.lineKeys}</span>
        </div>
      )}
    </section>
  );
}

/** The line that an event happened in. */
function lineKeyOf(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  return row?.dataset['line'];
}

/** The last step of the focused field's path, such as `netPrice`. */
function focusedStep(): string | undefined {
  const field = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset['field'];
  return field?.split('.').at(-1);
}
