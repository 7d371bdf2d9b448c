import type { StatedInvoice } from '../draft/stated-invoice.ts';
import { faultWhen, type Fault, type StatedRule } from './rule.ts';

const ATTACHMENT_TYPES = new Set(
  (
    'RIB LISIBLE FEUILLE_DE_STYLE PJA BORDEREAU_SUIVI DOCUMENT_ANNEXE BON_LIVRAISON BON_COMMANDE ' +
    'BORDEREAU_SUIVI_VALIDATION ETAT_ACOMPTE FACTURE_PAIEMENT_DIRECT RECAPITULATIF_COTRAITANCE'
  ).split(' '),
);

function attributeFaults(stated: StatedInvoice, name: 'name' | 'value'): readonly Fault[] {
  return stated.lines.flatMap(({ attributes }, index) =>
    attributes.flatMap((attribute, position) =>
      faultWhen(attribute[name] === undefined, `lines.${index}.attributes.${position}.${name}`, { line: index + 1 }),
    ),
  );
}

/** Items' attributes and supporting documents. */
export const frenchLineRules: readonly StatedRule[] = [
  {
    id: 'BR-FR-27',
    twinOf: 'BR-54',
    source: 'XP Z12-012 BR-FR-27 (BT-160)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Ligne {line} : une caractéristique de l’article n’a pas de nom. Écrivez-le, ou retirez la caractéristique.',
    en: 'Line {line}: an attribute of the item has no name. Write it, or remove the attribute.',
    check: (stated) => attributeFaults(stated, 'name'),
  },
  {
    id: 'BR-FR-28',
    twinOf: 'BR-54',
    source: 'XP Z12-012 BR-FR-28 (BT-161)',
    severity: 'blocks',
    target: 'reform',
    fr: 'Ligne {line} : une caractéristique de l’article n’a pas de valeur. Écrivez-la, ou retirez la caractéristique.',
    en: 'Line {line}: an attribute of the item has no value. Write it, or remove the attribute.',
    check: (stated) => attributeFaults(stated, 'value'),
  },
  {
    id: 'BR-FR-17',
    source: 'XP Z12-012 BR-FR-17 (BT-123)',
    severity: 'blocks',
    target: 'reform',
    fr: 'La pièce jointe « {name} » porte le type « {type} », qui n’est pas dans la liste. Choisissez par exemple BON_LIVRAISON, BON_COMMANDE, RIB ou DOCUMENT_ANNEXE.',
    en: 'The attachment “{name}” has the type “{type}”, which is not in the list. Choose for example BON_LIVRAISON, BON_COMMANDE, RIB or DOCUMENT_ANNEXE.',
    check: ({ supportingDocuments }) =>
      supportingDocuments.flatMap(({ description: type, reference, file }, index) =>
        faultWhen(type !== undefined && !ATTACHMENT_TYPES.has(type), `attachments.${index}.description`, {
          name: file?.name ?? reference ?? '',
          type: (type ?? '').slice(0, 80),
        }),
      ),
  },
  {
    id: 'BR-FR-18',
    source: 'XP Z12-012 BR-FR-18 (BT-123): une seule pièce LISIBLE',
    severity: 'blocks',
    target: 'reform',
    fr: 'Plusieurs pièces jointes portent le type LISIBLE. Gardez-en une, et donnez aux autres le type DOCUMENT_ANNEXE.',
    en: 'Several attachments have the type LISIBLE. Keep one, and give the others the type DOCUMENT_ANNEXE.',
    check: ({ supportingDocuments }) => {
      const readable = supportingDocuments.flatMap(({ description }, index) =>
        description === 'LISIBLE' ? [index] : [],
      );
      return faultWhen(readable.length > 1, `attachments.${readable[1] ?? 0}.description`);
    },
  },
];
