import type { z } from 'zod';
import { toCents } from '../../core/draft/decimal.ts';
import { isSameNumber } from '../../core/outbox/same-number.ts';
import { toFlowState } from '../../core/portal/flow-state.ts';
import type { SupplierActs } from '../../core/portal/supplier-acts.ts';
import type { InvoiceQuery, Portal, PortalHistoryStep, PortalInvoice } from '../../core/portal/portal.ts';
import { depositAnswerSchema, flowReportSchema, historySchema, invoiceListSchema } from '../../core/portal/wire.ts';
import { addFile } from './added-files.ts';
import { completeInvoice, correctValidator, recycleInvoice, treatRejection } from './correct-invoice.ts';
import { askFlowPaper, downloadInvoices } from './download.ts';
import { searchRecipients } from './search-recipients.ts';
import { findRecipient } from './find-recipient.ts';
import { mapAnswer } from './map-answer.ts';
import { askOwnStructures, askPasswordExpiry } from './own-account.ts';
import { maxPages, readPages } from './read-pages.ts';
import { createSession, type PortalConfig, type Session } from './session.ts';
import { depositPdf, submitInvoice } from './submit-invoice.ts';

/** A client of Chorus Pro over HTTP: token, technical account, retries on 401 only, every answer an outcome. */
export function createPortal(config: PortalConfig): Portal & SupplierActs {
  return createPortalOver(createSession(config), config);
}

/** The same client over a session that is there already. */
export function createPortalOver(
  session: Session,
  config: Pick<PortalConfig, 'now' | 'resultsPerPage'>,
): Portal & SupplierActs {
  const perPage = config.resultsPerPage ?? 100;

  async function findInvoicesPage(by: InvoiceQuery, page: number) {
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
        refusals: report.listeErreurDP.map((each) => ({
          invoiceNumber: each.numeroDP,
          supplierSiret: each.identifiantFournisseur,
          words: each.libelleErreurDP,
        })),
        technicalWords: report.listeErreurTechnique.map((each) => `${each.codeErreur} ${each.libelleErreur}`.trim()),
      }));
    },

    async findInvoices(by) {
      const found = await readPages({
        askPage: async (page) => await findInvoicesPage(by, page),
        toItems: (value) => value.listeFactures.map(toPortalInvoice),
        toPages: (value) => value.parametresRetour?.pages ?? undefined,
        toKey: (each) => each.portalInvoiceId,
      });
      // The portal's filters are not documented as exact; idFournisseur is left out of the question, since an id that is
      // not the supplier's would make what is there look absent.
      return mapAnswer(found, (all) =>
        all.filter(
          (each) =>
            (by.number === undefined || isSameNumber(each.number, by.number)) &&
            (by.flowNumber === undefined || each.flowNumber === by.flowNumber) &&
            each.supplierSiret === by.supplierSiret,
        ),
      );
    },

    async askHistory(portalInvoiceId) {
      const path = '/cpro/factures/v1/consulter/historique';
      const found = await readPages({
        askPage: async (page) => {
          const body = {
            idFacture: Number(portalInvoiceId),
            nbResultatsMaximum: perPage * maxPages,
            paramRechercheHistoStatuts: {
              nbResultatsParPageListeHistoStatut: perPage,
              pageResultatDemandeeListeHistoStatut: page,
            },
          };
          return await session.call(path, body, historySchema, 'read');
        },
        toItems: (value) => value.historiquesDesStatuts?.histoStatut ?? [],
        toPages: ({ historiquesDesStatuts: list }) => (list ? (list.pagesHistoStatut ?? undefined) : 1),
        toKey: (each) => `${each.histoStatutId} ${each.histoStatutCode} ${each.histoStatutDatePassage}`,
      });
      return mapAnswer(found, (steps) =>
        // Latest first unless asked otherwise: two steps of the same minute keep their order.
        steps
          .map(toHistoryStep)
          .toReversed()
          .toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at)),
      );
    },

    searchRecipients: async (text) => await searchRecipients(session, text),
    findRecipient: async (siret) => await findRecipient(session, siret, config.now(), perPage),
    addFile: async (file) => await addFile(session, file),
    depositPdf: async (file) => await depositPdf(session, file),
    submitInvoice: async (submission) => await submitInvoice(session, submission),
    complete: async (addition) => await completeInvoice(session, addition),
    recycle: async (changes) => await recycleInvoice(session, changes),
    treatRejection: async (portalInvoiceId) => await treatRejection(session, portalInvoiceId),
    correctValidator: async (correction) => await correctValidator(session, correction),
    download: async (wanted) => await downloadInvoices(session, wanted),
    askFlowPaper: async (flowNumber) => await askFlowPaper(session, flowNumber),
    askOwnStructures: async () => await askOwnStructures(session, perPage),
    askPasswordExpiry: async (structureId) => await askPasswordExpiry(session, structureId),
  };
}

type WireStep = NonNullable<z.infer<typeof historySchema>['historiquesDesStatuts']>['histoStatut'][number];

function toHistoryStep(wire: WireStep): PortalHistoryStep {
  return { at: wire.histoStatutDatePassage, code: wire.histoStatutCode, words: wire.histoStatutCommentaire };
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
