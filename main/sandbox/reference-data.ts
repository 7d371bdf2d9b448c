import { z } from 'zod';
import { bound, answered, languageSchema, type SandboxService } from './service.ts';
import { identifierTypes } from './structure-search.ts';

const languageOnly = z.strictObject({ codeLangue: languageSchema });

function listOf(key: string, items: readonly object[], schema: z.ZodType = z.strictObject({})): SandboxService {
  return bound(schema, () => answered({ [key]: items }));
}

const each = (key: string, values: readonly string[]): readonly object[] => values.map((value) => ({ [key]: value }));

/**
 * The lists of transverses/recuperer. Paths, keys and members are the portal's (chorus-pro-api 5); the values of VAT
 * rates, reasons and attachment types are INVENTED except TVA1: a client has to read the portal's at run time.
 */
export const referenceLists: readonly (readonly [string, SandboxService])[] = [
  [
    'devises',
    listOf(
      'listeDevises',
      [
        { codeDevise: 'EUR', libelleDevise: 'Euro' },
        { codeDevise: 'XPF', libelleDevise: 'Franc CFP' },
      ],
      languageOnly,
    ),
  ],
  ['pays', listOf('listePays', [{ codePays: 'FR', libellePays: 'France' }], languageOnly)],
  [
    'tauxtva',
    listOf(
      'listeTauxTva',
      [
        { codeTauxTva: 'TVA1', libelleTauxTva: 'Franchise en base, article 293 B du CGI', valeurTauxTva: 0 },
        { codeTauxTva: 'TVA5', libelleTauxTva: 'Taux normal (code inventé)', valeurTauxTva: 20 },
        { codeTauxTva: 'TVA4', libelleTauxTva: 'Taux intermédiaire (code inventé)', valeurTauxTva: 10 },
        { codeTauxTva: 'TVA3', libelleTauxTva: 'Taux réduit (code inventé)', valeurTauxTva: 5.5 },
      ],
      languageOnly,
    ),
  ],
  [
    'motifs/exonerationtva',
    listOf(
      'listeMotifsExonerationTva',
      [{ codeMotifExonerationTva: 'BAC1', libelleMotifExonerationTva: 'Motif inventé du bac à sable' }],
      languageOnly,
    ),
  ],
  [
    'modereglements',
    listOf(
      'listeModePaiement',
      each('modePaiement', ['CHEQUE', 'PRELEVEMENT', 'VIREMENT', 'ESPECE', 'AUTRE', 'REPORT']),
    ),
  ],
  [
    'modedepot',
    listOf('listeModeDepot', each('modeDepot', ['SAISIE_API', 'DEPOT_PDF_API', 'DEPOT_PDF_SIGNE_API', 'UPLOAD_API'])),
  ],
  [
    'cadrefacturation',
    listOf(
      'listeCadreFacturation',
      each('codeCadreFacturation', [
        'A1_FACTURE_FOURNISSEUR',
        'A2_FACTURE_FOURNISSEUR_DEJA_PAYEE',
        'A9_FACTURE_SOUSTRAITANT',
        'A12_FACTURE_COTRAITANT',
      ]),
      z.strictObject({ typeDemandePaiement: z.string().nullish() }),
    ),
  ],
  [
    'typespj',
    listOf(
      'listeTypePieceJointe',
      [
        { idTypePieceJointe: 1, codeTypePieceJointe: 'BAC_BL', libelleTypePieceJointe: 'Bon de livraison (inventé)' },
        { idTypePieceJointe: 2, codeTypePieceJointe: 'BAC_AUTRE', libelleTypePieceJointe: 'Autre pièce (inventé)' },
      ].map((type) => ({ ...type, typeObjet: 'FACTURE' })),
      z.strictObject({ typeObjet: z.enum(['FACTURE']), codeLangue: languageSchema }),
    ),
  ],
  ['typeidentifiant/structure', listOf('listeTypeIdentifiant', each('typeIdentifiantStructure', identifierTypes))],
  ['typedp', listOf('listeTypeDemandePaiement', each('typeDemandePaiement', ['FACTURE']))],
  [
    'formatflux',
    listOf('listeFormatFlux', each('formatFlux', ['IN_DP_E1_STRUCT', 'IN_DP_E2_MIXTE', 'IN_DP_E2_FACTURX'])),
  ],
];
