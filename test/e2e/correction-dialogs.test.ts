/** The dialogs of corrections with real keys in a real DOM: they open, say what is wrong where it is, ask once, and give the focus back. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { advance } from '../../core/outbox/advance.ts';
import { correctionActSchema, type CorrectionAct } from '../../core/outbox/correction.ts';
import type { SubmissionEvent } from '../../core/outbox/fact.ts';
import type { Submission, SubmissionState } from '../../core/outbox/submission.ts';
import { sampleSubmission } from '../core/outbox/sample-submission.ts';
import { violationsInAllLooks } from './axe.ts';
import { focusedName, press, tabTo, typeInto } from './keyboard.ts';
import { openScene, type Scene } from './open-scene.ts';

const at = '2026-11-24T09:00:00.000Z';
const buyerWords = 'Service inconnu, merci de viser VOIRIE.';
const siretField = 'SIRET du bon destinataire (facultatif)';
const commentField = 'Commentaire pour le destinataire (facultatif)';
const sendButton = 'Envoyer la correction';

let scene: Scene;
let shown: Submission;
/** What the machine was asked for. */
let asked: CorrectionAct[];
/** The kind of problem that it answers instead, when there is one. */
let refusal: string | undefined;
/** Its answers wait for this. */
let mayAnswer: Promise<unknown>;

async function answer(name: string, argument: unknown): Promise<unknown> {
  if (name === 'files.import') {
    await mayAnswer;
    const file = argument as { name: string; bytes: number };
    const { length } = file.name;
    if (length > 50) return { ok: false, problem: { kind: 'file.longName', values: { name: file.name, length } } };
    const fileId = Buffer.from(file.name).toString('hex').padEnd(64, '0').slice(0, 64);
    return { ok: true, value: { fileId, name: file.name, mimeType: 'application/pdf', sizeBytes: file.bytes } };
  }
  if (name !== 'outbox.correct') throw new Error(`nobody answers ${name}`);
  const act = correctionActSchema.parse((argument as { asked: unknown }).asked);
  asked.push(act);
  await mayAnswer;
  if (refusal !== undefined) return { ok: false, problem: { kind: refusal, values: { number: shown.number } } };
  shown = advance(shown, { name: 'correctionAsked', asked: act }, at);
  return { ok: true, value: shown };
}

/** Shows the outbox with one invoice that came back with that status, and after it what happened to it since. */
async function show(portalStatus: string, ...events: SubmissionEvent[]): Promise<void> {
  const state: SubmissionState =
    portalStatus === 'REJETEE'
      ? { name: 'rejected', portalInvoiceId: '64000000', words: buyerWords }
      : { name: 'integrated', portalInvoiceId: '64000000', portalStatus };
  const cameBack = sampleSubmission({ state, history: [{ at, code: portalStatus, words: buyerWords }] });
  shown = events.reduce((before, event) => advance(before, event, at), cameBack);
  await scene.page.evaluate((list) => globalThis.show(list), [shown]);
}

const dialog = () => scene.page.getByRole('dialog');
const alert = (text: string | RegExp) => dialog().getByRole('alert').filter({ hasText: text });
const notice = (text: string | RegExp) =>
  scene.page.getByRole('region', { name: 'Messages' }).filter({ hasText: text });
const focused = async (name: string | RegExp): Promise<void> => {
  await expect.poll(() => focusedName(scene.page), { timeout: 5_000 }).toMatch(name);
};

/** Opens the dialog of that action from the keyboard. */
async function openByKeyboard(action: string): Promise<void> {
  await press(scene.page, `${action} ${shown.number}`);
  await dialog()
    .getByRole('heading', { name: `${action} ${shown.number}` })
    .waitFor();
}

/** Chooses files in the system's own dialog, which the button opens from the keyboard. */
async function chooseFiles(...names: string[]): Promise<void> {
  const chooser = scene.page.waitForEvent('filechooser');
  await press(scene.page, 'Choisir des fichiers');
  const files = names.map((name) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF ${name}`) }));
  await (await chooser).setFiles(files);
}

beforeAll(async () => {
  scene = await openScene('correction-scene', answer);
});
afterAll(async () => {
  await scene.close();
});
beforeEach(() => {
  asked = [];
  refusal = undefined;
  mayAnswer = Promise.resolve();
});
afterEach(async () => {
  await scene.page.reload();
});

test('recycling opens and closes by keyboard, shows what the buyer wrote, and asks for nothing by that', async () => {
  await show('A_RECYCLER');
  await openByKeyboard('Recycler');
  await dialog().getByText(buyerWords).waitFor();
  await dialog()
    .getByText(/Sur la facture\s: Commune de Vézelay, 100\s000\s025\s00013/)
    .waitFor();
  await scene.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await focused(`Recycler ${shown.number}`);
  await openByKeyboard('Recycler');
  await press(scene.page, 'Annuler');
  await dialog().waitFor({ state: 'detached' });
  await focused(`Recycler ${shown.number}`);
  expect(asked).toEqual([]);
});

test('what is missing or wrong in recycling is said at its field, which takes the focus, and nothing is asked', async () => {
  const { page } = scene;
  await show('A_RECYCLER');
  await openByKeyboard('Recycler');
  await typeInto(page, commentField, 'Merci.');
  await press(page, sendButton);
  await alert('le SIRET, le code service ou le numéro d’engagement').waitFor();
  await focused(siretField);

  await page.keyboard.type('1234');
  await press(page, sendButton);
  await focused(siretField);
  const siret = dialog().getByLabel('SIRET du bon destinataire');
  expect(await siret.getAttribute('aria-invalid')).toBe('true');
  const describedBy = (await siret.getAttribute('aria-describedby')) ?? '';
  await expect
    .poll(() =>
      page.evaluate((ids) => ids.split(' ').map((id) => document.getElementById(id)?.textContent), describedBy),
    )
    .toContain('Il faut les 14 chiffres du SIRET.');
  expect(await alert(/./).count()).toBe(0);

  await typeInto(page, siretField, '123 456 782 00051');
  await typeInto(page, commentField, 'x'.repeat(201));
  await press(page, sendButton);
  await dialog()
    .getByText(/Ce texte a 201 caractères\s: 200 au plus/)
    .waitFor();
  await focused(commentField);
  expect(await violationsInAllLooks(page, 'recycling, errors')).toEqual([]);
  expect(asked).toEqual([]);
});

test('only what was typed is asked for, once however often it is pressed; the focus goes to the filing’s line', async () => {
  const { page } = scene;
  await show('A_RECYCLER');
  await openByKeyboard('Recycler');
  await typeInto(page, siretField, '123 456 782 00051');
  await typeInto(page, 'Code service (facultatif)', ' VOIRIE ');
  const held = Promise.withResolvers<undefined>();
  mayAnswer = held.promise;
  await press(page, sendButton);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  held.resolve(undefined);
  await dialog().waitFor({ state: 'detached' });
  await notice(`Correction de ${shown.number} enregistrée`).waitFor();
  await focused(shown.number);
  expect(asked).toEqual([{ act: 'recycle', buyerSiret: '12345678200051', serviceCode: 'VOIRIE' }]);
  await page.getByText('Correction demandée').waitFor();
});

test('a machine that refuses says why in the dialog, which keeps what was typed', async () => {
  const { page } = scene;
  await show('A_RECYCLER');
  await openByKeyboard('Recycler');
  await typeInto(page, 'Numéro d’engagement (facultatif)', 'EJ-12');
  refusal = 'outbox.notCorrectable';
  await press(page, sendButton);
  await alert(`La facture ${shown.number} n’attend pas cette correction`).waitFor();
  await focused(sendButton);
  expect(await dialog().getByLabel('Numéro d’engagement').inputValue()).toBe('EJ-12');
  refusal = undefined;
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  expect(asked).toEqual(Array.from({ length: 2 }, () => ({ act: 'recycle', engagement: 'EJ-12' })));
});

test('what the portal refused stands in the filing’s line and in the dialog, in the sentence of its code', async () => {
  await show(
    'A_RECYCLER',
    { name: 'correctionAsked', asked: { act: 'recycle', serviceCode: 'VOIRIE' } },
    { name: 'correctionIntent' },
    { name: 'correctionRefused', words: 'RECYCLER 20005', says: 'portal.recycleRefused' },
  );
  const line = scene.page.getByRole('row').filter({ hasText: shown.number });
  await line.getByText(/Correction refusée par le bac à sable\./).waitFor();
  await openByKeyboard('Recycler');
  await alert(/Correction refusée par le bac à sable\./).waitFor();
  await dialog().getByText(buyerWords).waitFor();
});

test('completing takes files and a comment: refused files are named, one is taken off, the rest is asked for', async () => {
  const { page } = scene;
  await show('SUSPENDUE');
  await openByKeyboard('Compléter');
  await press(page, sendButton);
  await alert('Ajoutez une pièce ou un commentaire').waitFor();
  await focused('Choisir des fichiers');

  const long = [`${'a'.repeat(60)}.pdf`, `${'b'.repeat(60)}.pdf`];
  await chooseFiles('bon.pdf', ...long, 'devis.pdf');
  for (const name of long) await alert(`Le nom « ${name} » a 64 caractères`).waitFor();
  const pieces = dialog().getByRole('list', { name: 'Pièces à ajouter' }).getByRole('listitem');
  await expect.poll(() => pieces.count(), { timeout: 5_000 }).toBe(2);
  expect(await violationsInAllLooks(page, 'completing')).toEqual([]);
  for (const width of [400, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    // A name without a space widens nothing.
    const frame = page.locator('.dialog-frame');
    expect(await frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
  await press(page, 'Retirer devis.pdf');
  await focused('Choisir des fichiers');

  await typeInto(page, commentField, 'Le bon signé.');
  await press(page, sendButton);
  await dialog().waitFor({ state: 'detached' });
  const fileId = Buffer.from('bon.pdf').toString('hex').padEnd(64, '0');
  const piece = { fileId, name: 'bon.pdf', mimeType: 'application/pdf' };
  expect(asked).toEqual([{ act: 'complete', pieces: [piece], comment: 'Le bon signé.' }]);
  await focused(shown.number);
});

test('completing waits for a file that is on its way, and says so when there are too many', async () => {
  const { page } = scene;
  await show('SUSPENDUE');
  await openByKeyboard('Compléter');
  const held = Promise.withResolvers<undefined>();
  mayAnswer = held.promise;
  await chooseFiles('bon.pdf');
  await tabTo(page, sendButton);
  expect(await page.locator(':focus').getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Enter');
  held.resolve(undefined);
  await dialog().getByRole('listitem').waitFor();
  expect(asked).toEqual([]);

  await chooseFiles(...Array.from({ length: 20 }, (_, index) => `piece-${String(index)}.pdf`));
  await alert('21 pièces : 20 au plus').waitFor();
  await press(page, sendButton);
  await focused('Choisir des fichiers');
  expect(asked).toEqual([]);
  await press(page, 'Retirer piece-0.pdf');
  await press(page, sendButton);
  await dialog().waitFor({ state: 'detached' });
  expect(asked).toMatchObject([{ act: 'complete', comment: '' }]);
});

test('a rejection is marked as treated by its button, and a machine that refuses says so', async () => {
  const { page } = scene;
  await show('REJETEE');
  refusal = 'outbox.notCorrectable';
  await press(page, `Marquer le rejet comme traité ${shown.number}`);
  await notice('n’attend pas cette correction').waitFor();
  refusal = undefined;
  await page.keyboard.press('Enter');
  await notice(`Le rejet de ${shown.number} sera marqué comme traité`).waitFor();
  await focused(shown.number);
  expect(asked).toEqual([{ act: 'treatRejection' }, { act: 'treatRejection' }]);
});
