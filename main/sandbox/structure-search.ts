import { z } from 'zod';
import { pageBlockSchema, toPage } from './paging.ts';
import { answered, bound, refused } from './service.ts';
import type { SandboxStructure } from './structures.ts';

/** chorus-pro-api 9.3 */
export const identifierTypes = [
  'SIRET',
  'UE_HORS_FRANCE',
  'HORS_UE',
  'RIDET',
  'TAHITI',
  'PARTICULIER',
  'AUTRE',
] as const;

/** An empty search (chorus-pro-api 2.1): a client takes it for an empty list. */
export const noResult = refused(20_000, 'TRA_MSG_00.015 - Aucun resultat');

/** Without accents and capitals: how names and towns are compared. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** True when nothing was asked, or when it is at the head of one of the words. */
export function startsLike(text: string, asked: string | null | undefined): boolean {
  const wanted = plain(asked ?? '');
  return plain(text).startsWith(wanted) || plain(text).includes(` ${wanted}`);
}

const text = z.string().nullish();
const structureSearchSchema = z.strictObject({
  structure: z.strictObject({
    identifiantStructure: text,
    typeIdentifiantStructure: z.enum(identifierTypes).nullish(),
    raisonSocialeStructure: text,
    libelleStructure: text,
    nomStructure: text,
    prenomStructure: text,
    adresseCodePostal: text,
    adresseVille: text,
    adresseCodePays: text,
    typeStructure: z.enum(['PUBLIQUE', 'PRIVEE']).nullish(),
    statutStructure: z.enum(['ACTIF']).nullish(),
    estMOA: z.boolean().nullish(),
    estMOAUniquement: z.boolean().nullish(),
  }),
  restreindreStructuresPrivees: z.boolean().nullish(),
  parametres: pageBlockSchema,
});
type StructureSearch = z.infer<typeof structureSearchSchema>['structure'];

function matches(each: SandboxStructure, by: StructureSearch): boolean {
  return (
    (by.identifiantStructure ?? each.siret) === each.siret &&
    (by.typeIdentifiantStructure ?? 'SIRET') === 'SIRET' &&
    startsLike(each.name, by.raisonSocialeStructure) &&
    startsLike(each.name, by.libelleStructure) &&
    // No structure of the sandbox is a person.
    (by.nomStructure ?? '') === '' &&
    (by.prenomStructure ?? '') === '' &&
    (by.adresseCodePostal ?? each.postCode) === each.postCode &&
    startsLike(each.city, by.adresseVille) &&
    (by.adresseCodePays ?? 'FR') === 'FR' &&
    (by.typeStructure ?? (each.isPublic ? 'PUBLIQUE' : 'PRIVEE')) === (each.isPublic ? 'PUBLIQUE' : 'PRIVEE') &&
    by.estMOA !== true &&
    by.estMOAUniquement !== true
  );
}

/** structures/rechercher. The private structures that it knows are all its account's, so that restreindreStructuresPrivees changes nothing. */
export const searchStructures = bound(structureSearchSchema, ({ structure: by, parametres }, { directory }) => {
  const found = directory
    .structures()
    .filter((each) => matches(each, by))
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
});

const recipientSearchSchema = z.strictObject({
  identifiant: text,
  nomVilleCodePostal: text,
  typeStructure: z.enum(['PUBLIQUE', 'PRIVEE']).nullish(),
  parametresRecherche: pageBlockSchema,
});

/** transverses/rechercher/destinataire: public structures by SIRET, or by one text for name, town and post code. */
export const searchRecipients = bound(recipientSearchSchema, (by, { directory }) => {
  const asked = by.nomVilleCodePostal;
  const found = directory
    .structures()
    .filter(
      (each) =>
        each.isPublic &&
        by.typeStructure !== 'PRIVEE' &&
        (by.identifiant ?? each.siret) === each.siret &&
        (startsLike(each.name, asked) || startsLike(each.city, asked) || each.postCode === asked),
    )
    .toSorted((left, right) => left.siret.localeCompare(right.siret));
  if (found.length === 0) return noResult;
  const { items, parametresRetour } = toPage(found, by.parametresRecherche);
  return answered({
    listeDestinataires: items.map((each) => ({
      idStructureCPP: each.id,
      siret: each.siret,
      nomDestinataire: each.name,
      adresseCodePostal: each.postCode,
      adresseVille: each.city,
    })),
    parametresRetour,
  });
});
