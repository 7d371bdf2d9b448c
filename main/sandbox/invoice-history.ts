import { z } from 'zod';
import { invoiceOf, noInvoice } from './change-invoice.ts';
import { toPage } from './paging.ts';
import { parisInstant, parisMinute } from './paris-time.ts';
import { invoiceStepsAt } from './schedule.ts';
import { answered, bound } from './service.ts';

const count = z.int().positive().optional();
const order = z.enum(['Ascendant', 'Descendant']).optional();

const requestSchema = z.strictObject({
  idFacture: z.int(),
  idEspace: z.int().nullish(),
  nbResultatsMaximum: z.int().positive().nullish(),
  idUtilisateurCourant: z.int().nullish(),
  paramRechercheHistoStatuts: z
    .strictObject({
      nbResultatsParPageListeHistoStatut: count,
      pageResultatDemandeeListeHistoStatut: count,
      triColonneListeHistoStatut: z.string().optional(),
      triSensListeHistoStatut: order,
    })
    .nullish(),
  paramRechercheHistoActionsUtilisateurs: z
    .strictObject({
      nbResultatsParPageListeHistoAction: count,
      pageResultatDemandeeListeHistoAction: count,
      triColonneListeHistoAction: z.string().optional(),
      triSensListeHistoAction: order,
    })
    .nullish(),
});

/** Who did it, in invented names. */
const actorNames = { buyer: 'Destinataire fictif', supplier: 'Fournisseur fictif' } as const;

type Page = ReturnType<typeof toPage>['parametresRetour'];

function counters(suffix: string, page: Page) {
  return {
    [`pageCourante${suffix}`]: page.pageCourante,
    [`pages${suffix}`]: page.pages,
    [`nbResultatsParPage${suffix}`]: page.nbResultatsParPage,
    [`total${suffix}`]: page.total,
  };
}

/** consulter/historique: the statuses of one invoice and the rejection handled, latest first, 10 a page unless asked otherwise. */
export const invoiceHistory = bound(requestSchema, (request, { ledger, clock }) => {
  const invoice = invoiceOf(ledger, request.idFacture);
  if (invoice === undefined) return noInvoice;
  const steps = invoiceStepsAt(invoice, clock).map(({ code, atMs, words, by }, index) => ({
    histoStatutId: invoice.id * 1000 + index,
    histoStatutCode: code,
    histoStatutDatePassage: parisInstant(atMs),
    histoStatutCommentaire: words || null,
    histoStatutUtilisateurNom: by === 'portal' ? null : actorNames[by],
    histoStatutUtilisateurPrenom: null,
    histoStatutUtilisateurEmail: null,
    histoStatutUtilisateurTelephone: null,
  }));
  const actions =
    invoice.rejectHandledAtMs === undefined
      ? []
      : [
          {
            histoActionId: invoice.id * 1000,
            histoActionCode: 'TRAITEMENT_REJET',
            histoActionDateHeure: parisMinute(invoice.rejectHandledAtMs),
          },
        ];
  const { nbResultatsMaximum, paramRechercheHistoStatuts: block } = request;
  const statuses = toPage(steps, {
    nbResultatsMaximum: nbResultatsMaximum ?? undefined,
    nbResultatsParPage: block?.nbResultatsParPageListeHistoStatut,
    pageResultatDemandee: block?.pageResultatDemandeeListeHistoStatut,
    triSens: block?.triSensListeHistoStatut,
  });
  const acts = toPage(actions, {
    nbResultatsParPage: request.paramRechercheHistoActionsUtilisateurs?.nbResultatsParPageListeHistoAction,
    pageResultatDemandee: request.paramRechercheHistoActionsUtilisateurs?.pageResultatDemandeeListeHistoAction,
  });
  const last = actions.at(-1);
  return answered({
    idFacture: invoice.id,
    numeroFacture: invoice.number,
    modeDepot: invoice.mode,
    statutCourantCode: steps.at(-1)?.histoStatutCode,
    historiquesDesStatuts: { histoStatut: statuses.items, ...counters('HistoStatut', statuses.parametresRetour) },
    historiquesDesEvenementsComplementaires: {
      evenement: [],
      ...counters('Evenement', toPage([], undefined).parametresRetour),
    },
    historiquesDesActionsUtilisateurs: {
      histoAction: acts.items,
      ...counters('HistoAction', acts.parametresRetour),
    },
    derniereAction:
      last === undefined ? null : { derniereActionId: last.histoActionId, derniereActionCode: last.histoActionCode },
  });
});
