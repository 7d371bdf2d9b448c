import { describe, expect, it } from 'vitest';
import { readEspd } from '../../../core/document/read-espd.ts';
import { toConsultation, toDumeCompany } from '../../../core/document/to-consultation.ts';
import { consultationSchema } from '../../../core/draft/consultation.ts';
import { dumeCompanySchema } from '../../../core/draft/dume-company.ts';
import { exclusionGrounds } from '../../../core/draft/exclusion-ground.ts';
import { problemSentence } from '../../../core/draft/problem.ts';
import type { StatedEspd } from '../../../core/draft/stated-espd.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';

type Expected = readonly [version: string, document: StatedEspd['document'], criteria: number, reference: string];

/** What the manifest of the corpus says of each readable file. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'edm-4.1.0-request.xml': ['4.1.0', 'request', 62, 'PP.20170419.1024-9'],
  'edm-4.1.0-response.xml': ['4.1.0', 'response', 62, 'PP.20170419.1024-9'],
  'edm-3.3.0-response.xml': ['3.3.0', 'response', 62, 'PP.20170419.1024-9'],
  'edm-2.1.1-basic-request.xml': ['2.1.1', 'request', 65, 'PP.20170419.1024-9'],
  'edm-2.1.1-basic-response.xml': ['2.1.1', 'response', 65, 'PP.20170419.1024-9'],
  'espd-1.0.2-request-minimal.xml': ['1.0.2', 'request', 1, 'SMART 2015/0065'],
  'espd-1.0.2-request-to-merge.xml': ['1.0.2', 'request', 4, 'SMART 2015/0075'],
  'espd-1.0.2-response-to-merge.xml': ['1.0.2', 'response', 9, 'SMART 2015/0065'],
  'espd-1.0.2-response-eo-party.xml': ['1.0.2', 'response', 1, '544'],
  'espd-1.0.2-response-general-turnover.xml': ['1.0.2', 'response', 1, 'SMART 2015/0065'],
  'uprc-2.1.0-response-alpha-true.xml': ['2.1.0', 'response', 32, '__ProcurementProcedureFileRefNumber'],
  'derived-edm-4.1.0-request-simplifie.xml': ['4.1.0', 'request', 5, 'PP.20170419.1024-9'],
  'derived-edm-4.1.0-response-simplifie.xml': ['4.1.0', 'response', 5, 'PP.20170419.1024-9'],
  'derived-edm-3.3.0-response-simplifie.xml': ['3.3.0', 'response', 5, 'PP.20170419.1024-9'],
  'derived-edm-2.1.1-response-simplifie.xml': ['2.1.1', 'response', 5, 'PP.20170419.1024-9'],
};

const files = hasCorpus ? corpusFiles('espd').filter(({ name }) => name.endsWith('.xml')) : [];

function textOf(name: string): string {
  const file = files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`no ${name} in the corpus`);
  return new TextDecoder().decode(file.bytes);
}

function read(name: string): StatedEspd {
  const result = readEspd(textOf(name), name);
  if (!result.ok) throw new Error(problemSentence(result.problem, 'en'));
  return result.value;
}

describe.skipIf(!hasCorpus)('the corpus of ESPD files', () => {
  it('holds the files that are expected here, and the broken one', () => {
    expect(files.map(({ name }) => name).toSorted()).toEqual(
      [...Object.keys(EXPECTED), 'edm-2.1.0-lots-response.xml'].toSorted(),
    );
  });

  it.each(Object.entries(EXPECTED))('is read: %s', (name, [version, document, criteria, reference]) => {
    const stated = read(name);
    expect([stated.version, stated.document, stated.criteria.length, stated.reference]).toEqual([
      version,
      document,
      criteria,
      reference,
    ]);
    expect(stated.operator !== undefined).toBe(
      document === 'response' && name !== 'espd-1.0.2-response-general-turnover.xml',
    );
    // What is read is a consultation, and from a response a company file, that the window can open.
    const consultation = toConsultation(stated, name);
    expect(consultationSchema.parse(consultation)).toEqual(consultation);
    expect(consultation.source).toEqual({ kind: 'espd', version, document, fileName: name });
    const company = toDumeCompany(stated, '2026-11-24T08:00:00.000Z');
    if (company !== undefined) expect(dumeCompanySchema.parse(company)).toEqual(company);
  });

  it('gives a clear problem for the file that is not well-formed, at its line', () => {
    const result = readEspd(textOf('edm-2.1.0-lots-response.xml'), 'lots.xml');
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem).toEqual({ kind: 'espd.damaged', values: { name: 'lots.xml', line: 523 } });
    expect(problemSentence(result.problem, 'fr')).toContain('« lots.xml » est abîmé ou incomplet à la ligne 523');
  });

  it.each(['edm-4.1.0-response.xml', 'edm-2.1.1-basic-request.xml', 'espd-1.0.2-request-minimal.xml'])(
    'is refused when truncated anywhere: %s',
    (name) => {
      const whole = textOf(name).trimEnd();
      for (const share of [0.1, 0.5, 0.9, 0.999]) {
        const result = readEspd(whole.slice(0, Math.floor(whole.length * share)), name);
        expect(result.ok ? 'read' : result.problem.kind).toBe('espd.damaged');
      }
    },
  );

  it('asks for the 24 exclusion grounds in every whole file, and answers them all where it answers', () => {
    for (const name of ['edm-4.1.0-request.xml', 'edm-3.3.0-response.xml', 'edm-2.1.1-basic-request.xml'])
      expect(read(name).criteria.filter(({ part }) => part === 'exclusion')).toHaveLength(24);
    const alpha = read('uprc-2.1.0-response-alpha-true.xml').answers?.declarations ?? {};
    expect(exclusionGrounds.filter((ground) => alpha[ground]?.answer !== 'no')).toEqual([]);
  });

  it('reads the two figures from each version', () => {
    const year = { startOn: '2017-01-01', endOn: '2017-12-12', currency: 'EUR' };
    expect(read('edm-4.1.0-response.xml').answers).toMatchObject({
      turnover: [{ ...year, amount: '1000000000' }],
      headcount: [{ year: '2000', number: '42' }],
      setUpOn: '2000-01-01',
    });
    expect(read('edm-3.3.0-response.xml').answers).toMatchObject({
      turnover: [{ ...year, amount: '10000000' }],
      headcount: [{ year: '2017', number: '2017' }],
    });
    expect(read('edm-2.1.1-basic-response.xml').answers).toMatchObject({
      turnover: [{ ...year, amount: '10000000' }],
      headcount: [1, 2, 3].map(() => ({ year: '2017', number: '1' })),
    });
    expect(read('espd-1.0.2-response-to-merge.xml').answers?.turnover.slice(0, 2)).toEqual([
      { year: '2016', amount: '11.11', currency: 'EUR' },
      { year: '2015', amount: '22.22', currency: 'AMD' },
    ]);
    expect(read('espd-1.0.2-response-general-turnover.xml').answers?.turnover[1]).toEqual({
      startOn: '2014-05-01',
      endOn: '2015-04-30',
      amount: '222.2',
      currency: 'EUR',
    });
  });

  it('reads people, identifiers and grounds of the oldest version', () => {
    const { operator, answers, requestIdentifier, noticeNumber } = read('espd-1.0.2-response-to-merge.xml');
    expect(operator?.representatives).toEqual([
      {
        firstName: 'Emilio',
        familyName: 'García De Tres Torres',
        role: 'Empowered to represent the Consortium',
        birthOn: '1960-01-19',
        birthPlace: 'València, Spain',
        address: { lineOne: 'Vitruvio', postCode: '28006', city: 'Madrid', countryCode: 'ES' },
        telephone: '+34 96 123 456',
        email: 'emilio.garcia3torres@acme.com',
      },
    ]);
    expect(answers?.declarations['crime-org']).toEqual({
      answer: 'yes',
      detail: 'Participation in a criminal organisation reason',
      convicted: 'Participation in a criminal organisation who convicted',
      convictedOn: '2016-04-29',
      selfCleaning: 'Participation in a criminal organisation self cleaning description',
    });
    expect([requestIdentifier, noticeNumber]).toEqual([
      '4a1a633c-25fa-4c4d-abd8-89c623f9e9ec',
      '6d48f751-53cc-4d7f-9dfb-21c3e802b2e0',
    ]);
    expect(read('espd-1.0.2-response-eo-party.xml').operator?.identifiers).toHaveLength(3);
  });

  it('takes a lot called « LOT-0000 » or « 0 » for the whole contract', () => {
    for (const name of ['edm-4.1.0-request.xml', 'espd-1.0.2-request-minimal.xml'])
      expect(toConsultation(read(name), name).lots).toEqual([]);
    expect(toConsultation(read('espd-1.0.2-response-to-merge.xml'), 'x').lots).toEqual([{ id: 'hodor lot' }]);
  });
});

describe('a file that is no ESPD', () => {
  const kindOf = (xml: string): string => {
    const result = readEspd(xml, 'f.xml');
    return result.ok ? 'read' : result.problem.kind;
  };

  it.each([
    ['an invoice', '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>', 'espd.notEspd'],
    ['a page', '<html><body/></html>', 'espd.notEspd'],
    ['nothing', '', 'espd.damaged'],
    ['words', 'bonjour', 'espd.damaged'],
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><ESPDRequest/>', 'espd.doctype'],
    ['a well', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, 'espd.tooComplex'],
  ])('is told: %s', (_title, xml, kind) => {
    expect(kindOf(xml)).toBe(kind);
  });

  it('is told from an ESPD with nothing in it, which is read', () => {
    const result = readEspd('<x:ESPDRequest xmlns:x="urn:x"/>', 'f.xml');
    expect(result.ok && result.value).toEqual({
      version: '1.0.2',
      document: 'request',
      reference: '',
      buyer: { name: '', siret: '' },
      lots: [],
      criteria: [],
    });
  });

  it('knows the pre-UBL namespaces of 2.0.2 by their name', () => {
    const xml = '<QualificationApplicationRequest xmlns="urn:X-test:UBL:Pre-award:QualificationApplicationRequest"/>';
    const result = readEspd(xml, 'f.xml');
    expect(result.ok && result.value.version).toBe('2.0.2');
  });
});
