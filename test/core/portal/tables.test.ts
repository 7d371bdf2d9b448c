import { expect, test } from 'vitest';
import { toFlowState } from '../../../core/portal/flow-state.ts';
import { findInvoiceStatus, invoiceStatuses } from '../../../core/portal/invoice-status.ts';

/** The values of the Factures Swagger, copied from its enum, not from our tables. */
const official = `BROUILLON INTERPRETEE_OCR A_VALIDER_1 A_VALIDER_2 VALIDEE_1 VALIDEE_2 REFUSEE_1 REFUSEE_2
ABSENCE_VALIDATION_1_HORS_DELAI ABSENCE_VALIDATION_2_HORS_DELAI ERREUR_FOURNISSEUR_SUR_VALIDEUR
ERREUR_COTRAITANT_SUR_VALIDEUR DEPOSEE EN_COURS_ACHEMINEMENT EN_COURS_TRAITEMENT_PIVOT_S MISE_A_DISPOSITION
PRISE_EN_COMPTE_DESTINATAIRE A_RECYCLER SUSPENDUE COMPLETEE A_COMPLETER REJETEE SERVICE_FAIT MANDATEE
MISE_A_DISPOSITION_COMPTABLE COMPTABILISEE MISE_EN_PAIEMENT ABANDONNEE SUPPRIMEE NON_CONFORME ASSOCIEE
A_ASSOCIER_MOE A_ASSOCIER_MOA A_ASSOCIER_FOURNISSEUR A_VALIDER_MOE REFUSEE_MOE MISE_A_DISPOSITION_MOE
PRISE_EN_COMPTE_MOE ERREUR_DE_MOE REFUSEE_MOA TRANSMISE_MOA MISE_A_DISPOSITION_MOA PRISE_EN_COMPTE_MOA ERREUR_DE_MOA
REFUSEE_FOURNISSEUR EN_ATTENTE_RECYCLAGE_FOURNISSEUR ERREUR_FOURNISSEUR_SUR_MOE ERREUR_FOURNISSEUR_SUR_MOA
ERREUR_MOE_SUR_FOURNISSEUR ERREUR_MOE_SUR_MOA ERREUR_MOA_SUR_FOURNISSEUR ERREUR_DESTINATAIRE_PD
ERREUR_DESTINATAIRE_EA REMPLACEE_PAR_A22 DUPLIQUE_APRES_REFUS TECHNIQUE_INCONNU`.split(/\s+/);

test('every official status has words in both languages, and no other has', () => {
  expect(official).toHaveLength(56);
  expect(Object.keys(invoiceStatuses).toSorted()).toEqual(official.toSorted());
  for (const status of Object.values(invoiceStatuses)) {
    expect(status.fr).toMatch(/^\p{Lu}.*\.$/u);
    expect(status.en).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test('the statuses that decide what the supplier does next have the right sense', () => {
  expect(findInvoiceStatus('A_RECYCLER')?.meaning).toBe('needsAction');
  expect(findInvoiceStatus('SUSPENDUE')?.meaning).toBe('needsAction');
  expect(findInvoiceStatus('REJETEE')?.meaning).toBe('rejected');
  expect(findInvoiceStatus('MISE_EN_PAIEMENT')?.meaning).toBe('paid');
  expect(findInvoiceStatus('MANDATEE')?.meaning).toBe('waiting');
  expect(findInvoiceStatus('constructor')).toBeUndefined();
});

test('a flow state that no source names is never read as pending', () => {
  expect(toFlowState('IN_INTEGRE_PARTIEL')).toBe('partlyIntegrated');
  expect(toFlowState('IN_INCIDENTE')).toBe('incident');
  expect(toFlowState('IN_EN_ATTENTE_RETRAITEMENT_CPP')).toBe('pending');
  expect(toFlowState('IN_NOUVEAU')).toBe('unheardOf');
  expect(toFlowState('toString')).toBe('unheardOf');
});
