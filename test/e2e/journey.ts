/** The main job, in the words that a user reads on the screen: the same steps serve the specs, the demo and the pictures. */
import type { Page } from 'playwright-core';

/** The fact sheet's fictitious supplier: no real firm. */
export const FIRM = {
  siret: '332 540 215 16357',
  name: 'EARL du Grand Pré',
  street: '12 chemin des Prés',
  postCode: '89450',
  city: 'Asquins',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
};

/** First run: three questions. */
export async function presentFirm(page: Page, siret: string = FIRM.siret): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Bienvenue dans Liasse' }).waitFor();
  await page.getByLabel('SIRET', { exact: true }).fill(siret);
  await page.getByLabel('Nom de l’entreprise').fill(FIRM.name);
  await page.getByLabel('Numéro et rue').fill(FIRM.street);
  await page.getByLabel('Code postal').fill(FIRM.postCode);
  await page.getByLabel('Commune').fill(FIRM.city);
  await page.getByLabel('IBAN').fill(FIRM.iban);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bienvenue dans Liasse' }).waitFor({ state: 'detached' });
}

/** Goes to a place of the rail, which is a menu in a narrow window. */
export async function goTo(page: Page, place: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  if (await menu.isVisible()) await menu.click();
  await page
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .or(page.getByRole('menuitem', { name: new RegExp(`^${place}`) }))
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: place }).waitFor();
}

/** Fills the company file of a DUME; `years` are closed on their last day, with their turnover as one types it. */
export async function fillCompanyFile(
  page: Page,
  years: readonly { readonly year: string; readonly turnover: string }[],
): Promise<void> {
  await goTo(page, 'DUME');
  await page.getByRole('button', { name: 'Dossier d’entreprise' }).click();
  await page.getByLabel('Forme juridique').fill('EARL');
  await page.getByLabel('Code NAF (APE)').fill('01.50Z');
  await page.getByRole('button', { name: /Taille/ }).click();
  await page.getByRole('option', { name: /Microentreprise/ }).click();
  await page.getByLabel('Courriel').fill('contact@earl-du-grand-pre.example');
  await page.getByLabel('Prénom').fill('Jeanne');
  await page.getByLabel('Nom', { exact: true }).first().fill('Moreau');
  await page.getByLabel('Qualité').fill('Gérante');
  for (const { year, turnover } of years) {
    await page.getByRole('button', { name: 'Ajouter un exercice' }).click();
    const group = page.getByRole('group', { name: year });
    await group.getByLabel('Chiffre d’affaires HT, en euros').fill(turnover);
    await group.getByLabel('Effectif moyen').fill('2,5');
  }
}

/** Takes one of the sandbox's recipients into the customers; needs the portal, as the directory is asked. */
export async function addSandboxCustomer(page: Page, name: string): Promise<void> {
  await goTo(page, 'Clients');
  await page.getByRole('button', { name: `Ajouter ${name}` }).click();
  await page.getByRole('row').filter({ hasText: name }).first().waitFor();
}

export type DraftWords = {
  readonly customer: string;
  readonly engagement?: string;
  readonly service?: string;
  readonly lines: readonly { readonly name: string; readonly quantity: string; readonly price: string }[];
  readonly files: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[];
};

/** Opens a new invoice and fills it, attachments included; the editor stays open. */
export async function draftInvoice(page: Page, words: DraftWords): Promise<void> {
  await goTo(page, 'Factures');
  await page.getByRole('button', { name: 'Nouvelle facture' }).first().click();
  await fillInvoice(page, words);
}

/** Fills the open invoice, whatever an earlier try has left in it. */
export async function fillInvoice(page: Page, words: DraftWords): Promise<void> {
  const customer = page.getByRole('combobox', { name: 'Client' });
  await customer.fill(words.customer.slice(0, 12));
  await page.getByRole('option').filter({ hasText: words.customer }).first().click();
  if (words.engagement !== undefined) await page.getByLabel('Numéro d’engagement').fill(words.engagement);
  if (words.service !== undefined) {
    const service = page.getByRole('combobox', { name: /^Code service/ });
    await service.fill(words.service);
    await service.press('Tab');
  }
  for (const [index, line] of words.lines.entries()) {
    const named = (part: string) => page.getByLabel(`Ligne ${String(index + 1)}, ${part}`, { exact: true });
    if (index > 0) await page.getByRole('button', { name: 'Ajouter une ligne' }).click();
    await named('désignation').fill(line.name);
    await named('quantité').fill(line.quantity);
    await named('prix unitaire HT').fill(line.price);
  }
  if (words.files.length > 0) {
    await page.getByRole('tab', { name: /Pièces jointes/ }).click();
    await page.locator('input[type=file]').setInputFiles([...words.files]);
    for (const file of words.files) await page.getByText(file.name, { exact: true }).first().waitFor();
  }
}

/** Queues the open invoice and gives the number that sealing allotted. */
export async function queueInvoice(page: Page): Promise<string> {
  const notices = page.getByText(/La facture \S+ est dans la boîte d’envoi\./);
  // The word about the invoice before may still stand there.
  const [former] = await notices.allTextContents();
  await page.getByRole('button', { name: 'Mettre en file d’envoi' }).click();
  const notice = (former === undefined ? notices : notices.filter({ hasNotText: former })).first();
  await notice.waitFor();
  return /La facture (\S+) est/.exec((await notice.textContent()) ?? '')?.[1] ?? '';
}

/** Opens the outbox. */
export async function openOutbox(page: Page): Promise<void> {
  await goTo(page, 'Boîte d’envoi');
}

/** Sends the bundle on one click; in automatic mode it may have left by itself before the click, and nothing is left to press. */
export async function sendNow(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Essayer maintenant' });
  await button.click({ timeout: 2_000 }).catch(() => undefined);
}

/** A row of the outbox, by its number. */
export function outboxRow(page: Page, number: string) {
  return page.getByRole('row').filter({ hasText: number });
}
