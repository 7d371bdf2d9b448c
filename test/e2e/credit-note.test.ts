/** « Avoir et remises »: a credit note on a sealed invoice with a reduction and an extra on the whole, by keys alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCii } from '../../core/document/read-cii.ts';
import { readFacturX } from '../../core/document/read-facturx.ts';
import { violations } from './axe.ts';
import { openJobBench, type JobBench } from './job-bench.ts';
import { draftInvoice, presentFirm, queueInvoice } from './journey.ts';
import { press, tabTo, typeInto } from './keyboard.ts';

type Held = { readonly invoices: readonly { readonly number: string; readonly file: string }[] };

let bench: JobBench;

beforeAll(async () => {
  bench = await openJobBench('credit');
});
afterAll(async () => {
  await bench.close();
});

/** The deposit of that number as the sandbox holds it, read back. */
async function deposited(number: string) {
  await expect
    .poll(async () => ((await (await fetch(`${bench.portal.url}/__sandbox/deposits`)).json()) as Held).invoices, {
      timeout: 60_000,
    })
    .toContainEqual(expect.objectContaining({ number }));
  const held = (await (await fetch(`${bench.portal.url}/__sandbox/deposits`)).json()) as Held;
  const file = held.invoices.find((each) => each.number === number)?.file ?? '';
  const bytes = new Uint8Array(await (await fetch(`${bench.portal.url}${file}`)).arrayBuffer());
  const carrier = await readFacturX(bytes, 'deposit.pdf');
  if (!carrier.ok) throw new Error(carrier.problem.kind);
  let key = 0;
  const read = readCii(carrier.value.xml, () => `00000000-0000-4000-8000-${String((key += 1)).padStart(12, '0')}`);
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value.invoice;
}

test('avoir et remises', async () => {
  const { page } = bench.window;
  const look = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page), `${name}, ${colorScheme}`).toEqual([]);
    }
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await violations(page), `${name}, 400 px`).toEqual([]);
    const isWithin = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
    expect(isWithin, `${name}: sideways scroll`).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  };

  await presentFirm(page);
  await draftInvoice(page, {
    customer: 'Commune fictive sans exigence',
    lines: [{ name: 'Fauchage des accotements', quantity: '12,5', price: '58,00' }],
    files: [],
  });
  const original = await queueInvoice(page);

  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('avoir');
  await page.getByRole('menuitem', { name: 'Faire un avoir' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Avoir pour/ }).waitFor();
  expect(await page.getByLabel('Numéro de la facture d’origine').inputValue()).toBe(original);

  // The rarer fields open and close by a key, and every block is looked at as it stands open.
  await press(page, /^Plus de champs/);
  await page.getByLabel('Nom du bénéficiaire').waitFor();
  await look('credit note, all its fields');
  await press(page, /^Plus de champs/);

  const [whole, extra] = ['Remise 1 sur toute la facture', 'Frais 1 sur toute la facture'];
  await tabTo(page, 'Ajouter une remise', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, `${whole}, valeur`);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('10');
  await typeInto(page, `${whole}, motif`, 'Geste commercial');
  await press(page, 'Ajouter des frais');
  await tabTo(page, `${extra}, valeur`);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await page.getByText('819,00').first().waitFor();
  await look('credit note with a reduction and an extra');

  await page.keyboard.press('Control+Enter');
  const notice = page.getByText(/La facture \S+ est dans la boîte d’envoi\./).filter({ hasNotText: original });
  await notice.first().waitFor();
  const number = /La facture (\S+) est/.exec((await notice.first().textContent()) ?? '')?.[1] ?? '';
  expect(await deposited(number)).toMatchObject({
    typeCode: '381',
    precedingInvoices: [{ number: original }],
    allowances: [{ percent: '10', reason: 'Geste commercial', vatCategory: 'S', vatRate: '20' }],
    charges: [{ amount: '30', reason: 'Transport', reasonCode: 'FC' }],
    lines: [{ name: 'Fauchage des accotements', netPrice: '58' }],
  });
});
