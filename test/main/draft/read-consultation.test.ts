import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../core/draft/problem.ts';
import { readConsultation } from '../../../main/draft/read-consultation.ts';
import { readDumeCompany } from '../../../main/draft/read-dume-company.ts';
import { sampleConsultation, sampleDumeCompany } from '../../core/draft/sample-dume.ts';

const at = '2026-11-24T10:00:00.000Z';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const request =
  '<ESPDRequest xmlns="urn:x" xmlns:c="urn:c"><c:ContractFolderID>Marché n° 7</c:ContractFolderID></ESPDRequest>';

/** UTF-16 with its mark, as Windows programs write it. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`\ufeff${text}`, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('a consultation’s file', () => {
  it.each([
    ['UTF-8', bytesOf(request)],
    ['UTF-8 with its mark', bytesOf(`\ufeff${request}`)],
    ['UTF-16', utf16(request)],
    [
      'ISO 8859-1, as it declares',
      Uint8Array.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${request}`, (unit) => unit.charCodeAt(0)),
    ],
  ])('is read in the encoding that it has: %s', (_title, bytes) => {
    const read = readConsultation({ name: 'dume.xml', bytes });
    expect(read.ok && [read.value.reference, read.value.source]).toEqual([
      'Marché n° 7',
      { kind: 'espd', version: '1.0.2', document: 'request', fileName: 'dume.xml' },
    ]);
  });

  it('is JSON by its content, whatever it is called', () => {
    const bytes = bytesOf(`\ufeff  ${JSON.stringify(sampleConsultation())}`);
    expect(readConsultation({ name: 'k.txt', bytes })).toEqual({ ok: true, value: sampleConsultation() });
  });

  it.each([
    ['bytes outside its encoding', Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c]), 'abîmé ou incomplet'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'abîmé ou incomplet'],
    ['nothing', new Uint8Array(), 'est vide'],
  ])('that is %s is told', (_title, bytes, words) => {
    const read = readConsultation({ name: 'f', bytes });
    expect(read.ok ? '' : problemSentence(read.problem, 'fr')).toContain(words);
  });
});

describe('a company’s file', () => {
  it('is the company file, or a response; a request is none', () => {
    const company = sampleDumeCompany();
    const json = { name: 'c.json', bytes: bytesOf(JSON.stringify(company)) };
    expect(readDumeCompany(json, at)).toEqual({ ok: true, value: company });
    const read = readDumeCompany({ name: 'r.xml', bytes: bytesOf(request) }, at);
    expect(read.ok ? '' : read.problem.kind).toBe('espd.noCompany');
    expect(readDumeCompany({ name: 'c.json', bytes: bytesOf('{}') }, at)).toMatchObject({
      ok: false,
      problem: { kind: 'file.notDumeCompany' },
    });
  });
});
