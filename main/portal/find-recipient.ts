import type { z } from 'zod';
import type { Outcome } from '../../core/portal/portal.ts';
import type { Recipient } from '../../core/portal/recipient.ts';
import { serviceListSchema, serviceSchema, structureListSchema, structureSchema } from '../../core/portal/wire.ts';
import { maxPages, readPages } from './read-pages.ts';
import type { Session } from './session.ts';

const structures = '/cpro/structures/v1';
/** Reserved for invoices between public bodies: a supplier's flow that names it is refused. */
const reservedService = 'FACTURES_PUBLIQUES';
/** As many as a draft keeps. */
const maxServices = 2_000;
/** A big city has hundreds of services, each asked for by itself; quotas are unknown, so a few at a time. */
const servicesAtOnce = 4;

type WireAddress = z.infer<typeof structureSchema>['adressePostaleDuSiege'];
type WireService = z.infer<typeof serviceListSchema>['listeServices'][number];

/** Only a whole address is of use to an invoice: a partial one would be printed as if it were the buyer's. */
function toAddress(wire: WireAddress): Pick<Recipient, 'address'> {
  if (wire === null || wire === undefined || wire.adresse === '' || wire.ville === '') return {};
  return {
    address: {
      lineOne: wire.adresse,
      ...(wire.complementAdresse1 === '' ? {} : { lineTwo: wire.complementAdresse1 }),
      postCode: wire.codePostal,
      city: wire.ville,
      countryCode: /^[A-Z]{2}$/.test(wire.pays) ? wire.pays : 'FR',
    },
  };
}

/** Unstated, the portal stops at 10 a page and at 200 results: the rest would be lost without a word. */
function pageBlock(perPage: number, page: number) {
  return { nbResultatsMaximum: perPage * maxPages, nbResultatsParPage: perPage, pageResultatDemandee: page };
}

async function askServices(
  session: Session,
  structureId: string,
  perPage: number,
): Promise<Outcome<readonly WireService[]>> {
  const found = await readPages({
    askPage: async (page) => {
      const body = {
        idStructure: Number(structureId),
        parametresRechercherServicesStructure: pageBlock(perPage, page),
      };
      return await session.call(`${structures}/rechercher/services`, body, serviceListSchema, 'read');
    },
    toItems: (value) => value.listeServices,
    toPages: (value) => value.parametresRetour?.pages ?? undefined,
    toKey: (each) => each.idService,
  });
  if (found.kind !== 'answer') return found;
  const usable = found.value.filter((each) => each.estActif && each.codeService !== reservedService);
  return { kind: 'answer', value: usable.slice(0, maxServices) };
}

async function askService(
  session: Session,
  idStructure: number,
  { idService, codeService, libelleService }: WireService,
): Promise<Outcome<Recipient['requirements']['services'][number]>> {
  const body = { idStructure, idService: Number(idService) };
  const outcome = await session.call(`${structures}/consulter/service`, body, serviceSchema, 'read');
  if (outcome.kind !== 'answer') return outcome;
  const engagement = outcome.value.parametres?.numeroEngagement === true;
  return { kind: 'answer', value: { code: codeService, name: libelleService, engagement } };
}

/** A public buyer as the directory has it: structure, its flags, its active services and what each asks for. */
export async function findRecipient(
  session: Session,
  siret: string,
  nowMs: number,
  perPage: number,
): Promise<Outcome<Recipient | undefined>> {
  const by = { identifiantStructure: siret, typeIdentifiantStructure: 'SIRET' };
  const search = await readPages({
    askPage: async (page) => {
      const body = { structure: by, parametres: pageBlock(perPage, page) };
      return await session.call(`${structures}/rechercher`, body, structureListSchema, 'read');
    },
    toItems: (value) => value.listeStructures,
    toPages: (value) => value.parametresRetour?.pages ?? undefined,
    toKey: (each) => each.idStructureCPP,
  });
  if (search.kind !== 'answer') return search;
  const structure = search.value.find((each) => each.identifiantStructure === siret);
  if (structure === undefined) return { kind: 'answer', value: undefined };

  const idStructureCPP = Number(structure.idStructureCPP);
  const details = await session.call(`${structures}/consulter`, { idStructureCPP }, structureSchema, 'read');
  if (details.kind !== 'answer') return details;
  const services = await askServices(session, structure.idStructureCPP, perPage);
  if (services.kind !== 'answer') return services;

  const detailed: Recipient['requirements']['services'] = [];
  for (let first = 0; first < services.value.length; first += servicesAtOnce) {
    const some = services.value.slice(first, first + servicesAtOnce);
    const outcomes = await Promise.all(some.map(async (each) => await askService(session, idStructureCPP, each)));
    for (const outcome of outcomes) {
      if (outcome.kind !== 'answer') return outcome;
      detailed.push(outcome.value);
    }
  }

  // « One of the two » comes first: production clients read the flags in that order.
  const { parametres } = details.value;
  const either = parametres.gestionNumeroEJOuCodeService;
  return {
    kind: 'answer',
    value: {
      siret,
      name: structure.designationStructure,
      ...toAddress(details.value.adressePostaleDuSiege),
      requirements: {
        serviceCode: !either && parametres.codeServiceDoitEtreRenseigne,
        engagement: !either && parametres.numeroEJDoitEtreRenseigne,
        serviceCodeOrEngagement: either,
        services: detailed,
        checkedAt: new Date(nowMs).toISOString(),
      },
    },
  };
}
