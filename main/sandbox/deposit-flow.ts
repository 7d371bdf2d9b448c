import { z } from 'zod';
import { decodeBase64 } from './decode-base64.ts';
import { answered, bound, malformed, refused } from './service.ts';
import { flowFileName, sha256 } from './settle.ts';
import { parisDay } from './paris-time.ts';

/** The 13 values of syntaxeFlux with the interface that each one names, where it is known. */
export const flowInterfaces = {
  IN_DP_E1_UBL_INVOICE: 'FSO1100A',
  IN_DP_E1_CII_16B: 'FSO1106A',
  IN_DP_E1_CII: undefined,
  IN_DP_E1_PES_FACTURE: undefined,
  IN_DP_E1_XCBL: undefined,
  IN_DP_E2_UBL_INVOICE_MIN: 'FSO1110A',
  IN_DP_E2_CII_MIN_16B: undefined,
  IN_DP_E2_CII_MIN: undefined,
  IN_DP_E2_CII_FACTURX: 'FSO1117A',
  IN_DP_E2_PES_FACTURE_MIN: undefined,
  IN_DP_E2_CPP_FACTURE_MIN: undefined,
  IN_DP_PDFARCHIVE_UBL_INVOICE_MUG: undefined,
  IN_DP_PDFARCHIVE_CII_MUG: undefined,
} as const;

const syntaxes = Object.keys(flowInterfaces) as (keyof typeof flowInterfaces)[];
const maxFlowBytes = 120 * 2 ** 20;

const requestSchema = z.strictObject({
  fichierFlux: z.string().min(1),
  nomFichier: z.string().min(1).max(200),
  syntaxeFlux: z.enum(syntaxes),
  avecSignature: z.boolean(),
  idUtilisateurCourant: z.int().nullish(),
});

/** deposer/flux: keeps the flow durably and gives its number; it is opened and judged later, as the portal does. */
export const depositFlow = bound(requestSchema, async (request, { ledger, clock }) => {
  const { fichierFlux, nomFichier, syntaxeFlux, avecSignature } = request;
  const bytes = decodeBase64(fichierFlux);
  if (bytes === undefined) return malformed('fichierFlux n est pas en base64');
  if (bytes.length > maxFlowBytes) return refused(20_001, 'GDP_MSG_11.022 - La taille du fichier depasse la limite');

  const state = ledger.state();
  const counter = String(state.flows.length + 1).padStart(15, '0');
  const flowNumber = `CPP001${(flowInterfaces[syntaxeFlux] ?? 'FSO1100A').slice(3, 7)}${counter}`;
  const depositedAtMs = clock.now();
  await ledger.writeFile(flowFileName(flowNumber), bytes);
  const flow = {
    flowNumber,
    syntax: syntaxeFlux,
    name: nomFichier,
    signed: avecSignature,
    depositedAtMs,
    arrivedAtMs: clock.trueNow(),
    sizeBytes: bytes.length,
    sha256: sha256(bytes),
  };
  await ledger.save({ ...state, flows: [...state.flows, flow] });
  const receipt = { numeroFluxDepot: flowNumber, dateDepot: parisDay(depositedAtMs), syntaxeFlux };
  return answered(receipt, 'GCU_MSG_01_000');
});
