import { expect, test } from 'vitest';
import { problem } from '../../../core/draft/problem.ts';
import { failure, success } from '../../../core/draft/result.ts';
import type { Recipient } from '../../../core/portal/recipient.ts';
import { blankCustomer, saveCustomer } from '../../../renderer/draft/customer-store.ts';
import { refreshCustomers } from '../../../renderer/draft/refresh-customers.ts';
import { windowDatabases } from '../outbox/window-databases.ts';

const requirements = {
  serviceCode: true,
  engagement: false,
  serviceCodeOrEngagement: false,
  services: [],
  checkedAt: '2026-11-24T10:00:00.000Z',
};
const recipientOf = (siret: string): Recipient => ({ siret, name: 'Nom de l’annuaire', requirements });

test('customers typed by hand are looked up once the directory answers, and keep the name that was typed', async () => {
  const { drafts } = windowDatabases();
  await saveCustomer(blankCustomer('12345678200028', 'Commune'), drafts);
  await saveCustomer({ ...blankCustomer('12345678200036', 'Département'), requirements }, drafts);
  const asked: string[] = [];
  const directory = {
    find: (siret: string) => Promise.resolve(success(recipientOf(siret))).finally(() => asked.push(siret)),
  };

  expect(await refreshCustomers({ directory }, drafts)).toBe(1);
  expect(asked).toEqual(['12345678200028']);
  expect(await drafts.customers.where('party.siret').equals('12345678200028').first()).toMatchObject({
    party: { name: 'Commune' },
    requirements,
  });
});

test('one that the directory does not know does not stop the others; no network stops at once', async () => {
  const { drafts } = windowDatabases();
  await saveCustomer(blankCustomer('12345678200028', 'Commune'), drafts);
  await saveCustomer(blankCustomer('12345678200036', 'Département'), drafts);
  const unknown = failure(problem('directory.unknown', { siret: '12345678200028' }));
  const offline = { find: () => Promise.resolve(failure(problem('portal.offline'))) };
  const directory = {
    find: (siret: string) => Promise.resolve(siret === '12345678200028' ? unknown : success(recipientOf(siret))),
  };

  expect(await refreshCustomers({ directory: offline }, drafts)).toBe(0);
  expect(await refreshCustomers({ directory }, drafts)).toBe(1);
});
