import type { z } from 'zod';
import type { Outcome } from '../../core/portal/portal.ts';
import type { Recipient } from '../../core/portal/recipient.ts';
import { serviceListSchema, serviceSchema, structureListSchema, structureSchema } from '../../core/portal/wire.ts';
import type { Session } from './session.ts';
import { isEmptyResult } from './to-outcome.ts';

const structures = '/cpro/structures/v1';
/** Reserved for invoices between public bodies: a supplier's flow that names it is refused. */
const reservedService = 'FACTURES_PUBLIQUES';
/** As many as a draft keeps. */
const maxServices = 2_000;
const perPage = 1_000;

type WireService = z.infer<typeof serviceListSchema>['listeServices'][number];

async function askServices(session: Session, structureId: string): Promise<Outcome<readonly WireService[]>> {
  const found: WireService[] = [];
  for (let page = 1; found.length < maxServices; page += 1) {
    const body = {
      idStructure: Number(structureId),
      parametresRechercherServicesStructure: { nbResultatsParPage: perPage, pageResultatDemandee: page },
    };
    const outcome = await session.call(`${structures}/rechercher/services`, body, serviceListSchema, 'read');
    if (isEmptyResult(outcome)) break;
    if (outcome.kind !== 'answer') return outcome;
    found.push(...outcome.value.listeServices);
    if (page >= outcome.value.parametresRetour.pages || outcome.value.listeServices.length === 0) break;
  }
  const usable = found.filter((each) => each.estActif && each.codeService !== reservedService);
  return { kind: 'answer', value: usable.slice(0, maxServices) };
}

/** A public buyer as the directory has it: structure, its flags, its active services and what each asks for. */
export async function findRecipient(
  session: Session,
  siret: string,
  nowMs: number,
): Promise<Outcome<Recipient | undefined>> {
  const query = { structure: { identifiantStructure: siret, typeIdentifiantStructure: 'SIRET' } };
  const search = await session.call(`${structures}/rechercher`, query, structureListSchema, 'read');
  if (isEmptyResult(search)) return { kind: 'answer', value: undefined };
  if (search.kind !== 'answer') return search;
  const structure = search.value.listeStructures.find((each) => each.identifiantStructure === siret);
  if (structure === undefined) return { kind: 'answer', value: undefined };

  const idStructureCPP = Number(structure.idStructureCPP);
  const details = await session.call(`${structures}/consulter`, { idStructureCPP }, structureSchema, 'read');
  if (details.kind !== 'answer') return details;
  const services = await askServices(session, structure.idStructureCPP);
  if (services.kind !== 'answer') return services;

  const withEngagement: { code: string; name: string; engagement: boolean }[] = [];
  for (const each of services.value) {
    const body = { idStructure: idStructureCPP, idService: Number(each.idService) };
    const service = await session.call(`${structures}/consulter/service`, body, serviceSchema, 'read');
    if (service.kind !== 'answer') return service;
    const engagement = service.value.parametres?.numeroEngagement === true;
    withEngagement.push({ code: each.codeService, name: each.libelleService, engagement });
  }

  // « One of the two » comes first: production clients read the flags in that order.
  const { parametres } = details.value;
  const either = parametres.gestionNumeroEJOuCodeService;
  return {
    kind: 'answer',
    value: {
      siret,
      name: structure.designationStructure,
      requirements: {
        serviceCode: !either && parametres.codeServiceDoitEtreRenseigne,
        engagement: !either && parametres.numeroEJDoitEtreRenseigne,
        serviceCodeOrEngagement: either,
        services: withEngagement,
        checkedAt: new Date(nowMs).toISOString(),
      },
    },
  };
}
