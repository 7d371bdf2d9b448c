import { z } from 'zod';
import { toPage } from './paging.ts';
import { invoiceStepsAt } from './schedule.ts';
import { answered, malformed, refused, type SandboxService } from './service.ts';

const requestSchema = z.strictObject({
  idFacture: z.int(),
  idEspace: z.int().nullish(),
  nbResultatsMaximum: z.int().positive().nullish(),
  idUtilisateurCourant: z.int().nullish(),
  paramRechercheHistoStatuts: z
    .strictObject({
      nbResultatsParPageListeHistoStatut: z.int().positive().optional(),
      pageResultatDemandeeListeHistoStatut: z.int().positive().optional(),
      triColonneListeHistoStatut: z.string().optional(),
      triSensListeHistoStatut: z.enum(['Ascendant', 'Descendant']).optional(),
    })
    .nullish(),
});

/** Who did it, in invented names. */
const actorNames = { buyer: 'Destinataire fictif', supplier: 'Fournisseur fictif' } as const;

function emptyPage(suffix: string): object {
  return {
    [`pageCourante${suffix}`]: 1,
    [`pages${suffix}`]: 1,
    [`nbResultatsParPage${suffix}`]: 10,
    [`total${suffix}`]: 0,
  };
}

/** consulter/historique: the statuses of one invoice, latest first, 10 a page unless asked otherwise. */
export const invoiceHistory: SandboxService = (body, { ledger, clock }) => {
  const request = requestSchema.safeParse(body);
  if (!request.success) return malformed(request.error.issues[0]?.path.join('.') ?? 'corps');
  const invoice = ledger.state().invoices.find((each) => each.id === request.data.idFacture);
  if (invoice === undefined) return refused(20_000, 'GDP_MSG_11.008 - La demande de paiement n existe pas');
  const steps = invoiceStepsAt(invoice, clock).map(({ code, atMs, words, by }, index) => ({
    histoStatutId: invoice.id * 1000 + index,
    histoStatutCode: code,
    histoStatutDatePassage: new Date(atMs).toISOString(),
    histoStatutCommentaire: words || null,
    histoStatutUtilisateurNom: by === 'portal' ? null : actorNames[by],
  }));
  const { nbResultatsMaximum, paramRechercheHistoStatuts: block } = request.data;
  const { items, parametresRetour } = toPage(steps, {
    nbResultatsMaximum: nbResultatsMaximum ?? undefined,
    nbResultatsParPage: block?.nbResultatsParPageListeHistoStatut,
    pageResultatDemandee: block?.pageResultatDemandeeListeHistoStatut,
    triSens: block?.triSensListeHistoStatut,
  });
  return answered({
    idFacture: invoice.id,
    numeroFacture: invoice.number,
    modeDepot: invoice.mode,
    statutCourantCode: steps.at(-1)?.histoStatutCode,
    historiquesDesStatuts: {
      histoStatut: items,
      pageCouranteHistoStatut: parametresRetour.pageCourante,
      pagesHistoStatut: parametresRetour.pages,
      nbResultatsParPageHistoStatut: parametresRetour.nbResultatsParPage,
      totalHistoStatut: parametresRetour.total,
    },
    historiquesDesEvenementsComplementaires: { evenement: [], ...emptyPage('Evenement') },
    historiquesDesActionsUtilisateurs: { histoAction: [], ...emptyPage('Action') },
    derniereAction: null,
  });
};
