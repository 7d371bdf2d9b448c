import { expect, test } from 'vitest';
import { flowReportSchema, invoiceListSchema, structureListSchema, tokenSchema } from '../../../core/portal/wire.ts';

test('a list of one may come as a bare object, and an empty one as null', () => {
  const report = flowReportSchema.parse({
    etatCourantDepotFlux: 'IN_REJETE',
    listeErreurDP: { numeroDP: 'F1', libelleErreurDP: null },
    listeErreurTechnique: null,
  });
  expect(report.listeErreurDP).toEqual([{ numeroDP: 'F1', identifiantFournisseur: '', libelleErreurDP: '' }]);
  expect(report.listeErreurTechnique).toEqual([]);
});

test('an unquoted SIRET gets its leading zeros back', () => {
  const list = structureListSchema.parse({
    listeStructures: [{ idStructureCPP: 1, identifiantStructure: 1_234_567_800_051, designationStructure: 'Mairie' }],
  });
  expect(list.listeStructures[0]?.identifiantStructure).toBe('01234567800051');
});

test('a date may be an instant or a minute, and an amount a text', () => {
  const invoice = {
    identifiantFactureCPP: 65_000_000_000_000,
    numeroFacture: 202_600_001,
    statut: 'DEPOSEE',
    commentaireEtatCourant: null,
    numeroFluxDepot: null,
    codeFournisseur: '33254021516357',
    codeDestinataire: 12_345_678_200_051,
    montantTTC: '120.5',
    dateFacture: '2026-01-05T00:00:00.000+01:00',
    dateDepot: '2026-01-06 09:12',
  };
  expect(invoiceListSchema.parse({ listeFactures: invoice }).listeFactures[0]).toEqual({
    identifiantFactureCPP: '65000000000000',
    numeroFacture: '202600001',
    statut: 'DEPOSEE',
    commentaireEtatCourant: '',
    numeroFluxDepot: '',
    codeFournisseur: '33254021516357',
    codeDestinataire: '12345678200051',
    montantTTC: '120.5',
    dateFacture: '2026-01-05',
    dateDepot: '2026-01-06',
  });
});

test('an empty token is no token', () => {
  expect(tokenSchema.safeParse({ access_token: '', expires_in: 3600 }).success).toBe(false);
  expect(tokenSchema.parse({ access_token: 'a', expires_in: 'soon' }).expires_in).toBe(3600);
});
