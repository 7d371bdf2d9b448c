import { z } from 'zod';
import { flowInterfaces } from './deposit-flow.ts';
import { drawPaper } from './draw-paper.ts';
import { parisInstant } from './paris-time.ts';
import { flowStateAt } from './schedule.ts';
import { answered, bound, refused } from './service.ts';

/** The words of consulterCR, as a client read them in annex V5.00. */
const stateWords: Readonly<Record<string, string>> = {
  IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP: 'Reçu',
  IN_RECU: 'Reçu',
  IN_EN_COURS_TRAITEMENT_CPP: 'En cours de traitement',
  IN_INTEGRE: 'Intégré',
  IN_INTEGRE_PARTIEL: 'Intégré partiellement',
  IN_REJETE: 'Rejeté',
};

const requestSchema = z.strictObject({
  numeroFluxDepot: z.string(),
  dateDepot: z.string().nullish(),
  syntaxeFlux: z.string().nullish(),
});

/** consulterCR: where a flow stands, with a report in PDF; whose words are invented. */
export const reportFlowOnPaper = bound(requestSchema, async (request, { ledger, clock }) => {
  const flow = ledger.state().flows.find((each) => each.flowNumber === request.numeroFluxDepot);
  if (flow === undefined || (request.syntaxeFlux ?? flow.syntax) !== flow.syntax) {
    return refused(20_001, 'POQ_MSG_01.003 - Flux introuvable.');
  }
  const { state, sinceMs } = flowStateAt(flow, clock);
  const words = stateWords[state] ?? state;
  const errors = (flow.settled?.errors ?? []).map((each) => `${each.number} : ${each.words}`);
  const technical = (flow.settled?.technicalErrors ?? []).map((each) => `${each.code} : ${each.words}`);
  const paper = await drawPaper(`Compte rendu du flux ${flow.flowNumber}`, [words, ...errors, ...technical]);
  const known = Object.entries(flowInterfaces).find(([syntax]) => syntax === flow.syntax);
  return answered({
    numeroFluxDepot: flow.flowNumber,
    nomFichierFlux: flow.name,
    codeInterfaceFlux: known?.[1] ?? null,
    codeAppliPartenaire: null,
    designationPartenaire: null,
    dateDepotFlux: parisInstant(flow.depositedAtMs),
    dateHeureEtatCourantFlux: parisInstant(sinceMs),
    etatCourantFlux: words,
    fichierCR: Buffer.from(paper).toString('base64'),
  });
});
