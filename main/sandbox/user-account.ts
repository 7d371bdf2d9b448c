import { z } from 'zod';
import { pageBlockSchema, toPage } from './paging.ts';
import { answered, bound } from './service.ts';
import { noResult } from './structure-search.ts';

const attachmentsSchema = z.strictObject({ parametresRecherche: pageBlockSchema });

/** utilisateurs/monCompte/recuperer/rattachements: the suppliers that it knows; statuses and role are invented values. */
export const listAttachments = bound(attachmentsSchema, ({ parametresRecherche }, { directory }) => {
  const own = directory.structures().filter((each) => !each.isPublic);
  const { items, parametresRetour } = toPage(own, parametresRecherche);
  return answered({
    listeStructureRattachement: items.map((each) => ({
      idStructure: each.id,
      identifiantStructure: each.siret,
      typeIdentifiantStructure: 'SIRET',
      designationStructure: each.name,
      idRattachementStructure: each.id,
      statutRattachementStructure: 'VALIDE',
      roleUtilisateur: 'UTILISATEUR',
      statutUtilisateur: 'ACTIF',
      listeServicesRattache: [],
    })),
    parametresRetour,
  });
});

/** transverses/recuperer/structures/actives/fournisseur */
export const listActiveSuppliers = bound(z.strictObject({}), (_, { directory }) => {
  const own = directory.structures().filter((each) => !each.isPublic);
  if (own.length === 0) return noResult;
  return answered({
    listeStructures: own.map((each) => ({
      idStructureCPP: each.id,
      identifiant: each.siret,
      designationStructure: each.name,
    })),
  });
});

/** transverses/recuperer/coordbanc/valides: one invented account for each supplier. */
export const listBankAccounts = bound(z.strictObject({ idStructure: z.int() }), ({ idStructure }, { directory }) => {
  if (directory.supplierOf(idStructure) === undefined) return noResult;
  const account = { idCoordonneeBancaire: 9_000_001, nomCoordonneeBancaire: 'Compte fictif' };
  return answered({ listeCoordonneeBancaire: [account] }, 'GCU_MSG_01_000');
});
