import { isIsoDate } from '../../core/draft/iso-date.ts';
import type { SupplierActs } from '../../core/portal/supplier-acts.ts';
import { accountExpirySchema, attachmentListSchema } from '../../core/portal/wire-acts.ts';
import { mapAnswer } from './map-answer.ts';
import { maxPages, readPages } from './read-pages.ts';
import type { Session } from './session.ts';

/** The structures that the technical account is attached to, every page of them (chorus-pro-api 4). */
export async function askOwnStructures(
  session: Session,
  perPage: number,
): ReturnType<SupplierActs['askOwnStructures']> {
  const found = await readPages({
    askPage: async (page) => {
      const body = {
        parametresRecherche: {
          nbResultatsMaximum: perPage * maxPages,
          nbResultatsParPage: perPage,
          pageResultatDemandee: page,
        },
      };
      const path = '/cpro/utilisateurs/v1/monCompte/recuperer/rattachements';
      return await session.call(path, body, attachmentListSchema, 'read');
    },
    toItems: (value) => value.listeStructureRattachement,
    toPages: (value) => value.parametresRetour?.pages ?? undefined,
    toKey: (each) => each.idStructure,
  });
  return mapAnswer(found, (all) =>
    all.map((each) => ({
      structureId: each.idStructure,
      siret: each.identifiantStructure,
      name: each.designationStructure,
    })),
  );
}

/** The technical password's end, as the structure's own page tells it (chorus-pro-api 1.4, 3.2). */
export async function askPasswordExpiry(
  session: Session,
  structureId: string,
): ReturnType<SupplierActs['askPasswordExpiry']> {
  const body = { idStructureCPP: Number(structureId) };
  const outcome = await session.call('/cpro/structures/v1/consulter', body, accountExpirySchema, 'read');
  return mapAnswer(outcome, ({ informationGenerales }) => {
    const day = informationGenerales?.dateExpirationMotPasseCompteTech ?? '';
    return isIsoDate(day) ? day : undefined;
  });
}
