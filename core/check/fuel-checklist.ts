import type { FuelClaim } from '../draft/fuel-claim.ts';

/** A paper or a step that a dossier asks for. */
export type ChecklistItem = {
  readonly key: 'rib' | 'bills' | 'notInDifficulty' | 'deMinimis' | 'companyPapers' | 'mandate' | 'account';
  /** In French, as the screen and the summary show it. */ readonly words: string;
  /** here: in the dossier · missing: asked for, not there · look: only the user can tell whether it is needed or done. */
  readonly state: 'here' | 'missing' | 'look';
  /** True: no official text that could be read confirms it today. */ readonly isUnconfirmed: boolean;
};

function item(
  key: ChecklistItem['key'],
  words: string,
  state: ChecklistItem['state'],
  isUnconfirmed = false,
): ChecklistItem {
  return { key, words, state, isUnconfirmed };
}

/** What this claim's situation asks for (dume-tic.md, B7), in the order of the dossier. */
export function fuelChecklist({
  bankDetails,
  beneficiary,
  filedBy,
  lines,
  pieces,
  statements,
}: FuelClaim): readonly ChecklistItem[] {
  const has = (role: (typeof pieces)[number]['role']): boolean => pieces.some((piece) => piece.role === role);
  const without = lines.filter(({ bill }) => bill === undefined).length;
  const isOldAid = lines.some(({ product }) => ['heavyFuel', 'gasHeating', 'gasMotor'].includes(product));
  const bills =
    without === 0
      ? 'Copies des factures, lisibles, au nom du demandeur, avec l’adresse de livraison'
      : `Copies des factures, lisibles, au nom du demandeur, avec l’adresse de livraison (il en manque ${String(without)})`;
  return [
    item('rib', 'RIB au nom du demandeur', bankDetails.file === undefined ? 'missing' : 'here'),
    item('bills', bills, lines.length === 0 || without > 0 ? 'missing' : 'here'),
    item(
      'notInDifficulty',
      'Attestation sur l’honneur : le demandeur n’est pas une entreprise en difficulté (case à cocher sur le portail)',
      statements.notInDifficulty ? 'here' : 'missing',
    ),
    ...(isOldAid
      ? [
          item(
            'deMinimis',
            'Attestation « de minimis » agricole, pour le fioul lourd et le gaz : demandée de 2015 à 2020 au moins',
            has('deMinimis') ? 'here' : 'look',
            true,
          ),
        ]
      : []),
    ...(beneficiary.category === 'farmer'
      ? []
      : [
          item(
            'companyPapers',
            'Pièces selon la forme de la société : la liste officielle n’a pas pu être lue, voir sur le portail',
            has('companyPapers') ? 'here' : 'look',
            true,
          ),
        ]),
    ...(filedBy === 'beneficiary'
      ? []
      : [
          item(
            'mandate',
            'Dépôt par un tiers : sa structure est du type « centre de gestion agricole », et ses utilisateurs sont rattachés à celle du demandeur',
            has('mandate') ? 'here' : 'look',
          ),
        ]),
    item(
      'account',
      'Sur Chorus Pro : la structure a des coordonnées bancaires et l’espace « Remboursement de taxes » est ouvert',
      'look',
    ),
  ];
}
