import { compactIdentifier, isSiretShaped } from '../../core/draft/siret.ts';
import type { Portal } from '../../core/portal/portal.ts';
import { recipientListSchema } from '../../core/portal/wire.ts';
import { mapAnswer } from './map-answer.ts';
import type { Session } from './session.ts';
import { isEmptyResult } from './to-outcome.ts';

/** One page: whoever looks for a structure among more than that types more of its name. */
const PER_PAGE = 50;

/** Public structures by SIRET, or by one text for name, town and post code (chorus-pro-api 3, third parties only). */
export async function searchRecipients(session: Session, text: string): ReturnType<Portal['searchRecipients']> {
  const siret = compactIdentifier(text);
  const body = {
    ...(isSiretShaped(siret) ? { identifiant: siret } : { nomVilleCodePostal: text.trim() }),
    typeStructure: 'PUBLIQUE',
    parametresRecherche: { nbResultatsMaximum: PER_PAGE, nbResultatsParPage: PER_PAGE, pageResultatDemandee: 1 },
  };
  const path = '/cpro/transverses/v1/rechercher/destinataire';
  const outcome = await session.call(path, body, recipientListSchema, 'read');
  if (isEmptyResult(outcome)) return { kind: 'answer', value: { found: [], isCut: false } };
  return mapAnswer(outcome, ({ listeDestinataires, parametresRetour }) => ({
    found: listeDestinataires.map((each) => ({
      siret: each.siret,
      name: each.nomDestinataire,
      postCode: each.adresseCodePostal,
      city: each.adresseVille,
    })),
    isCut: (parametresRetour?.pages ?? 1) > 1 || listeDestinataires.length >= PER_PAGE,
  }));
}
