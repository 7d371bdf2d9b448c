import { sampleDume, sampleYear } from '../draft/sample-dume.ts';
import { declarationFaults } from './dume-declaration-faults.ts';
import { asked, firm, latest, older, person, type DumeFault } from './dume-fault-bench.ts';

/** At least one fault for each rule. */
export const dumeFaults: readonly DumeFault[] = [
  {
    title: 'simplified refused',
    dume: asked({ simplifiedAllowed: 'no' }),
    expects: ['DUME-SIMPLIFIED-NO consultation.simplifiedAllowed blocks'],
  },
  {
    title: 'simplified unknown',
    dume: asked({ simplifiedAllowed: 'unknown' }),
    expects: ['DUME-SIMPLIFIED-UNKNOWN consultation.simplifiedAllowed warns'],
  },
  {
    title: 'another selection criterion',
    dume: asked({
      askedCriteria: [
        { id: '499efc97-2ac1-4af2-9e84-323c2ca67747', code: 'gen-year-to', name: 'Turnover', part: 'selection' },
        { id: 'e4d37adc-08cd-4f4d-a8d8-32b62b0a1f46', code: 'finan-rat', name: 'Ratio', part: 'selection' },
        { id: 'b61bbeb7-690e-4a40-bc68-d6d4ecfaa3d4', code: 'tax-pay', name: 'Taxes', part: 'exclusion' },
      ],
    }),
    expects: ['DUME-CRITERIA-ASKED consultation.askedCriteria warns'],
  },
  {
    title: 'no buyer',
    dume: asked({ buyer: { name: ' ', siret: '' } }),
    expects: ['DUME-BUYER consultation.buyer.name blocks'],
  },
  {
    title: 'buyer SIREN',
    dume: asked({ buyer: { name: 'Commune', siret: '100000025' } }),
    expects: ['DUME-BUYER-SIRET consultation.buyer.siret warns'],
  },
  { title: 'no reference', dume: asked({ reference: '' }), expects: ['DUME-REFERENCE consultation.reference blocks'] },
  { title: 'no object', dume: asked({ object: '' }), expects: ['DUME-OBJECT consultation.object warns'] },
  {
    title: 'no deadline',
    dume: asked({ deadlineOn: undefined }),
    expects: ['DUME-DEADLINE-MISSING consultation.deadlineOn warns'],
  },
  {
    title: 'deadline of yesterday',
    dume: asked({ deadlineOn: '2026-11-23' }),
    expects: ['DUME-DEADLINE-PASSED consultation.deadlineOn blocks'],
  },
  {
    title: 'deadline of today',
    dume: asked({ deadlineOn: '2026-11-24' }),
    expects: ['DUME-DEADLINE-TODAY consultation.deadlineOn warns'],
  },
  ...['abcde', 'abcdefghi', 'ab-d1234'].map((dumeId) => ({
    title: `DUME id ${dumeId}`,
    dume: asked({ dumeId }),
    expects: ['DUME-ID-SHAPE consultation.dumeId warns'],
  })),
  { title: 'no lot', dume: sampleDume({ lots: [] }), expects: ['DUME-LOTS-NONE lots blocks'] },
  { title: 'a lot of another', dume: sampleDume({ lots: ['1', '9'] }), expects: ['DUME-LOTS-UNKNOWN lots.1 blocks'] },
  { title: 'a lot twice', dume: sampleDume({ lots: ['1', '1'] }), expects: ['DUME-LOTS-TWICE lots.1 blocks'] },
  { title: 'no name', dume: firm({ name: '' }), expects: ['DUME-NAME company.name blocks'] },
  { title: 'SIREN', dume: firm({ siret: '900000019' }), expects: ['DUME-SIRET-SHAPE company.siret blocks'] },
  {
    title: 'mistyped SIRET',
    dume: firm({ siret: '90000001900018' }),
    expects: ['DUME-SIRET-KEY company.siret blocks'],
  },
  {
    title: 'mistyped SIRET in the sandbox',
    dume: firm({ siret: '90000001900018' }),
    context: { sandbox: true },
    expects: ['DUME-SIRET-KEY company.siret warns'],
  },
  {
    title: 'VAT of another',
    dume: firm({ vatIdentifier: 'FR12100000025' }),
    expects: ['DUME-VAT company.vatIdentifier warns'],
  },
  {
    title: 'bare address',
    dume: firm({ address: { lineOne: '', postCode: '894', city: '', countryCode: 'France' } }),
    expects: ['lineOne', 'city', 'countryCode']
      .map((field) => `DUME-ADDRESS company.address.${field} blocks`)
      .concat([]),
  },
  {
    title: 'short French postcode',
    dume: firm({ address: { lineOne: 'Le Bourg', postCode: '894', city: 'Asquins', countryCode: 'FR' } }),
    expects: ['DUME-ADDRESS company.address.postCode blocks'],
  },
  {
    title: 'no e-mail',
    dume: firm({ contact: { telephone: '03 86 00 00 00' } }),
    expects: ['DUME-EMAIL-MISSING company.contact.email warns'],
  },
  ...['anne', 'anne@', 'anne@grandpre', 'an ne@x.fr', 'a@b@c.fr'].map((email) => ({
    title: `e-mail ${email}`,
    dume: firm({ contact: { telephone: '03 86 00 00 00', email } }),
    expects: ['DUME-EMAIL company.contact.email blocks'],
  })),
  {
    title: 'no telephone',
    dume: firm({ contact: { email: 'a@b.fr' } }),
    expects: ['DUME-TELEPHONE company.contact.telephone advises'],
  },
  {
    title: 'nobody',
    dume: firm({ representatives: [] }),
    expects: ['DUME-REPRESENTATIVE company.representatives blocks'],
  },
  {
    title: 'half a name',
    dume: person({ firstName: '' }),
    expects: ['DUME-REPRESENTATIVE-NAME company.representatives.0.firstName blocks'],
  },
  {
    title: 'representative of nowhere',
    dume: person({ address: { lineOne: 'Le Bourg', postCode: '89450', city: 'Asquins', countryCode: '' } }),
    expects: ['DUME-REPRESENTATIVE-ADDRESS company.representatives.0.address.countryCode blocks'],
  },
  {
    title: 'a child',
    dume: person({ birthOn: '2016-04-12' }),
    expects: ['DUME-REPRESENTATIVE-BIRTH company.representatives.0.birthOn blocks'],
  },
  { title: 'no NAF', dume: firm({ nafCode: 'élevage' }), expects: ['DUME-NAF company.nafCode warns'] },
  { title: 'no size', dume: firm({ size: undefined }), expects: ['DUME-SIZE company.size blocks'] },
  {
    title: 'micro with 12 persons',
    dume: latest({ headcount: '12' }),
    expects: ['DUME-SIZE-HEADCOUNT company.size warns'],
  },
  {
    title: 'large with 3.5 persons',
    dume: firm({ size: 'large' }),
    expects: ['DUME-SIZE-HEADCOUNT company.size warns'],
  },
  {
    title: 'micro with 3 M€',
    dume: latest({ turnover: '3000000' }),
    expects: ['DUME-SIZE-TURNOVER company.size advises'],
  },
  {
    title: 'not yet set up',
    dume: firm({ setUpOn: '2027-01-01' }),
    expects: [
      'DUME-SET-UP company.setUpOn blocks',
      ...[0, 1, 2].map((index) => `DUME-YEARS-SET-UP company.years.${index}.closedOn blocks`),
    ],
  },
  {
    title: 'no turnover',
    dume: latest({ turnover: ' ' }),
    expects: ['DUME-TURNOVER-MISSING company.years.0.turnover blocks'],
  },
  {
    title: 'no headcount',
    dume: latest({ headcount: '' }),
    expects: ['DUME-HEADCOUNT-MISSING company.years.0.headcount blocks'],
  },
  ...['183 400', '183.400,00', '12k', '1e6'].map((turnover) => ({
    title: `turnover ${turnover}`,
    dume: latest({ turnover }),
    expects: ['DUME-FIGURE-NUMBER company.years.0.turnover blocks'],
  })),
  {
    title: 'negative headcount',
    dume: latest({ headcount: '-3' }),
    expects: ['DUME-FIGURE-NEGATIVE company.years.0.headcount blocks'],
  },
  {
    title: 'tenths of a cent',
    dume: latest({ turnover: '183400.123' }),
    expects: ['DUME-TURNOVER-CENTS company.years.0.turnover blocks'],
  },
  {
    title: 'thousands',
    dume: latest({ turnover: '183' }),
    expects: ['DUME-TURNOVER-ABSURD company.years.0.turnover warns'],
  },
  {
    title: 'a million persons',
    dume: firm({ size: 'large', years: [sampleYear({ headcount: '1000000' }), ...older] }),
    expects: ['DUME-HEADCOUNT-ABSURD company.years.0.headcount warns'],
  },
  {
    title: 'more managers',
    dume: latest({ managers: '4' }),
    expects: ['DUME-MANAGERS company.years.0.managers blocks'],
  },
  {
    title: '101 %',
    dume: latest({ marketSharePercent: '101' }),
    expects: ['DUME-MARKET-SHARE company.years.0.marketSharePercent blocks'],
  },
  { title: 'no year', dume: firm({ years: [] }), expects: ['DUME-YEARS-NONE company.years blocks'] },
  {
    title: 'two years',
    dume: firm({ years: [sampleYear(), ...older.slice(0, 1)] }),
    expects: ['DUME-YEARS-FEW company.years warns'],
  },
  {
    title: 'a year to come',
    dume: latest({ closedOn: '2026-12-31' }),
    expects: ['DUME-YEARS-FUTURE company.years.0.closedOn blocks'],
  },
  {
    title: 'a year twice',
    dume: latest({ closedOn: '2024-12-31' }),
    expects: ['DUME-YEARS-TWICE company.years.1.closedOn blocks', 'DUME-YEARS-LAST company.years warns'],
  },
  {
    title: 'a year left out',
    dume: firm({
      years: [sampleYear(), sampleYear({ closedOn: '2022-12-31' }), sampleYear({ closedOn: '2021-12-31' })],
    }),
    expects: ['DUME-YEARS-GAP company.years warns'],
  },
  {
    title: 'not confirmed',
    dume: sampleDume({ figuresConfirmed: false }),
    expects: ['DUME-FIGURES-CONFIRMED figuresConfirmed blocks'],
  },
  ...declarationFaults,
];
