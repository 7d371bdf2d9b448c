/** The company file and the declarations of a DUME in a real DOM: what is told after a yes, nothing lost by a slip, files and findings. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Dume } from '../../core/draft/dume.ts';
import { declareNone } from '../../core/draft/exclusion-ground.ts';
import { sampleConsultation, sampleDume, sampleDumeCompany } from '../core/draft/sample-dume.ts';
import { violationsInAllLooks } from './axe.ts';
import { openScene, type Scene } from './open-scene.ts';

let scene: Scene;
/** What the machine was asked to seal. */
let sealed: Dume[];

async function answer(name: string, argument: unknown): Promise<unknown> {
  await Promise.resolve();
  if (name === 'files.import') {
    const { name: fileName } = argument as { name: string };
    const fileId = Buffer.from(fileName).toString('hex').padEnd(64, '0').slice(0, 64);
    return { ok: true, value: { fileId, name: fileName, mimeType: 'application/pdf', sizeBytes: 3 } };
  }
  if (name === 'outbox.sealDume') sealed.push(argument as Dume);
  return { ok: false, problem: { kind: 'machine.unreachable', values: {} } };
}

const undo = () => scene.page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Annuler' });
const named = (name: string) => scene.page.getByRole('textbox', { name });
const focusedPath = async (): Promise<unknown> =>
  await scene.page.evaluate(
    "(document.activeElement.closest('[data-field]') ?? document.body).getAttribute('data-field')",
  );

async function showDume(changes: Partial<Dume> = {}): Promise<void> {
  const consultation = sampleConsultation({ deadlineOn: '2099-12-31' });
  await scene.page.evaluate((dume) => globalThis.showDume(dume), sampleDume({ consultation, ...changes }));
  await scene.page.getByRole('heading', { level: 2, name: 'Motifs d’exclusion' }).waitFor();
}

beforeAll(async () => {
  scene = await openScene('dume-scene', answer);
  scene.page.setDefaultTimeout(10_000);
});
afterAll(async () => await scene.close());
beforeEach(() => {
  sealed = [];
});

test('what is told after a yes survives a no, and is not sworn with it', async () => {
  const { page } = scene;
  await showDume();
  await page.getByText('Répondre motif par motif').click();
  const box = page.getByText('Impôts impayés : me concerne');
  await box.click();
  await named('Description des faits').fill('TVA de 2024');
  await named('Montant concerné').fill('1 200,50');
  await page.getByText('D’autres moyens').click();
  await named('Moyens utilisés').fill('Une relance');
  await page.getByText('Une décision judiciaire ou administrative').click();
  expect(await named('Moyens utilisés').count()).toBe(0);
  await page.getByText('D’autres moyens').click();
  expect(await named('Moyens utilisés').inputValue()).toBe('Une relance');
  expect(await violationsInAllLooks(page, 'a ground answered yes')).toEqual([]);

  await box.click();
  expect(await named('Montant concerné').count()).toBe(0);
  await page.getByRole('button', { name: 'Déclarer et sceller' }).click();
  await expect.poll(() => sealed.length).toBe(1);
  expect(sealed[0]?.declarations).toEqual(declareNone());
});

test('a yes that comes back brings its facts back, and they are sworn', async () => {
  const { page } = scene;
  const told = { answer: 'yes' as const, detail: 'TVA de 2024', amountDue: '1200.5' };
  await showDume({ declarations: { ...declareNone(), 'tax-pay': told } });
  const box = page.getByText('Impôts impayés : me concerne');
  await box.click();
  await box.click();
  expect(await named('Description des faits').inputValue()).toBe('TVA de 2024');
  // Said of all at once, and taken back.
  const none = page.getByText('Aucun motif d’exclusion ne me concerne');
  await none.click();
  await none.click();
  await undo().click();
  await box.click();
  await page.getByRole('button', { name: 'Déclarer et sceller' }).click();
  await expect.poll(() => sealed.length).toBe(1);
  expect(sealed[0]?.declarations).toEqual({ ...declareNone(), 'tax-pay': told });
});

test('a finding unfolds the grounds and leads to its field', async () => {
  const { page } = scene;
  const { fraud: _fraud, ...others } = declareNone();
  await showDume({ declarations: others, reliesOnOthers: true });
  await page.getByRole('tab', { name: /Contrôles/ }).click();
  await page.getByRole('button', { name: /Vous n’avez pas répondu au motif « Fraude »/ }).click();
  expect(await focusedPath()).toBe('declarations.fraud');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /Expliquez en quelques mots le motif « Fraude »/ }).click();
  expect(await focusedPath()).toBe('declarations.fraud.detail');
  await page.getByRole('button', { name: /Pour « Fraude », le modèle européen demande aussi/ }).click();
  expect(await focusedPath()).toBe('declarations.fraud.convicted');
  await page.getByRole('button', { name: 'Ajouter une entreprise' }).click();
  await page.getByRole('button', { name: /n’a pas de nom\. Écrivez-le/ }).click();
  expect(await focusedPath()).toBe('entities.0.name');
});

test('a certificate takes its PDF, shows it, and gives it back', async () => {
  const { page } = scene;
  await page.evaluate((file) => globalThis.showCompany(file), sampleDumeCompany());
  const choose = async (button: string, name: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('abc') });
  };
  await choose('Joindre son PDF', 'photo.png');
  await page.getByText('Le fichier « photo.png » n’est pas un PDF').waitFor();
  await choose('Joindre son PDF', 'msa-2026.pdf');
  await page.getByRole('button', { name: 'Voir msa-2026.pdf' }).click();
  await page.getByText('Page de msa-2026.pdf').waitFor();
  expect(await page.getByText('n’est pas un PDF').count()).toBe(0);
  await choose('Remplacer le PDF', 'msa-2027.pdf');
  await page.getByText('Page de msa-2027.pdf').waitFor();
  await page.getByRole('button', { name: 'Détacher msa-2027.pdf' }).click();
  await page.getByRole('button', { name: 'Joindre son PDF' }).waitFor();
  await undo().click();
  await page.getByRole('button', { name: 'Masquer msa-2027.pdf' }).waitFor();
  expect(await violationsInAllLooks(page, 'company file')).toEqual([]);
});

test('whoever is taken out of the company file comes back with the undo', async () => {
  const { page } = scene;
  await page.evaluate((file) => globalThis.showCompany(file), sampleDumeCompany());
  await page.getByRole('button', { name: 'Ajouter un représentant' }).click();
  const second = page.getByRole('group', { name: 'Représentant 2' });
  await second.getByLabel('Prénom').fill('Luc');
  await second.getByLabel('Nom', { exact: true }).fill('Moreau');
  await page.getByRole('button', { name: 'Retirer Anne Martin' }).click();
  await expect
    .poll(async () => await page.getByRole('group', { name: 'Signataire' }).getByLabel('Prénom').inputValue())
    .toBe('Luc');
  await undo().click();
  await expect.poll(async () => await second.getByLabel('Prénom').inputValue()).toBe('Luc');

  await page.getByText('En groupement, comme mandataire').click();
  await page.getByLabel('Nom du groupement').fill('Bocage');
  await page.getByText('Seul', { exact: true }).click();
  expect(await page.getByLabel('Nom du groupement').count()).toBe(0);
  await undo().click();
  expect(await page.getByLabel('Nom du groupement').inputValue()).toBe('Bocage');
});

test('a finding on the firm opens the file at its field, folded or not, and says what is wrong there', async () => {
  const { page } = scene;
  const [someone] = sampleDumeCompany().representatives;
  if (someone === undefined) throw new Error('nobody');
  const file = sampleDumeCompany({ representatives: [{ ...someone, birthOn: '2024-01-01' }] });
  await page.evaluate(([shown, field]) => globalThis.showCompany(shown, field), [
    file,
    'company.representatives.0.birthOn',
  ] as const);
  await page.getByText(/donnerait un représentant de moins de 16 ans/).waitFor();
  expect(await focusedPath()).toBe('company.representatives.0.birthOn');
  // From a DUME, what is not on its screen is in the company file.
  await showDume({ company: { ...file, nafCode: 'x' } });
  await page.getByRole('tab', { name: /Contrôles/ }).click();
  await page.getByRole('button', { name: /Le code NAF « x »/ }).click();
  expect(await page.evaluate('location.hash')).toBe('#/dume/dossier/company.nafCode');
});
