import { z } from 'zod';
import { parisInstant } from './paris-time.ts';
import { flowInterfaces } from './deposit-flow.ts';
import { flowStateAt } from './schedule.ts';
import { answered, bound, refused } from './service.ts';

const requestSchema = z.strictObject({ numeroFluxDepot: z.string(), syntaxeFlux: z.string().nullish() });

/** consulterCRDetaille: where a flow stands, and what was refused in it. */
export const reportFlow = bound(requestSchema, ({ numeroFluxDepot, syntaxeFlux }, { ledger, clock }) => {
  const flow = ledger.state().flows.find((each) => each.flowNumber === numeroFluxDepot);
  if (flow === undefined || (typeof syntaxeFlux === 'string' && syntaxeFlux !== flow.syntax)) {
    return refused(20_001, 'POQ_MSG_01.003 - Flux introuvable.');
  }
  const { state, sinceMs } = flowStateAt(flow, clock);
  const known = Object.entries(flowInterfaces).find(([syntax]) => syntax === flow.syntax);
  const codeInterfaceDepotFlux = known?.[1] ?? null;
  return answered({
    codeInterfaceDepotFlux,
    dateDepotFlux: parisInstant(flow.depositedAtMs),
    dateHeureEtatCourantFlux: parisInstant(sinceMs),
    etatCourantDepotFlux: state,
    nomFichier: `${codeInterfaceDepotFlux}_CPP001_${flow.flowNumber}`,
    listeErreurDP: (flow.settled?.errors ?? []).map((each) => ({
      numeroDP: each.number,
      identifiantFournisseur: each.supplierSiret,
      identifiantDestinataire: each.buyerSiret,
      libelleErreurDP: each.words,
    })),
    listeErreurTechnique: (flow.settled?.technicalErrors ?? []).map((each) => ({
      codeErreur: each.code,
      libelleErreur: each.words,
      natureErreur: 'IRRECEVABILITE',
    })),
  });
});
