import * as fc from 'fast-check';
import { companySizeSchema, operatorRoleSchema, type DumeCompany } from '../../../core/draft/dume-company.ts';
import { dumeSchema, type Dume } from '../../../core/draft/dume.ts';
import {
  exclusionGrounds,
  type Declaration,
  type Declarations,
  type GroundPart,
} from '../../../core/draft/exclusion-ground.ts';
import { groundWords } from '../../../core/draft/exclusion-ground-words.ts';
import { sampleConsultation, sampleDumeCompany } from '../draft/sample-dume.ts';

/** Texts as people paste them: accents, signs of XML, line ends, emoji. */
const words = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '<', '&', '"', '\n', '\t', '\r', '😀', '’', '0'),
  maxLength: 40,
});
const name = words.map((text) => `N ${text}`);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const address = fc.record({
  lineOne: words,
  lineTwo: words,
  postCode: words,
  city: words,
  countryCode: fc.constantFrom('FR', 'BE', 'RE', 'DE'),
});
const contact = fc.record({ name: words, telephone: words, email: words });

const representative = fc.record({
  firstName: name,
  familyName: name,
  role: words,
  birthOn: fc.constantFrom('1979-04-12', '1960-02-29'),
  birthPlace: words,
  telephone: words,
  email: words,
});

/** Closing days a year apart, latest first. */
const years = fc.integer({ min: 0, max: 4 }).chain((count) =>
  fc
    .tuple(
      ...Array.from({ length: count }, () =>
        fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 4_000 })),
      ),
    )
    .map((figures) =>
      figures.map(([cents, quarters], index) => ({
        closedOn: `${2025 - index}-${index % 2 === 0 ? '12-31' : '06-30'}`,
        turnover: String(cents / 100),
        headcount: String(quarters / 4),
      })),
    ),
);

const company: fc.Arbitrary<DumeCompany> = fc
  .record({
    name,
    address,
    contact,
    website: words,
    representatives: fc.array(representative, { maxLength: 3 }),
    size: fc.constantFrom(...companySizeSchema.options),
    setUpOn: maybe(fc.constantFrom('1998-03-01', '2024-03-01')),
    years,
    group: fc.record({
      role: fc.constantFrom(...operatorRoleSchema.options),
      name,
      members: fc.array(fc.record({ name, siret: fc.constant('10000002500013') }), { maxLength: 2 }),
    }),
  })
  .map((changes) => sampleDumeCompany(changes));

const day = fc.constantFrom('2021-02-28', '2024-02-29', '2026-01-31');
const amount = fc.integer({ min: 0, max: 10 ** 8 }).map((cents) => String(cents / 100));
const measures = { all: name, some: maybe(name) } as const;

/** A yes with its facts: `all` that the European model asks for, or `some`. */
function told(part: GroundPart, facts: 'all' | 'some'): fc.Arbitrary<Declaration> {
  const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
    facts === 'all' ? value : maybe(value);
  // What hangs on another answer is there whatever that answer is: only what is asked may come out.
  const howEstablished = {
    establishedBy: maybe(fc.constantFrom('decision' as const, 'otherwise' as const)),
    means: some(name),
    decisionIsFinal: some(fc.boolean()),
    convictedOn: some(day),
    excludedFromOn: some(day),
    excludedUntilOn: some(day),
    settled: maybe(fc.boolean()),
  };
  return fc.record({
    answer: fc.constant('yes' as const),
    detail: name,
    selfCleaning: measures[facts],
    ...(part === 'A'
      ? {
          convicted: facts === 'all' ? name : maybe(name),
          convictedOn: some(day),
          excludedFromOn: some(day),
          excludedUntilOn: some(day),
        }
      : {}),
    ...(part === 'B' ? { amountDue: some(amount), ...howEstablished } : {}),
  });
}

/** Declarations on every ground. */
function declarations(facts: 'all' | 'some'): fc.Arbitrary<Declarations> {
  const no = fc.constant<Declaration>({ answer: 'no' });
  return fc
    .tuple(
      ...exclusionGrounds.map((ground) =>
        fc.oneof({ weight: 4, arbitrary: no }, told(groundWords[ground].part, facts)),
      ),
    )
    .map((answers) => Object.fromEntries(answers.map((answer, index) => [exclusionGrounds[index] ?? '', answer])));
}

const entity = fc.record({
  name,
  siret: fc.constantFrom('10000002500013', '90000001900019'),
  purpose: fc.constantFrom('relied' as const, 'subcontract' as const),
  activityCode: fc.constantFrom('77310000', '45233141-9'),
});
const BOTH = [
  { name: 'GAEC des Deux Rives', siret: '10000002500013', purpose: 'relied' as const, activityCode: '77310000' },
  { name: 'SARL Élagage', siret: '90000001900019', purpose: 'subcontract' as const },
];

/** Any DUME; with `facts: 'all'` it tells after a yes whatever the official rules ask for. */
export function dumeArbitrary({ facts }: { readonly facts: 'all' | 'some' }): fc.Arbitrary<Dume> {
  return fc
    .record({
      id: fc.uuid({ version: 4 }),
      company,
      consultation: fc.record({
        object: words,
        description: maybe(words),
        reference: name,
        noticeNumber: fc.constantFrom('2026/S 123-456789', '26-123456', undefined),
        buyer: fc.record({ name, siret: fc.constantFrom('10000002500013', ''), address, contact }),
        lots: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', 'B', 'LOT-0003'), name: words }), {
          maxLength: 3,
          selector: ({ id }) => id,
        }),
      }),
      declarations: declarations(facts),
      reliesOnOthers: fc.boolean(),
      subcontracts: fc.boolean(),
      entities:
        facts === 'all'
          ? fc.array(entity, { maxLength: 2 }).map((more) => [...BOTH, ...more])
          : fc.array(entity, { maxLength: 3 }),
      half: fc.boolean(),
    })
    .map(({ half, consultation, ...rest }) => {
      const lots = consultation.lots.map(({ id }) => id).filter((_, index) => !half || index === 0);
      const whole = sampleConsultation(consultation);
      // What JSON has no place for is absent.
      const dume: unknown = JSON.parse(
        JSON.stringify({
          ...rest,
          kind: 'dume',
          consultation: whole,
          lots,
          figuresConfirmed: true,
          signature: { name: 'Anne', role: 'Gérante', place: 'Asquins', on: '2026-11-24', sworn: true },
        }),
      );
      return dumeSchema.parse(dume);
    });
}
