import { z } from 'zod';
import { pageBlockSchema, toPage } from './paging.ts';
import { parisInstant } from './paris-time.ts';
import { answered, bound, languageSchema, refused } from './service.ts';
import { noResult } from './structure-search.ts';
import type { SandboxStructure } from './structures.ts';

const noStructure = refused(20_000, 'TRA_MSG_00.015 - Structure introuvable');
const openedOn = '2020-01-01 00:00';

/** Invented: only its shape is the portal's. */
function addressOf({ postCode, city }: SandboxStructure) {
  return {
    adresse: '1 place de l’Exemple',
    complementAdresse1: null,
    complementAdresse2: null,
    codePostal: postCode,
    ville: city,
    pays: 'FR',
    telephone: null,
    indicatifTelephone: null,
    fax: null,
    indicatifFax: null,
  };
}

const structureSchema = z.strictObject({ idStructureCPP: z.int(), codeLangue: languageSchema });

/** structures/consulter: a structure with what it asks for; its account's own also tell when the technical password expires. */
export const showStructure = bound(structureSchema, ({ idStructureCPP }, { directory, account }) => {
  const structure =
    directory.structures().find((each) => each.id === idStructureCPP) ?? directory.supplierOf(idStructureCPP);
  if (structure === undefined) return noStructure;
  return answered({
    adressePostaleDuSiege: addressOf(structure),
    informationGenerales: {
      idStructureCPP: structure.id,
      identifiantStructure: structure.siret,
      typeIdentifiantStructure: 'SIRET',
      raisonSocialeStructure: structure.name,
      libelleStructure: null,
      nomStructure: null,
      prenomStructure: null,
      emailStructure: null,
      numeroRcsStructure: null,
      numeroTVA: null,
      structurePriveePublique: structure.isPublic ? 'PUBLIQUE' : 'PRIVEE',
      estValideurDeleguee: false,
      idStructureOrigine: null,
      listeStructureDupliquees: [],
      dateExpirationMotPasseCompteTech: structure.isPublic ? null : parisInstant(account.passwordExpiresAtMs()),
    },
    parametres: {
      codeServiceDoitEtreRenseigne: structure.serviceCode,
      numeroEJDoitEtreRenseigne: structure.engagement,
      gestionNumeroEJOuCodeService: structure.serviceCodeOrEngagement,
      statutMiseEnPaiementNestPasRemonte: false,
      estMoaUniquement: false,
      estValideurDelegue: false,
      getaMoa: false,
      connexionEDI: false,
      recevoirDonneesViaEDI: false,
      nonDiffusibleInsee: false,
    },
  });
});

const servicesSchema = z.strictObject({
  idStructure: z.int(),
  idUtilisateurCourant: z.int().nullish(),
  parametresRechercherServicesStructure: pageBlockSchema,
});

/** structures/rechercher/services */
export const searchServices = bound(servicesSchema, (request, { directory }) => {
  const structure = directory.structures().find((each) => each.id === request.idStructure);
  if (structure === undefined || structure.services.length === 0) return noResult;
  const { items, parametresRetour } = toPage(structure.services, request.parametresRechercherServicesStructure);
  return answered({
    listeServices: items.map((each) => ({
      idService: each.id,
      codeService: each.code,
      libelleService: each.name,
      estActif: each.active,
      dateDbtService: openedOn,
      dateFinService: null,
      statutService: null,
    })),
    parametresRetour,
  });
});

const serviceSchema = z.strictObject({ idStructure: z.int(), idService: z.int(), codeLangue: languageSchema });

/** structures/consulter/service */
export const showService = bound(serviceSchema, ({ idStructure, idService }, { directory }) => {
  const structure = directory.structures().find((each) => each.id === idStructure);
  const service = structure?.services.find((each) => each.id === idService);
  if (structure === undefined || service === undefined) return noResult;
  return answered({
    informationsGenerales: { codeService: service.code, nomService: service.name, descriptionService: null },
    adressePostale: addressOf(structure),
    parametres: {
      numeroEngagement: service.engagement,
      miseEnPaiement: true,
      dateCreation: openedOn,
      dateModification: null,
      dateDebutValidite: openedOn,
      dateFinValidite: null,
    },
  });
});
