import { z } from 'zod';
import { pageBlockSchema, toPage } from './paging.ts';
import { answered, malformed, refused, type SandboxService } from './service.ts';

const noResult = refused(20_000, 'TRA_MSG_00.015 - Aucun resultat');
const noStructure = refused(20_000, 'TRA_MSG_00.015 - Structure introuvable');
/** Invented, the same for all: only its shape is the portal's. */
const address = {
  adresse: '1 place de l’Exemple',
  complementAdresse1: null,
  codePostal: '00000',
  ville: 'Bac-à-Sable',
  pays: 'FR',
};
const openedOn = '2020-01-01 00:00';

const searchSchema = z.strictObject({
  structure: z.strictObject({
    identifiantStructure: z.string().nullish(),
    typeIdentifiantStructure: z.enum(['SIRET']).nullish(),
    raisonSocialeStructure: z.string().nullish(),
    typeStructure: z.enum(['PUBLIQUE', 'PRIVEE']).nullish(),
    statutStructure: z.enum(['ACTIF']).nullish(),
  }),
  restreindreStructuresPrivees: z.boolean().nullish(),
  parametres: pageBlockSchema,
});

/** structures/rechercher: by SIRET, by the beginning of a name, by public or private. */
export const searchStructures: SandboxService = (body, { directory }) => {
  const request = searchSchema.safeParse(body);
  if (!request.success) return malformed(request.error.issues[0]?.path.join('.') ?? 'corps');
  const { structure: by, parametres } = request.data;
  const name = by.raisonSocialeStructure?.toLowerCase();
  const found = directory
    .structures()
    .filter(
      (each) =>
        (by.identifiantStructure === null ||
          by.identifiantStructure === undefined ||
          each.siret === by.identifiantStructure) &&
        (name === undefined || each.name.toLowerCase().startsWith(name)) &&
        (by.typeStructure === null ||
          by.typeStructure === undefined ||
          each.isPublic === (by.typeStructure === 'PUBLIQUE')),
    )
    .toSorted((left, right) => left.siret.localeCompare(right.siret));
  if (found.length === 0) return noResult;
  const { items, parametresRetour } = toPage(found, parametres);
  return answered({
    listeStructures: items.map((each) => ({
      idStructureCPP: each.id,
      identifiantStructure: each.siret,
      typeIdentifiantStructure: 'SIRET',
      designationStructure: each.name,
      statut: 'ACTIVE',
    })),
    parametresRetour,
  });
};

const structureSchema = z.strictObject({ idStructureCPP: z.int(), codeLangue: z.enum(['FR', 'EN']).nullish() });

/** structures/consulter: a structure with what it asks for. */
export const showStructure: SandboxService = (body, { directory }) => {
  const request = structureSchema.safeParse(body);
  if (!request.success) return malformed(request.error.issues[0]?.path.join('.') ?? 'corps');
  const structure = directory.structures().find((each) => each.id === request.data.idStructureCPP);
  if (structure === undefined) return noStructure;
  return answered({
    adressePostaleDuSiege: address,
    informationGenerales: {
      idStructureCPP: structure.id,
      identifiantStructure: structure.siret,
      typeIdentifiantStructure: 'SIRET',
      raisonSocialeStructure: structure.name,
      dateExpirationMotPasseCompteTech: null,
    },
    parametres: {
      codeServiceDoitEtreRenseigne: structure.serviceCode,
      numeroEJDoitEtreRenseigne: structure.engagement,
      gestionNumeroEJOuCodeService: structure.serviceCodeOrEngagement,
      statutMiseEnPaiementNestPasRemonte: false,
      estMoaUniquement: false,
    },
  });
};

const servicesSchema = z.strictObject({
  idStructure: z.int(),
  idUtilisateurCourant: z.int().nullish(),
  parametresRechercherServicesStructure: pageBlockSchema,
});

/** structures/rechercher/services */
export const searchServices: SandboxService = (body, { directory }) => {
  const request = servicesSchema.safeParse(body);
  if (!request.success) return malformed(request.error.issues[0]?.path.join('.') ?? 'corps');
  const structure = directory.structures().find((each) => each.id === request.data.idStructure);
  if (structure === undefined || structure.services.length === 0) return noResult;
  const block = request.data.parametresRechercherServicesStructure;
  const { items, parametresRetour } = toPage(structure.services, block);
  return answered({
    listeServices: items.map((each) => ({
      idService: each.id,
      codeService: each.code,
      libelleService: each.name,
      estActif: each.active,
      dateDbtService: openedOn,
      dateFinService: null,
    })),
    parametresRetour,
  });
};

const serviceSchema = z.strictObject({
  idStructure: z.int(),
  idService: z.int(),
  codeLangue: z.enum(['FR', 'EN']).nullish(),
});

/** structures/consulter/service */
export const showService: SandboxService = (body, { directory }) => {
  const request = serviceSchema.safeParse(body);
  if (!request.success) return malformed(request.error.issues[0]?.path.join('.') ?? 'corps');
  const { idStructure, idService } = request.data;
  const structure = directory.structures().find((each) => each.id === idStructure);
  const service = structure?.services.find((each) => each.id === idService);
  if (service === undefined) return noResult;
  return answered({
    informationsGenerales: { codeService: service.code, nomService: service.name, descriptionService: null },
    adressePostale: address,
    parametres: {
      numeroEngagement: service.engagement,
      miseEnPaiement: true,
      dateCreation: openedOn,
      dateDebutValidite: openedOn,
      dateFinValidite: null,
    },
  });
};
