import type { Dume } from '../../../core/draft/dume.ts';
import { declareNone, type Declaration, type ExclusionGround } from '../../../core/draft/exclusion-ground.ts';
import { sampleDume } from '../draft/sample-dume.ts';
import { certificate, firm, member, signed, withoutFraud, type DumeFault } from './dume-fault-bench.ts';

const yes = (ground: ExclusionGround, facts: Partial<Declaration>): Dume =>
  sampleDume({ declarations: { ...declareNone(), [ground]: { answer: 'yes', detail: 'Les faits', ...facts } } });

/** Groupement, grounds, certificates, sworn statement. */
export const declarationFaults: readonly DumeFault[] = [
  {
    title: 'group without name',
    dume: firm({ group: { role: 'group-lead', name: '', members: [member] } }),
    expects: ['DUME-GROUP-NAME company.group.name blocks'],
  },
  {
    title: 'group of one',
    dume: firm({ group: { role: 'group-lead', name: 'Bocage', members: [] } }),
    expects: ['DUME-GROUP-MEMBERS company.group.members warns'],
  },
  {
    title: 'member without SIRET',
    dume: firm({ group: { role: 'group-lead', name: 'Bocage', members: [{ ...member, siret: '1' }] } }),
    expects: ['DUME-GROUP-MEMBER company.group.members.0.siret blocks'],
  },
  {
    title: 'alone with others',
    dume: firm({ group: { role: 'sole-tenderer', name: '', members: [member] } }),
    expects: ['DUME-GROUP-ALONE company.group.role blocks'],
  },
  {
    title: 'relies',
    dume: sampleDume({ reliesOnOthers: true }),
    expects: ['DUME-RELIES reliesOnOthers advises', 'DUME-EXPORT-INCOMPLETE reliesOnOthers advises'],
  },
  {
    title: 'subcontracts',
    dume: sampleDume({ subcontracts: true }),
    expects: ['DUME-SUBCONTRACTS subcontracts advises', 'DUME-EXPORT-INCOMPLETE subcontracts advises'],
  },
  {
    title: 'a ground unanswered',
    dume: sampleDume({ declarations: withoutFraud }),
    expects: ['DUME-GROUND-MISSING declarations.fraud blocks'],
  },
  {
    title: 'a ground answered yes',
    dume: sampleDume({ declarations: { ...declareNone(), 'tax-pay': { answer: 'yes', detail: 'TVA de 2025' } } }),
    expects: [
      'DUME-GROUND-YES declarations.tax-pay warns',
      'DUME-EXPORT-INCOMPLETE declarations.tax-pay.amountDue advises',
    ],
  },
  {
    title: 'yes without a word',
    dume: sampleDume({ declarations: { ...declareNone(), 'tax-pay': { answer: 'yes', detail: ' ' } } }),
    expects: [
      'DUME-GROUND-YES declarations.tax-pay warns',
      'DUME-GROUND-DETAIL declarations.tax-pay.detail blocks',
      'DUME-EXPORT-INCOMPLETE declarations.tax-pay.amountDue advises',
    ],
  },
  {
    title: 'an amount in letters',
    dume: yes('socsec-pay', { amountDue: 'mille' }),
    expects: [
      'DUME-GROUND-YES declarations.socsec-pay warns',
      'DUME-GROUND-AMOUNT declarations.socsec-pay.amountDue blocks',
    ],
  },
  {
    title: 'an exclusion that ends before it begins',
    dume: yes('fraud', {
      convicted: 'Un ancien gérant',
      convictedOn: '2024-05-02',
      excludedFromOn: '2024-05-02',
      excludedUntilOn: '2023-05-02',
    }),
    expects: [
      'DUME-GROUND-YES declarations.fraud warns',
      'DUME-GROUND-PERIOD declarations.fraud.excludedUntilOn blocks',
    ],
  },
  {
    title: 'a conviction without its date',
    dume: yes('fraud', { convicted: 'Un ancien gérant' }),
    expects: [
      'DUME-GROUND-YES declarations.fraud warns',
      'DUME-EXPORT-INCOMPLETE declarations.fraud.convictedOn advises',
    ],
  },
  {
    title: 'insolvency without reasons',
    dume: yes('insolvency', {}),
    expects: [
      'DUME-GROUND-YES declarations.insolvency warns',
      'DUME-EXPORT-INCOMPLETE declarations.insolvency.selfCleaning advises',
    ],
  },
  {
    title: 'a conviction of tomorrow',
    dume: yes('fraud', {
      convicted: 'Un ancien gérant',
      convictedOn: '2026-11-25',
      excludedUntilOn: '2029-11-25',
    }),
    expects: ['DUME-GROUND-YES declarations.fraud warns', 'DUME-GROUND-DATE declarations.fraud.convictedOn blocks'],
  },
  {
    title: 'a debt established by means that are not told',
    dume: yes('tax-pay', { amountDue: '1200', establishedBy: 'otherwise', means: ' ' }),
    expects: [
      'DUME-GROUND-YES declarations.tax-pay warns',
      'DUME-EXPORT-INCOMPLETE declarations.tax-pay.means advises',
    ],
  },
  {
    title: 'a debt established by a decision that may be final or not',
    dume: yes('tax-pay', { amountDue: '1200', establishedBy: 'decision' }),
    expects: [
      'DUME-GROUND-YES declarations.tax-pay warns',
      'DUME-EXPORT-INCOMPLETE declarations.tax-pay.decisionIsFinal advises',
    ],
  },
  {
    title: 'a debt that was settled, nobody knows how',
    dume: yes('socsec-pay', { amountDue: '1200', settled: true }),
    expects: [
      'DUME-GROUND-YES declarations.socsec-pay warns',
      'DUME-EXPORT-INCOMPLETE declarations.socsec-pay.selfCleaning advises',
    ],
  },
  {
    title: 'facts that were told under a yes that became a no',
    dume: sampleDume({
      declarations: { ...declareNone(), 'tax-pay': { answer: 'no', amountDue: 'mille', convictedOn: '2030-01-01' } },
    }),
    expects: [],
  },
  {
    title: 'relies on a firm without a name, and on one with half a SIRET and an activity in words',
    dume: sampleDume({
      reliesOnOthers: true,
      entities: [
        { name: '', siret: '', purpose: 'relied' },
        { name: 'SARL Élagage', siret: '123', purpose: 'relied', activityCode: 'élagage' },
      ],
    }),
    expects: [
      'DUME-ENTITY-NAME entities.0.name blocks',
      'DUME-ENTITY-SIRET entities.1.siret warns',
      'DUME-ENTITY-ACTIVITY entities.1.activityCode warns',
      'DUME-RELIES reliesOnOthers advises',
    ],
  },
  {
    title: 'relies on two firms, one without a SIRET',
    dume: sampleDume({
      reliesOnOthers: true,
      entities: [
        { ...member, purpose: 'relied' },
        { name: 'SARL Élagage', siret: '', purpose: 'relied' },
      ],
    }),
    expects: ['DUME-RELIES reliesOnOthers advises', 'DUME-EXPORT-INCOMPLETE entities.1.siret advises'],
  },
  {
    title: 'firms that were cited under an answer that became a no',
    dume: sampleDume({ entities: [{ name: '', siret: '1', purpose: 'relied' }] }),
    expects: [],
  },
  {
    title: 'subcontracts to a named firm',
    dume: sampleDume({ subcontracts: true, entities: [{ ...member, purpose: 'subcontract' }] }),
    expects: ['DUME-SUBCONTRACTS subcontracts advises'],
  },
  {
    title: 'expired certificate',
    dume: certificate('2026-11-23'),
    expects: ['DUME-CERTIFICATE-EXPIRED company.certificates.0.expiresOn warns'],
  },
  {
    title: 'certificate that ends soon',
    dume: certificate('2026-12-01'),
    expects: ['DUME-CERTIFICATE-SOON company.certificates.0.expiresOn advises'],
  },
  { title: 'nobody signs', dume: signed({ name: '' }), expects: ['DUME-SIGN-NAME signature.name blocks'] },
  { title: 'signed nowhere', dume: signed({ place: '' }), expects: ['DUME-SIGN-PLACE signature.place blocks'] },
  { title: 'signed tomorrow', dume: signed({ on: '2026-11-25' }), expects: ['DUME-SIGN-DATE signature.on blocks'] },
  { title: 'not sworn', dume: signed({ sworn: false }), expects: ['DUME-SIGN-SWORN signature.sworn blocks'] },
];
