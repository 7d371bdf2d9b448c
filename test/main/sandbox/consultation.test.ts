import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ciiSample, facturXSample } from './factur-x-sample.ts';
import { openBench, type Bench } from './sandbox-bench.ts';
import { sandboxSupplierSiret } from '../../../main/sandbox/structures.ts';

let bench: Bench;
let bytes: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  bench = await openBench();
  bytes = await facturXSample({ number: 'V1', engagement: 'EJ-1' }, { 'bon.txt': 'livré' });
  await bench.portal.depositFlow({ name: 'f.pdf', bytes });
  const fichierFlux = Buffer.from(ciiSample({ number: 'V2' })).toString('base64');
  const flow = { fichierFlux, nomFichier: 'f.xml', syntaxeFlux: 'IN_DP_E1_CII_16B', avecSignature: false };
  await bench.call('/cpro/factures/v1/deposer/flux', flow);
  bench.settle();
});
afterAll(async () => {
  await bench.close();
});

const first = 64_000_001;
const second = 64_000_002;

test('consulter/fournisseur shows an invoice whole, under the read side’s names', async () => {
  const { status, body } = await bench.call('/cpro/factures/v1/consulter/fournisseur', {
    identifiantFactureCPP: first,
    codeLangue: 'FR',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    codeRetour: 0,
    facture: {
      identifiantFactureCPP: first,
      numeroFacture: 'V1',
      statutFacture: 'MISE_A_DISPOSITION',
      modeDepot: 'UPLOAD_API',
      rejetTraite: false,
      destinataire: { codeDestinataire: '12345678200051' },
      fournisseur: { idFournisseur: 33_254_021_516_357 },
      cadreDeFacturation: { codeCadreFacturation: 'A1_FACTURE_FOURNISSEUR' },
      references: {
        dateFacture: '2026-01-05',
        dateDepot: '2026-03-02',
        dateCreationFacture: '2026-03-02 10:00',
        codeDeviseFacture: 'EUR',
        typeFacture: 'FACTURE',
        numeroBonCommande: 'EJ-1',
        modePaiement: 'VIREMENT',
      },
      lignesDePoste: { lignePoste: [{}], totalLignesPoste: 1 },
      recapitulatifDeTva: {
        ligneTva: [{ ligneTvaTauxRefValeur: 20, ligneTvaMontantBaseHtParTaux: 100, ligneTvaMontantTvaParTaux: 20 }],
        totalLignesRecapitulativesTVA: 1,
      },
      montantTotal: { montantHtTotal: 100, montantTVA: 20, montantTtcTotal: 120, montantAPayer: 120 },
      listeDesPiecesJointes: {
        pieceJointe: [{ pieceJointeDesignation: 'bon.txt', pieceJointeExtension: 'txt' }],
        totalListePiecesJointe: 1,
      },
    },
  });
});

const fileSchema = z.object({ codeRetour: z.literal(0), fichierResultat: z.base64() });
async function download(request: object): Promise<Buffer> {
  const { body } = await bench.call('/cpro/factures/v1/telecharger/groupe', request);
  return Buffer.from(fileSchema.parse(body).fichierResultat, 'base64');
}

test('telecharger/groupe gives a bare PDF for one file, a ZIP for more, a pivot with everything', async () => {
  const alone = await download({ listeFacture: [{ idFacture: first }], format: 'PDF' });
  const sha256 = (of: Uint8Array): string => createHash('sha256').update(of).digest('hex');
  expect(sha256(alone)).toBe(sha256(bytes));
  const withPieces = await download({
    listeFacture: [{ idFacture: first }],
    format: 'PDF',
    avecPiecesJointesComplementaires: 'OUI',
  });
  expect(Object.keys(unzipSync(withPieces))).toEqual(['V1.pdf', 'bon.txt']);
  const both = [{ idFacture: first }, { idFacture: second }];
  const files = unzipSync(await download({ listeFacture: both, format: 'PDF' }));
  expect(Object.keys(files)).toEqual([`${first}/V1.pdf`, `${second}/V2.pdf`]);
  // The portal draws a PDF for an invoice that came as XML alone.
  expect(Buffer.from(files[`${second}/V2.pdf`] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
  const pivot = (await download({ listeFacture: both, format: 'PIVOT' })).toString('utf8');
  expect(pivot).toContain(Buffer.from('livré').toString('base64'));
  const unknown = { listeFacture: [{ idFacture: 1 }], format: 'PDF' };
  expect(await bench.call('/cpro/factures/v1/telecharger/groupe', unknown)).toMatchObject({
    body: { codeRetour: 20_000 },
  });
});

test('consulterCR says the state in words, with a report in PDF', async () => {
  const path = '/cpro/transverses/v1/consulterCR';
  const { body } = await bench.call(path, { numeroFluxDepot: 'CPP0011117000000000000001' });
  expect(body).toMatchObject({
    codeRetour: 0,
    numeroFluxDepot: 'CPP0011117000000000000001',
    nomFichierFlux: 'f.pdf',
    codeInterfaceFlux: 'FSO1117A',
    dateDepotFlux: '2026-03-02T10:00:00.000+01:00',
    etatCourantFlux: 'Intégré',
  });
  const { fichierCR } = z.object({ fichierCR: z.base64() }).parse(body);
  expect(Buffer.from(fichierCR, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
  expect(await bench.call(path, { numeroFluxDepot: 'CPP0' })).toMatchObject({ body: { codeRetour: 20_001 } });
});

test('the account’s own structures tell when its password expires; past that day it is kept out', async () => {
  const path = '/cpro/structures/v1/consulter';
  const expiry = async (idStructureCPP: number): Promise<string | null> => {
    const { body } = await bench.call(path, { idStructureCPP, codeLangue: 'fr' });
    return z
      .object({ informationGenerales: z.object({ dateExpirationMotPasseCompteTech: z.string().nullable() }) })
      .parse(body).informationGenerales.dateExpirationMotPasseCompteTech;
  };
  expect(await expiry(33_254_021_516_357)).toBe('2027-04-30T11:00:00.000+02:00');
  expect(await expiry(25_784_051)).toBeNull();
  await bench.control('account', { passwordExpiresOn: '2026-03-10' });
  expect(await expiry(33_254_021_516_357)).toBe('2026-03-10T01:00:00.000+01:00');
  bench.advance(8 * 86_400_000);
  expect(await bench.portal.findInvoices({ number: 'V1', supplierSiret: sandboxSupplierSiret })).toEqual({
    kind: 'signedOut',
    says: 'portal.technicalAccount',
  });
  await bench.control('account', { passwordExpiresOn: '2027-03-10' });
});

test('the account is attached to its suppliers', async () => {
  const path = '/cpro/utilisateurs/v1/monCompte/recuperer/rattachements';
  expect(await bench.call(path, {})).toMatchObject({
    status: 200,
    body: {
      codeRetour: 0,
      listeStructureRattachement: [{ idStructure: 33_254_021_516_357, identifiantStructure: '33254021516357' }],
      parametresRetour: { pageCourante: 1, pages: 1, nbResultatsParPage: 10, total: 1 },
    },
  });
  const suppliers = await bench.call('/cpro/transverses/v1/recuperer/structures/actives/fournisseur', {});
  expect(suppliers).toMatchObject({ body: { listeStructures: [{ identifiant: '33254021516357' }] } });
  const accounts = await bench.call('/cpro/transverses/v1/recuperer/coordbanc/valides', {
    idStructure: 33_254_021_516_357,
  });
  expect(accounts).toMatchObject({ body: { listeCoordonneeBancaire: [{ idCoordonneeBancaire: 9_000_001 }] } });
});

test('recipients are found by name, town and SIRET; lists are served under their keys', async () => {
  const path = '/cpro/transverses/v1/rechercher/destinataire';
  const found = await bench.call(path, { nomVilleCodePostal: 'bourg-le' });
  expect(found).toMatchObject({
    body: { listeDestinataires: [{ siret: '12345678200028', adresseCodePostal: '02990' }] },
  });
  const nobody = await bench.call(path, { nomVilleCodePostal: 'nulle part' });
  expect(nobody.body).toEqual({ codeRetour: 20_000, libelle: 'TRA_MSG_00.015 - Aucun resultat' });
  const named = { structure: { raisonSocialeStructure: 'etat', adresseVille: 'PARIS' } };
  expect(await bench.call('/cpro/structures/v1/rechercher', named)).toMatchObject({
    body: { listeStructures: [{ identifiantStructure: '11000201100044', statut: 'ACTIVE' }] },
  });
  const types = await bench.call('/cpro/transverses/v1/recuperer/typespj', { typeObjet: 'FACTURE' });
  expect(types).toMatchObject({ body: { listeTypePieceJointe: [{ typeObjet: 'FACTURE' }, {}] } });
  const rates = await bench.call('/cpro/transverses/v1/recuperer/tauxtva', {});
  expect(rates).toMatchObject({ body: { listeTauxTva: [{ codeTauxTva: 'TVA1', valeurTauxTva: 0 }, {}, {}, {}] } });
  expect((await bench.call('/cpro/transverses/v1/recuperer/tauxtva', { lang: 'FR' })).status).toBe(400);
});

test('invoices that wait for the supplier are listed apart', async () => {
  const path = '/cpro/factures/v1/rechercher/atraiter/fournisseur';
  expect((await bench.call(path, {})).body).toMatchObject({ codeRetour: 20_000 });
  await bench.act('V1', 'SUSPENDUE', 'Bon');
  await bench.act('V2', 'REJETEE', 'Non');
  const both = await bench.call(path, {});
  expect(both).toMatchObject({ body: { parametresRetour: { total: 2 } } });
  expect(await bench.call(path, { masquerRejetee: true })).toMatchObject({
    body: { listeFactures: [{ numeroFacture: 'V1', statut: 'SUSPENDUE', commentaireEtatCourant: 'Bon' }] },
  });
  const since = { periodeDateHeureEtatCourantDu: '2026-03-10T09:00:00' };
  const search = '/cpro/factures/v1/rechercher/fournisseur';
  expect(await bench.call(search, since)).toMatchObject({ body: { parametresRetour: { total: 2 } } });
  expect(await bench.call(search, { ...since, montantTTCMin: 120.01 })).toMatchObject({ body: { codeRetour: 20_000 } });
});
