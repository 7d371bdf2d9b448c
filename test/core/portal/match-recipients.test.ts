import { expect, test } from 'vitest';
import { matchRecipients } from '../../../core/portal/match-recipients.ts';
import type { Recipient } from '../../../core/portal/recipient.ts';

const recipient = (siret: string, name: string, city: string, postCode: string): Recipient => ({
  siret,
  name,
  address: { lineOne: '1 place de la Mairie', postCode, city, countryCode: 'FR' },
  requirements: {
    serviceCode: false,
    engagement: false,
    serviceCodeOrEngagement: false,
    services: [],
    checkedAt: '2026-11-24T08:00:00.000Z',
  },
});
const all = [
  recipient('10000002500013', 'Commune de Vézelay', 'Vézelay', '89450'),
  recipient('10000003300016', 'Lycée agricole de L’Yonne', 'Saint-Père', '89450'),
];
const found = (text: string) => matchRecipients(all, text).map((each) => each.siret.slice(0, 9));

test.each([
  ['vezelay', ['100000025']],
  ['VÉZ comm', ['100000025']],
  ['saint pere', ['100000033']],
  ['yonne', ['100000033']],
  ['89450', ['100000025', '100000033']],
  ['100 000 033', ['100000033']],
  ['zelay', []],
  ['  ', []],
])('« %s » finds %j', (text, sirens) => {
  expect(found(text)).toEqual(sirens);
});
