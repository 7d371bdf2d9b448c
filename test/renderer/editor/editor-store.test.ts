import { describe, expect, it } from 'vitest';
import { invoiceSchema, type Invoice } from '../../../core/draft/invoice.ts';
import { fileIdSchema, type Attachment } from '../../../core/draft/attachment.ts';
import { withIban, withKeptPage, withOptional } from '../../../renderer/draft/editor-changes.ts';
import { createEditor, type Editor } from '../../../renderer/draft/editor-store.ts';
import { newLine } from '../../../core/draft/new-line.ts';

const party = {
  name: 'EARL du Grand Pré',
  siret: '90000001200017',
  otherIdentifiers: [],
  address: { lineOne: '12 chemin des Prés', postCode: '89450', city: 'Asquins', countryCode: 'FR' },
};

function invoice(lines: readonly string[]): Invoice {
  return invoiceSchema.parse({
    kind: 'invoice',
    id: '3f0f7a52-7d06-4cf5-9d0b-0d5b7ce7a001',
    typeCode: '380',
    currencyCode: 'EUR',
    buyerReference: '',
    contractReference: '',
    purchaseOrderReference: '',
    notes: [],
    businessProcess: 'A1',
    seller: party,
    buyer: party,
    paymentMeans: [],
    lines: lines.map((name) => ({ ...newLine(name, false), name, netPrice: '10' })),
    attachments: [],
  });
}

function open(lines: readonly string[] = ['a', 'b', 'c']): Editor {
  let next = 0;
  return createEditor(invoice(lines), { newKey: () => `new${(next += 1)}`, exempt: false });
}

const names = (editor: Editor) => editor.getState().invoice.lines.map((line) => line.name);
const attachment = (name: string) =>
  ({ fileId: 'a'.repeat(64), name, mimeType: 'application/pdf', sizeBytes: 10 }) as Attachment;

describe('the lines of an open invoice', () => {
  it('adds a blank line after another, or at the end, and says its key', () => {
    const editor = open();
    expect(editor.addLine('a')).toBe('new1');
    expect(editor.addLine()).toBe('new2');
    expect(names(editor)).toEqual(['a', '', 'b', 'c', '']);
    expect(() => invoiceSchema.parse(editor.getState().invoice)).not.toThrow();
  });

  it('puts a removed line back where it was, and leaves what changed since', () => {
    const editor = open();
    editor.removeLine('b');
    editor.changeLine('a', { quantity: '3' });
    expect(names(editor)).toEqual(['a', 'c']);
    expect(editor.undo()).toMatchObject({ kind: 'line', index: 1 });
    expect(names(editor)).toEqual(['a', 'b', 'c']);
    expect(editor.getState().invoice.lines[0]?.quantity).toBe('3');
    expect(editor.undo()).toBeUndefined();
  });

  it('undoes removals in the reverse order, and forgets blank lines', () => {
    const editor = open();
    editor.removeLine('a');
    editor.removeLine(editor.addLine());
    editor.removeLine('c');
    editor.undo();
    editor.undo();
    expect(names(editor)).toEqual(['a', 'b', 'c']);
    expect(editor.getState().removals).toEqual([]);
  });

  it('moves a line as far as the ends', () => {
    const editor = open();
    editor.moveLine('c', -1);
    expect(names(editor)).toEqual(['a', 'c', 'b']);
    editor.moveLine('c', -5);
    expect(names(editor)).toEqual(['c', 'a', 'b']);
    editor.moveLine('b', 1);
    expect(names(editor)).toEqual(['c', 'a', 'b']);
  });

  it('pastes in the place of a blank line, after a full one, and takes a paste back', () => {
    const editor = open(['a']);
    const key = editor.addLine();
    const pasted = ['x', 'y'].map((name) => ({ ...newLine(name, false), name }));
    editor.pasteLines(key, pasted);
    expect(names(editor)).toEqual(['a', 'x', 'y']);
    editor.undo();
    expect(names(editor)).toEqual(['a', '']);
    editor.pasteLines('a', pasted);
    expect(names(editor)).toEqual(['a', 'x', 'y', '']);
  });

  it('never holds more lines than a draft may', () => {
    const editor = open(['a']);
    const many = Array.from({ length: 2_500 }, (_, index) => ({ ...newLine(`p${index}`, false), name: 'x' }));
    editor.pasteLines('a', many);
    editor.addLine();
    expect(editor.getState().invoice.lines).toHaveLength(2_000);
  });
});

describe('the rest of an open invoice', () => {
  it('renames, removes and restores an attachment', () => {
    const editor = open();
    editor.addAttachment(attachment('devis.pdf'));
    editor.addAttachment(attachment('bon.pdf'));
    editor.renameAttachment(0, 'devis signé.pdf');
    editor.removeAttachment(0);
    expect(editor.getState().invoice.attachments.map((each) => each.name)).toEqual(['bon.pdf']);
    editor.undo();
    expect(editor.getState().invoice.attachments.map((each) => each.name)).toEqual(['devis signé.pdf', 'bon.pdf']);
  });

  it('counts changes, so that autosave knows what is new, and not what changes nothing', () => {
    const editor = open();
    editor.change((each) => ({ ...each, purchaseOrderReference: 'EJ1' }));
    editor.change((each) => each);
    editor.touch('purchaseOrderReference');
    expect(editor.getState().changeCount).toBe(1);
    expect([...editor.getState().touched]).toEqual(['purchaseOrderReference']);
  });

  it('takes an emptied optional field away and keeps one means of payment', () => {
    const due = withOptional(invoice([]), 'dueOn', '2026-12-24');
    expect(due.dueOn).toBe('2026-12-24');
    expect('dueOn' in withOptional(due, 'dueOn', '')).toBe(false);
    expect(withIban(withIban(invoice([]), 'FR76'), 'FR14').paymentMeans).toEqual([{ typeCode: '30', iban: 'FR14' }]);
  });

  it('keeps at most one page of another program, and none again', () => {
    const attachment = { fileId: fileIdSchema.parse('a'.repeat(64)), name: 'a.pdf', mimeType: '', sizeBytes: 1 };
    const two = { ...invoice([]), attachments: [attachment, { ...attachment, name: 'b.pdf' }] };
    const kept = withKeptPage(withKeptPage(two, 0, true), 1, true);
    expect(kept.attachments.map(({ isPage }) => isPage)).toEqual([undefined, true]);
    expect(withKeptPage(kept, 1, false).attachments[1]).not.toHaveProperty('isPage');
  });
});
