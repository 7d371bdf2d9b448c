import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { checkDume } from '../../../core/check/check-dume.ts';
import type { Dume } from '../../../core/draft/dume.ts';
import { declareNone, exclusionGrounds, type Declaration } from '../../../core/draft/exclusion-ground.ts';
import { groundWords } from '../../../core/draft/exclusion-ground-words.ts';
import { askedFacts } from '../../../core/draft/ground-facts.ts';
import { ConsultationForm } from '../../../renderer/draft/ConsultationForm.tsx';
import { DumeDeclarations } from '../../../renderer/draft/DumeDeclarations.tsx';
import { DumeFigures } from '../../../renderer/draft/DumeFigures.tsx';
import { sampleConsultation, sampleDume } from '../../core/draft/sample-dume.ts';

const nothing = (): void => undefined;

function markup(dume: Dume, isTried = false): string {
  const blocking = checkDume(dume, { today: '2026-11-24' }).filter(({ severity }) => severity === 'blocks');
  const state = {
    isReadOnly: false,
    errorOf: (field: string) => (isTried ? blocking.find((each) => each.field === field)?.rule : undefined),
  };
  return renderToStaticMarkup(
    <>
      <DumeFigures
        {...state}
        company={dume.company}
        isConfirmed={dume.figuresConfirmed}
        onChange={nothing}
        onConfirm={nothing}
      />
      <ConsultationForm
        {...state}
        consultation={dume.consultation}
        lots={dume.lots}
        onChange={nothing}
        onLots={nothing}
        onFullForm={nothing}
      />
      <DumeDeclarations {...state} dume={dume} change={nothing} />
    </>,
  );
}

function controlsIn(html: string): readonly string[] {
  return [...html.matchAll(/data-field="([^"]+)"/g)].map((match) => match[1] ?? '');
}

const debt: Declaration = {
  answer: 'yes',
  detail: ' ',
  amountDue: 'mille',
  establishedBy: 'decision',
  decisionIsFinal: true,
  convictedOn: '2030-01-01',
  excludedFromOn: '2030-01-01',
  excludedUntilOn: '2020-01-01',
};

const wrongDumes: readonly Dume[] = [
  sampleDume({
    consultation: sampleConsultation({
      buyer: { name: '', siret: '1' },
      reference: '',
      object: '',
      deadlineOn: '2020-01-01',
      dumeId: '?',
      simplifiedAllowed: 'no',
      source: { kind: 'espd', version: '4.1.0', document: 'request' },
    }),
    lots: [],
    declarations: {},
    reliesOnOthers: true,
    subcontracts: true,
    figuresConfirmed: false,
    signature: { name: '', role: '', place: '', on: '2026-11-24', sworn: true },
  }),
  sampleDume({
    declarations: {
      ...Object.fromEntries(exclusionGrounds.map((ground) => [ground, { answer: 'yes' as const }])),
      'tax-pay': debt,
      'socsec-pay': { answer: 'yes', establishedBy: 'otherwise', settled: true },
    },
    reliesOnOthers: true,
    entities: [
      { name: '', siret: '', purpose: 'relied' },
      { name: 'SARL Élagage', siret: '12', purpose: 'relied', activityCode: 'x' },
    ],
    subcontracts: true,
  }),
];

describe('the form of a DUME', () => {
  it.each(wrongDumes.map((dume, index) => ({ dume, index })))(
    'has a control for every field that a rule names (DUME $index)',
    ({ dume }) => {
      const controls = controlsIn(markup(dume));
      const fields = checkDume(dume, { today: '2026-11-24' })
        .map(({ field }) => field)
        .filter((field) => !field.startsWith('company.'));
      expect(fields.length).toBeGreaterThan(20);
      expect(fields.filter((field) => !controls.includes(field))).toEqual([]);
    },
  );

  it('says beside its field what a fact is wrong with', () => {
    const html = markup(wrongDumes[1] ?? sampleDume(), true);
    for (const rule of ['DUME-GROUND-DETAIL', 'DUME-GROUND-AMOUNT', 'DUME-GROUND-DATE', 'DUME-GROUND-PERIOD'])
      expect(html).toContain(`>${rule}<`);
    expect(html).toContain('>DUME-ENTITY-NAME<');
  });

  it.each(exclusionGrounds)('asks after a yes to %s what the model asks, and nothing after a no', (ground) => {
    const facts = (declared: Declaration) =>
      controlsIn(markup(sampleDume({ declarations: { ...declareNone(), [ground]: declared } })))
        .filter((field) => field.startsWith(`declarations.${ground}.`))
        .map((field) => field.slice(`declarations.${ground}.`.length));
    expect(facts({ answer: 'yes' })).toEqual(askedFacts(ground, { answer: 'yes' }));
    expect(facts({ ...debt, answer: 'no' })).toEqual([]);
    expect(facts(debt)).toEqual(askedFacts(ground, debt));
  });

  it('names the facts as the form does, in a group that bears the ground’s name', () => {
    const told = (ground: 'fraud' | 'tax-pay' | 'bankruptcy') =>
      markup(sampleDume({ declarations: { ...declareNone(), [ground]: debt } }));
    const fraud = told('fraud');
    for (const label of ['Motif', 'Qui a été condamné', 'Date de la condamnation', 'auto-réhabilitation'])
      expect(fraud).toContain(label);
    expect(fraud).toContain(`role="group" aria-label="${groundWords.fraud.fr}"`);
    for (const label of [
      'Montant concerné',
      'Décision finale et contraignante',
      'Date de la condamnation ou de la décision',
    ])
      expect(told('tax-pay')).toContain(label);
    expect(told('bankruptcy')).toContain('Raisons d’être malgré tout en mesure d’exécuter le marché');
  });

  it('unfolds the list of grounds where one was answered yes', () => {
    expect(markup(sampleDume())).not.toMatch(/<details[^>]* open/);
    expect(markup(wrongDumes[1] ?? sampleDume())).toMatch(/<details[^>]* open/);
  });

  it('asks who is relied on and who subcontracts only where the box says so, and the activity of the former', () => {
    const entities = [
      { name: 'GAEC', siret: '', purpose: 'relied' as const },
      { name: 'SARL', siret: '', purpose: 'subcontract' as const },
    ];
    const named = (reliesOnOthers: boolean, subcontracts: boolean) =>
      controlsIn(markup(sampleDume({ entities, reliesOnOthers, subcontracts }))).filter((field) =>
        field.startsWith('entities.'),
      );
    expect(named(false, false)).toEqual([]);
    expect(named(true, false)).toEqual(['entities.0.name', 'entities.0.siret', 'entities.0.activityCode']);
    expect(named(false, true)).toEqual(['entities.1.name', 'entities.1.siret']);
  });
});
