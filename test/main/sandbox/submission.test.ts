import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { pdfWith } from './factur-x-sample.ts';
import { openBench, type Bench } from './sandbox-bench.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(async () => {
  await bench.close();
});

const supplierId = 33_254_021_516_357;
const submitPath = '/cpro/factures/v1/soumettre';
const submit = async (body: unknown) => await bench.call(submitPath, body);

async function depositPdf(): Promise<number> {
  const { body } = await bench.call('/cpro/factures/v1/deposer/pdf', {
    fichierFacture: Buffer.from(await pdfWith({})).toString('base64'),
    nomFichier: 'facture.pdf',
    formatDepot: 'PDF_NON_SIGNE',
  });
  return z.object({ pieceJointeId: z.number() }).parse(body).pieceJointeId;
}

const common = {
  destinataire: { codeDestinataire: '12345678200051' },
  fournisseur: { idFournisseur: supplierId },
  cadreDeFacturation: { codeCadreFacturation: 'A1_FACTURE_FOURNISSEUR' },
  references: { deviseFacture: 'EUR', typeFacture: 'FACTURE', typeTva: 'TVA_SUR_DEBIT', modePaiement: 'VIREMENT' },
  ligneTva: [{ ligneTvaTauxManuel: 20, ligneTvaMontantBaseHtParTaux: 100, ligneTvaMontantTvaParTaux: 20 }],
  montantTotal: { montantHtTotal: 100, montantTVA: 20, montantTtcTotal: 120, montantAPayer: 120 },
};
const typed = {
  ...common,
  modeDepot: 'SAISIE_API',
  lignePoste: [
    {
      lignePosteNumero: 1,
      lignePosteDenomination: 'Plants de pommier',
      lignePosteQuantite: 10,
      lignePosteUnite: 'lot',
      lignePosteMontantUnitaireHT: 10,
      lignePosteTauxTvaManuel: 20,
    },
  ],
};

test('deposer/pdf reads nothing and gives the number of a document; 10 MB is the most', async () => {
  const path = '/cpro/factures/v1/deposer/pdf';
  const request = {
    fichierFacture: Buffer.from(await pdfWith({})).toString('base64'),
    nomFichier: 'facture.pdf',
    formatDepot: 'PDF_NON_SIGNE',
  };
  expect(await bench.call(path, request)).toEqual({
    status: 200,
    body: {
      codeRetour: 0,
      libelle: 'GCU_MSG_01_000',
      pieceJointeId: 5_000_001,
      numeroFacture: null,
      dateFacture: null,
      codeDestinataire: null,
      codeServiceExecutant: null,
      codeFournisseur: null,
      codeDeviseFacture: null,
      typeFacture: 'FACTURE',
      typeTva: null,
      numeroBonCommande: null,
      montantTtcAvantRemiseGlobalTTC: null,
      montantAPayer: null,
      montantHtTotal: null,
      montantTVA: null,
    },
  });
  const large = Buffer.alloc(10 * 2 ** 20 + 3, 'a').toString('base64');
  expect((await bench.call(path, { ...request, fichierFacture: large })).status).toBe(413);
  expect((await bench.call(path, { ...request, formatDepot: 'PDF' })).status).toBe(400);
  expect((await bench.call(path, { ...request, nomFichier: 'facture' })).status).toBe(400);
  const text = Buffer.from('text').toString('base64');
  expect(await bench.call(path, { ...request, fichierFacture: text })).toMatchObject({ body: { codeRetour: 20_001 } });
  const signed = await bench.call(path, { ...request, formatDepot: 'PDF_SIGNE_PADES' });
  expect(signed).toMatchObject({ body: { codeRetour: 20_002 } });
});

test('a PDF is submitted once, whether its document is named in an object or in a list', async () => {
  const pieceJointePrincipaleId = await depositPdf();
  const piece = { pieceJointePrincipaleDesignation: 'facture', pieceJointePrincipaleId };
  const request = {
    ...common,
    modeDepot: 'DEPOT_PDF_API',
    numeroFactureSaisi: 'PDF-1',
    dateFacture: '2026-03-01',
    pieceJointePrincipale: piece,
  };
  expect(await submit(request)).toEqual({
    status: 200,
    body: {
      codeRetour: 0,
      libelle: 'GCU_MSG_01_000',
      identifiantFactureCPP: 64_000_001,
      identifiantStructure: '33254021516357',
      numeroFacture: 'PDF-1',
      statutFacture: 'DEPOSEE',
      dateDepot: '2026-03-02',
      empreinteCertificatDepot: expect.stringMatching(/^[A-Za-z0-9+/]{43}=$/),
    },
  });
  // The same request again, as after an answer that was lost.
  expect(await submit(request)).toEqual({
    status: 200,
    body: { codeRetour: 20_001, libelle: 'GDP_MSG_11.001 - L etat courant DEPOSEE interdit l action' },
  });
  const other = await depositPdf();
  const second = { ...request, pieceJointePrincipale: [{ ...piece, pieceJointePrincipaleId: other }] };
  expect(await submit(second)).toMatchObject({ body: { codeRetour: 20_013 } });
  expect(await submit({ ...second, numeroFactureSaisi: 'PDF-2' })).toMatchObject({ body: { codeRetour: 0 } });
  // Unique by supplier and year.
  const third = [{ ...piece, pieceJointePrincipaleId: await depositPdf() }];
  const lastYear = { ...second, dateFacture: '2025-12-31', pieceJointePrincipale: third };
  expect(await submit(lastYear)).toMatchObject({ body: { codeRetour: 0, numeroFacture: 'PDF-1' } });
  expect(await bench.portal.findInvoices({ number: 'PDF-2', supplierSiret: sandboxSupplierSiret })).toMatchObject({
    value: [{ status: 'DEPOSEE', grandTotalCents: 12_000, flowNumber: '' }],
  });
});

test('an invoice that came back may be submitted again under its number', async () => {
  const pieceJointePrincipaleId = await depositPdf();
  const request = {
    ...common,
    modeDepot: 'DEPOT_PDF_API',
    numeroFactureSaisi: 'BACK-1',
    dateFacture: '2026-03-01',
    pieceJointePrincipale: { pieceJointePrincipaleId },
  };
  await submit(request);
  await bench.act('BACK-1', 'A_RECYCLER', 'Engagement manquant');
  const references = { ...common.references, numeroBonCommande: 'EJ-7' };
  expect(await submit({ ...request, references })).toMatchObject({
    body: { codeRetour: 0, numeroFacture: 'BACK-1', statutFacture: 'DEPOSEE' },
  });
  const held = (await bench.deposits()).invoices.filter((each) => each.number === 'BACK-1');
  expect(held).toMatchObject([{ engagement: 'EJ-7', status: 'DEPOSEE' }]);
});

test('a typed invoice gets a number from the portal: the year and 16 digits', async () => {
  expect(await submit(typed)).toMatchObject({ body: { codeRetour: 0, numeroFacture: '20260000000000000001' } });
  expect(await submit(typed)).toMatchObject({ body: { codeRetour: 0, numeroFacture: '20260000000000000002' } });
  // As a client of the real portal reports it.
  expect((await submit({ ...typed, dateFacture: '2026-03-01' })).status).toBe(500);
});

test('a subcontractor’s invoice waits for its validator, who can be named anew when he was wrong', async () => {
  const frame = { codeCadreFacturation: 'A9_FACTURE_SOUSTRAITANT' };
  expect(await submit({ ...typed, cadreDeFacturation: frame })).toMatchObject({ body: { codeRetour: 20_303 } });
  const named = { ...frame, codeStructureValideur: '12345678200036' };
  const { body } = await submit({ ...typed, cadreDeFacturation: named });
  expect(body).toMatchObject({ codeRetour: 0, statutFacture: 'A_VALIDER_1' });
  const answer = z.object({ identifiantFactureCPP: z.number(), numeroFacture: z.string() }).parse(body);
  const path = '/cpro/factures/v1/corriger/valideur/facture';
  const request = {
    idFacture: answer.identifiantFactureCPP,
    typeIdentifiantStructure: 'SIRET',
    identifiantStructure: '12345678200044',
  };
  expect(await bench.call(path, request)).toMatchObject({ body: { codeRetour: 20_002 } });
  await bench.act(answer.numeroFacture, 'ERREUR_FOURNISSEUR_SUR_VALIDEUR');
  expect(await bench.call(path, request)).toEqual({
    status: 200,
    body: { codeRetour: 0, libelle: 'TRA_MSG_00.000', idFacture: answer.identifiantFactureCPP },
  });
  await bench.act(answer.numeroFacture, 'VALIDEE_1');
  bench.settle();
  const held = (await bench.deposits()).invoices.find((each) => each.number === answer.numeroFacture);
  expect(held?.status).toBe('MISE_A_DISPOSITION');
});

test.each([
  ['an unknown mode', { modeDepot: 'SAISIE_PORTAIL' }, 400],
  ['an amount in words', { montantTotal: { ...common.montantTotal, montantAPayer: '120' } }, 400],
  ['7 decimals', { montantTotal: { ...common.montantTotal, montantAPayer: 0.000_000_1 } }, 400],
  ['the singular of recycler', { reference: common.references }, 400],
  ['no line', { lignePoste: [] }, 400],
  ['a PDF without its number', { modeDepot: 'DEPOT_PDF_API', dateFacture: '2026-03-01' }, 400],
  ['an unknown supplier', { fournisseur: { idFournisseur: 12 } }, 20_303],
  ['an unknown recipient', { destinataire: { codeDestinataire: '10000002500013' } }, 20_303],
  ['a missing engagement', { destinataire: { codeDestinataire: '12345678200036' } }, 20_303],
  ['a total that is off', { montantTotal: { ...common.montantTotal, montantTtcTotal: 120.01 } }, 20_304],
  ['an exemption without reason', { references: { ...common.references, typeTva: 'EXONERATION' } }, 20_304],
  ['a document that was never added', { pieceJointePrincipale: { pieceJointePrincipaleId: 4 } }, 20_305],
])('soumettre refuses %s', async (_, changes, codeRetour) => {
  const before = (await bench.deposits()).invoices.length;
  const answer = await submit({ ...typed, ...changes });
  expect(answer).toMatchObject({ status: codeRetour === 400 ? 400 : 200, body: { codeRetour } });
  expect((await bench.deposits()).invoices).toHaveLength(before);
});

test.each(['20260301', '2026.1'])('soumettre refuses the number %s', async (numeroFactureSaisi) => {
  const request = {
    ...common,
    modeDepot: 'DEPOT_PDF_API',
    numeroFactureSaisi,
    dateFacture: '2026-03-01',
    pieceJointePrincipale: { pieceJointePrincipaleId: await depositPdf() },
  };
  expect(await submit(request)).toMatchObject({ status: 200, body: { codeRetour: 20_013 } });
});
