import { describe, expect, it } from 'vitest';
import type { Host, IncomingFile } from '../../../core/bridge/host.ts';
import { fileIdSchema } from '../../../core/draft/attachment.ts';
import { problem, problemSentence } from '../../../core/draft/problem.ts';
import { failure, success } from '../../../core/draft/result.ts';
import { importFiles, renamed, type PickedFile } from '../../../renderer/document/import-files.ts';

function picked(name: string, size: number, read: () => Promise<ArrayBuffer>): PickedFile {
  return { name, size, arrayBuffer: read };
}
const unread = () => Promise.reject(new Error('its bytes must not be read'));
const bytesOf = (text: string) => () => Promise.resolve(new TextEncoder().encode(text).buffer);

function machine(received: IncomingFile[]): Pick<Host, 'files'> {
  return {
    files: {
      import: async (file) => {
        received.push(file);
        if (file.name.endsWith('.exe'))
          return failure(problem('file.extension', { name: file.name, extension: 'exe' }));
        const fileId = fileIdSchema.parse('a'.repeat(64));
        return success({ fileId, name: file.name, mimeType: 'application/pdf', sizeBytes: file.bytes.length });
      },
      read: async () => failure(problem('machine.unreachable')),
    },
  };
}

describe('files that are attached', () => {
  it('refuses a file of 200 MB and an empty one by their size, before reading a byte', async () => {
    const received: IncomingFile[] = [];
    const { attachments, problems } = await importFiles(
      [
        picked('plan.pdf', 200 * 2 ** 20, unread),
        picked('limite.pdf', 10_000_000, unread),
        picked('vide.pdf', 0, unread),
      ],
      machine(received),
      () => {},
    );
    expect(received).toEqual([]);
    expect(attachments).toEqual([]);
    expect(problems.map((each) => each.kind)).toEqual(['file.tooLarge', 'file.tooLarge', 'file.empty']);
    expect(problemSentence(problems[0] ?? problem('machine.fault'), 'fr')).toContain('plan.pdf');
  });

  it('goes on after a refusal, and keeps what main answered', async () => {
    const received: IncomingFile[] = [];
    const started: string[] = [];
    const { attachments, problems } = await importFiles(
      [
        picked('outil.exe', 3, bytesOf('abc')),
        picked('dossier', 5, () => Promise.reject(new DOMException('a folder', 'NotReadableError'))),
        picked('bon.pdf', 4, bytesOf('%PDF')),
      ],
      machine(received),
      (name) => started.push(name),
    );
    expect(started).toEqual(['outil.exe', 'dossier', 'bon.pdf']);
    expect(problems.map((each) => each.kind)).toEqual(['file.extension', 'file.notReadable']);
    expect(attachments).toMatchObject([{ name: 'bon.pdf', sizeBytes: 4 }]);
    expect(received.map((file) => new TextDecoder().decode(file.bytes))).toEqual(['abc', '%PDF']);
  });

  it('keeps the extension of a renamed file, and nothing that a file system refuses', () => {
    expect(renamed('Bon de livraison', 'scan0001.pdf')).toBe('Bon de livraison.pdf');
    expect(renamed('bon.PDF', 'scan.pdf')).toBe('bon.PDF');
    expect(renamed('../../bon\u0000', 'scan.pdf')).toBe('..-..-bon-.pdf');
  });
});
