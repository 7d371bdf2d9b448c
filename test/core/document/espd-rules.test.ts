import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenNamed, textAt } from '../../../core/document/espd-tree.ts';
import { readEspd } from '../../../core/document/read-espd.ts';
import type { XmlElement } from '../../../core/document/xml-tree.ts';
import { sampleDume, sampleDumeCompany } from '../draft/sample-dume.ts';
import { corpusFiles, hasCorpus } from './corpus.ts';
import { dumeArbitrary } from './dume-arbitrary.ts';
import { espdFaults, treeOf } from './espd-rules.ts';
import { writtenEspd } from './written-espd.ts';

const [good] = writtenEspd(sampleDume(), '4.1.0');
const xml = good?.xml ?? '';

/** Takes the first match out. */
const without = (pattern: RegExp): string => {
  expect(xml).toMatch(pattern);
  return xml.replace(pattern, '');
};

describe('the rules of ESPD 4.1.0 on what we write', () => {
  it('find nothing in any DUME that tells what a yes asks for', () => {
    fc.assert(
      fc.property(dumeArbitrary({ facts: 'all' }), (dume) => {
        for (const file of writtenEspd(dume, '4.1.0')) {
          // A DUME without its years is stopped by our own checks.
          const faults = espdFaults(file.xml).filter(
            (fault) => dume.company.years.length > 0 || !fault.startsWith('BR-RESP-30'),
          );
          expect(faults).toEqual([]);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('find nothing either where a yes has facts and measures', () => {
    const yes = { answer: 'yes' as const, detail: 'Faits', selfCleaning: 'Mesures' };
    const company = sampleDumeCompany();
    for (const ground of [
      'bankruptcy',
      'prof-misconduct',
      'envir-law',
      'partic-confl',
      'misrepresent',
      'nati-ground',
    ] as const) {
      const declarations = { ...sampleDume().declarations, [ground]: yes };
      expect([
        ground,
        ...espdFaults(writtenEspd(sampleDume({ company, declarations }), '4.1.0')[0]?.xml ?? ''),
      ]).toEqual([ground]);
    }
  });

  it.each([
    ['BR-OTH-04-01', /<cbc:UBLVersionID.*?<\/cbc:UBLVersionID>/],
    ['BR-OTH-04-04', /<cbc:UUID.*?<\/cbc:UUID>/],
    ['BR-RESP-10-03', /<cac:EconomicOperatorRole>.*?<\/cac:EconomicOperatorRole>/],
    ['BR-RESP-10-06', /<cbc:IndustryClassificationCode.*?<\/cbc:IndustryClassificationCode>/],
    ['BR-RESP-20-01', /<cbc:FirstName>.*?<\/cbc:FirstName>/],
    ['BR-RESP-20-03', /<cac:ResidenceAddress>.*?<\/cac:ResidenceAddress>/],
    ['BR-LOT-10', /<cac:ProcurementProjectLot>.*?<\/cac:ProcurementProjectLot>/],
    ['BR-RESP-30 crime-org', /<cac:TenderingCriterion>.*?<\/cac:TenderingCriterion>/],
    ['BR-TCR-08', /<cbc:ResponseIndicator>.*?<\/cbc:ResponseIndicator>/],
    ['BR-OTH-02 ID', / schemeID="NATIONAL" schemeAgencyID="LIASSE"/],
    ['BR-OTH-01 TypeCode', / listID="criterion-element-type"/],
  ])('see %s', (rule, pattern) => {
    expect(espdFaults(without(pattern))).toContain(rule);
  });

  it('see an answer where the yes or no above forbids or wants one', () => {
    expect(espdFaults(xml.replace('<cbc:ResponseIndicator>false', '<cbc:ResponseIndicator>true'))).toContain(
      'BR-TCR-06-01',
    );
    expect(espdFaults(xml.replace('>C1_EG_crime-org/QG1/Q1</cbc:ID>', '>other</cbc:ID>'))).toContain('BR-TCR-01-02');
  });
});

/** Ids, kinds and nesting of a criterion's groups and questions, without their words. */
function shapeOf(element: XmlElement): unknown {
  return childrenNamed(element, 'TenderingCriterionPropertyGroup', 'SubsidiaryTenderingCriterionPropertyGroup').map(
    (group) => [
      textAt(group, 'ID'),
      textAt(group, 'PropertyGroupTypeCode'),
      childrenNamed(group, 'TenderingCriterionProperty').map((property) =>
        ['ID', 'TypeCode', 'ValueDataTypeCode', 'ExpectedCode'].map((name) => textAt(property, name)),
      ),
      shapeOf(group),
    ],
  );
}

function shapesOf(text: string): ReadonlyMap<string, unknown> {
  const criteria = childrenNamed(treeOf(text), 'TenderingCriterion');
  return new Map(
    criteria.map((each) => [textAt(each, 'ID') ?? '', [textAt(each, 'CriterionTypeCode'), shapeOf(each)]]),
  );
}

describe.skipIf(!hasCorpus)('the criteria that we write', () => {
  it.each([
    ['4.1.0', 'edm-4.1.0-response.xml'],
    ['2.1.1', 'edm-2.1.1-basic-response.xml'],
  ] as const)('are those of the official sample of %s, group by group (BR-TC-*)', (version, name) => {
    const sample = corpusFiles('espd').find((file) => file.name === name);
    const official = shapesOf(new TextDecoder().decode(sample?.bytes));
    const [oneYear] = sampleDumeCompany().years;
    const company = sampleDumeCompany({ setUpOn: '1998-03-01', years: oneYear === undefined ? [] : [oneYear] });
    const [file] = writtenEspd(sampleDume({ company }), version);
    const ours = shapesOf(file?.xml ?? '');
    expect(ours.size).toBe(version === '4.1.0' ? 29 : 31);
    for (const [id, shape] of ours) expect([id, shape]).toEqual([id, official.get(id)]);
  });
});

describe('a file that something has gnawed at', () => {
  it('is read or refused with a problem, never with a fault of ours', () => {
    const small = xml.slice(0, 6_000);
    const bite = fc.tuple(
      fc.nat(xml.length),
      fc.nat(400),
      fc.constantFrom('', '<', '&', '"', '\u0000', '😀', '<a/>', '</cbc:ID>'),
    );
    fc.assert(
      fc.property(fc.array(bite, { minLength: 1, maxLength: 4 }), fc.boolean(), (bites, short) => {
        const gnawed = bites.reduce(
          (text, [from, length, put]) => text.slice(0, from) + put + text.slice(from + length),
          short ? small : xml,
        );
        const read = readEspd(gnawed, 'f.xml');
        if (!read.ok)
          expect(['espd.damaged', 'espd.doctype', 'espd.tooComplex', 'espd.notEspd']).toContain(read.problem.kind);
      }),
      { numRuns: 25 },
    );
  });
});
