import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../core/draft/problem.ts';
import { inspectAttachment } from '../../../main/draft/inspect-attachment.ts';
import { encryptedPdf, plainPdf } from '../../core/document/broken-pdfs.ts';

async function inspect(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const inspected = await inspectAttachment({ name, bytes });
  if (inspected.ok) return inspected.value.mimeType;
  // Every refusal is a whole sentence in both languages.
  for (const language of ['fr', 'en'] as const)
    expect(problemSentence(inspected.problem, language)).not.toMatch(/\{\w+\}/);
  return inspected.problem.kind;
}

const text = new TextEncoder().encode('bonjour');
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);

describe('an attachment', () => {
  it('that the portal takes is taken, with its media type', async () => {
    expect(await inspect('devis.pdf', await plainPdf())).toBe('application/pdf');
    expect(await inspect('photo.PNG', png)).toBe('image/png');
    expect(await inspect('relevé d’heures.csv', text)).toBe('text/csv');
    const inspected = await inspectAttachment({ name: 'notes.txt', bytes: text });
    expect(inspected.ok && inspected.value.sizeBytes).toBe(7);
  });

  it('of a name that the portal refuses is refused', async () => {
    const fits = `${'a'.repeat(46)}.txt`;
    expect(await inspect(fits, text)).toBe('text/plain');
    expect(await inspect(`a${fits}`, text)).toBe('file.longName');
    expect(await inspect(`${'a'.repeat(300)}.txt`, text)).toBe('file.longName');
    expect(await inspect('../../etc/passwd.txt', text)).toBe('file.badName');
    expect(await inspect('a\\b.txt', text)).toBe('file.badName');
    expect(await inspect('a..txt', text)).toBe('file.badName');
    expect(await inspect('fac\u0000ture.txt', text)).toBe('file.badName');
    expect(await inspect('facture\u202etxt.exe', text)).toBe('file.badName');
    expect(await inspect('', text)).toBe('file.badName');
    expect(await inspect('devis', text)).toBe('file.noExtension');
    expect(await inspect('programme.exe', text)).toBe('file.extension');
    expect(await inspect('factur-x.xml', text)).toBe('file.reservedName');
  });

  it('that is empty or of 10 MB is refused; the megabyte is the smaller one', async () => {
    expect(await inspect('vide.txt', new Uint8Array())).toBe('file.empty');
    expect(await inspect('gros.txt', new Uint8Array(9_999_999))).toBe('text/plain');
    expect(await inspect('gros.txt', new Uint8Array(10_000_000))).toBe('file.tooLarge');
    expect(await inspect('enorme.pdf', new Uint8Array(200 * 1024 * 1024))).toBe('file.tooLarge');
  });

  it('whose content is not what its name says is refused', async () => {
    const pdf = await plainPdf();
    expect(await inspect('devis.pdf', text)).toBe('file.notWhatItSays');
    expect(await inspect('photo.png', pdf)).toBe('file.notWhatItSays');
    expect(await inspect('photo.jpg', png)).toBe('file.notWhatItSays');
    expect(await inspect('plans.zip', text)).toBe('file.notWhatItSays');
    expect(await inspect('tableau.xlsx', text)).toBe('file.notWhatItSays');
    expect(await inspect('devis.pdf', pdf.slice(0, pdf.length - 200))).toBe('file.pdfUnreadable');
    expect(await inspect('devis.pdf', await encryptedPdf())).toBe('file.pdfEncrypted');
  });
});
