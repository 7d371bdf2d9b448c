import type { Note } from '../../core/draft/invoice.ts';
import { say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { useFieldProps, useInvoice, useScene } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';

const NAMES: Readonly<Record<string, string>> = {
  PMT: editorTexts.notePMT,
  PMD: editorTexts.notePMD,
  AAB: editorTexts.noteAAB,
};

/** The mentions that the law asks for, filled in and open to change, and a free note, which is there once it says something. */
export function InvoiceNotes() {
  const { editor } = useScene();
  const notes = useInvoice((invoice) => invoice.notes);
  const hasFree = notes.some((note) => note.subjectCode === undefined);
  const change = (index: number, text: string) => {
    editor.change((invoice) => {
      const note = invoice.notes[index];
      return {
        ...invoice,
        notes: note === undefined ? [...invoice.notes, { text }] : invoice.notes.with(index, { ...note, text }),
      };
    });
  };
  return (
    <fieldset className="editor-notes">
      <legend>{editorTexts.notes}</legend>
      {(hasFree ? notes : [...notes, { text: '' }]).map((note, index) => (
        // A note is known by its place: the list only grows at its end, under the field that is being typed in.
        <NoteField key={`${index}`} note={note} index={index} onChange={change} />
      ))}
    </fieldset>
  );
}

function NoteField({
  note,
  index,
  onChange,
}: {
  readonly note: Note;
  readonly index: number;
  readonly onChange: (index: number, text: string) => void;
}) {
  const code = note.subjectCode;
  const otherName = code === undefined ? editorTexts.noteFree : say(editorTexts.noteOther, { code });
  return (
    <TextField
      {...useFieldProps(`notes.${index}.text`)}
      label={NAMES[code ?? ''] ?? otherName}
      rows={2}
      maxLength={5_000}
      help={code === undefined ? editorTexts.noteFreeHelp : undefined}
      value={note.text}
      onChange={(text) => {
        onChange(index, text);
      }}
    />
  );
}
