import { afterAll, beforeAll, expect, test } from 'vitest';
import { facturXSample, type Sample } from './factur-x-sample.ts';
import { openBench, type Bench } from './sandbox-bench.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
});

const completePath = '/cpro/factures/v1/completer';
const recyclePath = '/cpro/factures/v1/recycler';
const rejectPath = '/cpro/factures/v1/traiterRejet';
const filePath = '/cpro/transverses/v1/ajouter/fichier';

async function integrate(sample: Sample): Promise<number> {
  await bench.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample(sample) });
  bench.settle();
  const held = (await bench.deposits()).invoices.find((each) => each.number === sample.number);
  if (held === undefined) throw new Error('not integrated');
  return held.id;
}
async function held(number: string) {
  return (await bench.deposits()).invoices.find((each) => each.number === number);
}
const addFile = async (changes: Readonly<Record<string, unknown>> = {}) =>
  await bench.call(filePath, {
    pieceJointeNom: 'bon.pdf',
    pieceJointeExtension: 'pdf',
    pieceJointeTypeMime: 'application/pdf',
    pieceJointeFichier: Buffer.from('%PDF-1.7').toString('base64'),
    ...changes,
  });

test('a suspended invoice is completed with a document and a comment, and not twice', async () => {
  const identifiantFactureCPP = await integrate({ number: 'C1' });
  const early = await bench.call(completePath, { identifiantFactureCPP });
  expect(early).toEqual({
    status: 200,
    body: { codeRetour: 20_002, libelle: 'GDP_MSG_11.033 - L etat courant MISE_A_DISPOSITION n est pas SUSPENDUE' },
  });
  await bench.act('C1', 'SUSPENDUE', 'Bon de livraison manquant');
  expect(await bench.portal.findInvoices({ number: 'C1', supplierSiret: sandboxSupplierSiret })).toMatchObject({
    value: [{ status: 'SUSPENDUE', statusWords: 'Bon de livraison manquant' }],
  });
  expect(await addFile()).toEqual({
    status: 200,
    body: { codeRetour: 0, libelle: 'GCU_MSG_01_000', pieceJointeId: 5_000_001 },
  });
  const piece = { pieceJointeComplementaireDesignation: 'Bon', pieceJointeComplementaireType: '02' };
  const unknown = [{ ...piece, pieceJointeComplementaireId: 1 }];
  expect(await bench.call(completePath, { identifiantFactureCPP, pieceJointeComplementaire: unknown })).toMatchObject({
    status: 200,
    body: { codeRetour: 20_010 },
  });
  const request = {
    identifiantFactureCPP,
    pieceJointeComplementaire: [{ ...piece, pieceJointeComplementaireId: 5_000_001 }],
    commentaire: 'Voici le bon',
  };
  expect(await bench.call(completePath, request)).toEqual({
    status: 200,
    body: {
      codeRetour: 0,
      libelle: 'TRA_MSG_00.000',
      identifiantFactureCPP,
      numeroFacture: 'C1',
      dateTraitement: '2026-03-02 10:01',
    },
  });
  expect(await held('C1')).toMatchObject({ status: 'COMPLETEE', pieces: [{ fileId: 5_000_001, designation: 'Bon' }] });
  expect(await bench.call(completePath, request)).toMatchObject({ body: { codeRetour: 20_002 } });
  const history = await bench.portal.askHistory(String(identifiantFactureCPP));
  const steps = history.kind === 'answer' ? history.value.map(({ code, words }) => `${code} ${words}`.trim()) : [];
  expect(steps).toEqual([
    'DEPOSEE',
    'EN_COURS_ACHEMINEMENT',
    'MISE_A_DISPOSITION',
    'SUSPENDUE Bon de livraison manquant',
    'COMPLETEE Voici le bon',
  ]);
});

test('an invoice that does not exist is GDP_MSG_11.008 everywhere', async () => {
  const answers = [
    await bench.call(completePath, { identifiantFactureCPP: 1 }),
    await bench.call(recyclePath, { identifiantFactureCPP: 1 }),
    await bench.call(rejectPath, { listeDemandePaiement: [{ idDemandePaiement: 1 }] }),
  ];
  for (const { body } of answers) {
    expect(body).toEqual({ codeRetour: 20_000, libelle: 'GDP_MSG_11.008 - La demande de paiement n existe pas' });
  }
});

test('an invoice that came back is recycled to another recipient under the same number', async () => {
  const identifiantFactureCPP = await integrate({ number: 'R1' });
  expect(await bench.call(recyclePath, { identifiantFactureCPP })).toMatchObject({ body: { codeRetour: 20_004 } });
  await bench.act('R1', 'A_RECYCLER', 'Mauvais service');
  const request = {
    identifiantFactureCPP,
    destinataire: { codeDestinataire: '12345678200044', codeServiceExecutant: 'SERVICE_DEST_SERV_OBL' },
  };
  // That recipient wants an engagement as well.
  expect(await bench.call(recyclePath, request)).toMatchObject({ status: 200, body: { codeRetour: 20_005 } });
  expect(await bench.call(recyclePath, { ...request, references: {} })).toEqual({
    status: 400,
    body: { codeRetour: 400, libelle: 'Requete mal formee: references' },
  });
  bench.advance(86_400_000);
  expect(await bench.call(recyclePath, { ...request, reference: { numeroBonCommande: 'EJ-9' } })).toEqual({
    status: 200,
    body: {
      codeRetour: 0,
      libelle: 'TRA_MSG_00.000',
      identifiantFactureCPP,
      numeroFacture: 'R1',
      statutFacture: 'DEPOSEE',
      dateDepot: '2026-03-03',
    },
  });
  expect(await held('R1')).toMatchObject({
    status: 'DEPOSEE',
    buyerSiret: '12345678200044',
    serviceCode: 'SERVICE_DEST_SERV_OBL',
    engagement: 'EJ-9',
  });
  bench.settle();
  expect(await held('R1')).toMatchObject({ status: 'MISE_A_DISPOSITION' });
});

test('a rejection is handled once it is one, and nothing follows it', async () => {
  const first = await integrate({ number: 'J1' });
  const second = await integrate({ number: 'J2' });
  await bench.act('J1', 'REJETEE', 'Montant erroné');
  const both = { listeDemandePaiement: [{ idDemandePaiement: first }, { idDemandePaiement: second }] };
  expect(await bench.call(rejectPath, both)).toMatchObject({ status: 200, body: { codeRetour: 20_002 } });
  expect(await held('J1')).toMatchObject({ rejectHandled: false });
  expect(await bench.call(rejectPath, { listeDemandePaiement: [{ idDemandePaiement: first }] })).toEqual({
    status: 200,
    body: { codeRetour: 0, libelle: 'GCU_MSG_01_000' },
  });
  expect(await held('J1')).toMatchObject({ status: 'REJETEE', rejectHandled: true });
  const after = await bench.control('acts', { number: 'J1', status: 'MISE_EN_PAIEMENT' });
  expect(after.status).toBe(409);
  // Its number stays taken.
  await bench.portal.depositFlow({ name: 'f.pdf', bytes: await facturXSample({ number: 'J1' }) });
  bench.settle();
  expect((await bench.deposits()).flows.at(-1)?.state).toBe('IN_REJETE');
});

test.each([
  ['a type that is not one', { pieceJointeTypeMime: 'pdf' }, 400],
  ['an extension with its dot', { pieceJointeExtension: '.pdf' }, 400],
  ['bytes that are not base64', { pieceJointeFichier: 'é' }, 400],
  ['a member that the portal has not', { nom: 'bon.pdf' }, 400],
  ['an empty file', { pieceJointeFichier: '' }, 20_001],
  ['an extension that is not admitted', { pieceJointeNom: 'a.exe', pieceJointeExtension: 'exe' }, 20_001],
  ['a name of 51', { pieceJointeNom: `${'n'.repeat(47)}.pdf` }, 20_001],
  ['10 MB', { pieceJointeFichier: Buffer.alloc(10 * 2 ** 20).toString('base64') }, 20_003],
])('ajouter/fichier refuses %s', async (_, changes, codeRetour) => {
  expect(await addFile(changes)).toMatchObject({ status: codeRetour === 400 ? 400 : 200, body: { codeRetour } });
});

test('the buyer’s acts are read strictly', async () => {
  expect((await bench.control('acts', { number: 'NONE', status: 'REJETEE' })).status).toBe(404);
  expect((await bench.control('acts', { number: 'C1', status: 'DEPOSEE' })).status).toBe(400);
});
