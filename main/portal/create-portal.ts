import type { z } from 'zod';
import { toCents } from '../../core/draft/decimal.ts';
import { toFlowState } from '../../core/portal/flow-state.ts';
import type { Outcome, Portal, PortalInvoice } from '../../core/portal/portal.ts';
import { depositAnswerSchema, flowReportSchema, historySchema, invoiceListSchema } from '../../core/portal/wire.ts';
import { findRecipient } from './find-recipient.ts';
import { createSession, type PortalConfig } from './session.ts';
import { isEmptyResult } from './to-outcome.ts';

/** More pages than that is a portal that turns in circles. */
const maxPages = 1_000;

function mapAnswer<From, To>(outcome: Outcome<From>, map: (value: From) => To): Outcome<To> {
  return outcome.kind === 'answer' ? { kind: 'answer', value: map(outcome.value) } : outcome;
}

/** A client of Chorus Pro over HTTP: token, technical account, retries on 401 only, every answer an outcome. */
export function createPortal(config: PortalConfig): Portal {
  const session = createSession(config);
  const perPage = config.resultsPerPage ?? 100;

  async function findInvoicesPage(by: { readonly number?: string; readonly flowNumber?: string }, page: number) {
    const body = {
      ...(by.number === undefined ? {} : { numeroFacture: by.number }),
      ...(by.flowNumber === undefined ? {} : { numeroFluxDepot: by.flowNumber }),
      rechercheFactureParFournisseur: {
        // Unstated, it is 200: invoices beyond would be lost without a word.
        nbResultatsMaximum: perPage * maxPages,
        nbResultatsParPage: perPage,
        pageResultatDemandee: page,
      },
    };
    return await session.call('/cpro/factures/v1/rechercher/fournisseur', body, invoiceListSchema, 'read');
  }

  return {
    async depositFlow({ name, bytes }) {
      const body = {
        fichierFlux: Buffer.from(bytes).toString('base64'),
        nomFichier: name,
        syntaxeFlux: 'IN_DP_E2_CII_FACTURX',
        avecSignature: false,
      };
      const path = '/cpro/factures/v1/deposer/flux';
      const outcome = await session.call(path, body, depositAnswerSchema, 'deposit');
      return mapAnswer(outcome, (value) => ({ flowNumber: value.numeroFluxDepot }));
    },

    async askFlowReport(flowNumber) {
      const body = { numeroFluxDepot: flowNumber, syntaxeFlux: 'IN_DP_E2_CII_FACTURX' };
      const path = '/cpro/transverses/v1/consulterCRDetaille';
      const outcome = await session.call(path, body, flowReportSchema, 'read');
      return mapAnswer(outcome, (report) => ({
        state: toFlowState(report.etatCourantDepotFlux),
        portalCode: report.etatCourantDepotFlux,
        refusals: report.listeErreurDP.map((each) => ({ invoiceNumber: each.numeroDP, words: each.libelleErreurDP })),
        technicalWords: report.listeErreurTechnique.map((each) => `${each.codeErreur} ${each.libelleErreur}`.trim()),
      }));
    },

    async findInvoices(by) {
      const found: PortalInvoice[] = [];
      for (let page = 1; page <= maxPages; page += 1) {
        const outcome = await findInvoicesPage(by, page);
        if (isEmptyResult(outcome)) break;
        if (outcome.kind !== 'answer') return outcome;
        found.push(...outcome.value.listeFactures.map(toPortalInvoice));
        if (page >= outcome.value.parametresRetour.pages || outcome.value.listeFactures.length === 0) break;
      }
      // The portal's filters are not documented as exact, and an account may hold several suppliers.
      const ours = found.filter(
        (each) =>
          (by.number === undefined || each.number === by.number) &&
          (by.flowNumber === undefined || each.flowNumber === by.flowNumber) &&
          (config.supplierSiret === undefined || each.supplierSiret === config.supplierSiret),
      );
      return { kind: 'answer', value: ours };
    },

    async askHistory(portalInvoiceId) {
      const path = '/cpro/factures/v1/consulter/historique';
      const outcome = await session.call(path, { idFacture: Number(portalInvoiceId) }, historySchema, 'read');
      return mapAnswer(outcome, ({ historiquesDesStatuts }) =>
        historiquesDesStatuts
          .map((each) => ({
            at: each.histoStatutDatePassage,
            code: each.histoStatutCode,
            words: each.histoStatutCommentaire,
          }))
          .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at)),
      );
    },

    findRecipient: async (siret) => await findRecipient(session, siret, config.now()),
  };
}

type WireInvoice = z.infer<typeof invoiceListSchema>['listeFactures'][number];

function toPortalInvoice(wire: WireInvoice): PortalInvoice {
  return {
    portalInvoiceId: wire.identifiantFactureCPP,
    number: wire.numeroFacture,
    status: wire.statut,
    statusWords: wire.commentaireEtatCourant,
    flowNumber: wire.numeroFluxDepot,
    supplierSiret: wire.codeFournisseur,
    buyerSiret: wire.codeDestinataire,
    grandTotalCents: toCents(wire.montantTTC),
    issuedOn: wire.dateFacture,
    depositedOn: wire.dateDepot,
  };
}
