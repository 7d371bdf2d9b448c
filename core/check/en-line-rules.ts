import { faultsOnEach, faultsOnStatedLines, faultWhenAbsent, isInverted } from './en-faults.ts';
import { faultWhen, type StatedRule } from './rule.ts';
import { readStatedAmount } from './stated-amounts.ts';

/** What every line says, its allowances and charges apart (`en-allowance-rules.ts`). */
export const enLineRules: readonly StatedRule[] = [
  {
    id: 'BR-16',
    source: 'EN 16931 BR-16 (BG-25); CGI ann. II art. 242 nonies A, I, 8°',
    severity: 'blocks',
    needsLines: true,
    fr: 'La facture n’a aucune ligne. Ajoutez au moins une ligne : désignation, quantité, prix.',
    en: 'The invoice has no line. Add at least one: designation, quantity, price.',
    check: ({ lines }) => faultWhen(lines.length === 0, 'lines'),
  },
  {
    id: 'BR-21',
    source: 'EN 16931 BR-21 (BT-126)',
    severity: 'blocks',
    fr: 'Ligne {line} : le numéro de ligne manque. Numérotez les lignes de 1 à la dernière.',
    en: 'Line {line}: the line number is missing. Number the lines from 1 to the last.',
    check: (stated) => faultsOnStatedLines(stated, ({ identifier }) => faultWhenAbsent(identifier, 'identifier')),
  },
  {
    id: 'BR-22',
    source: 'EN 16931 BR-22 (BT-129); CGI ann. II art. 242 nonies A, I, 8°',
    severity: 'blocks',
    fr: 'Ligne {line} : la quantité manque. Écrivez-la, ou 1 pour un forfait.',
    en: 'Line {line}: the quantity is missing. Write it, or 1 for a lump sum.',
    check: (stated) => faultsOnStatedLines(stated, ({ quantity }) => faultWhenAbsent(quantity, 'quantity')),
  },
  {
    id: 'BR-23',
    source: 'EN 16931 BR-23 (BT-130)',
    severity: 'blocks',
    fr: 'Ligne {line} : l’unité manque. Choisissez-la dans la liste : unité, heure, jour, kg…',
    en: 'Line {line}: the unit is missing. Choose it in the list: unit, hour, day, kg…',
    check: (stated) => faultsOnStatedLines(stated, ({ unitCode }) => faultWhenAbsent(unitCode, 'unitCode')),
  },
  {
    id: 'BR-24',
    source: 'EN 16931 BR-24 (BT-131); CGI ann. II art. 242 nonies A, I, 9°',
    severity: 'blocks',
    fr: 'Ligne {line} : le montant HT manque. C’est la quantité multipliée par le prix, remises déduites et frais ajoutés.',
    en: 'Line {line}: the amount excluding VAT is missing. It is quantity times price, less discounts, plus charges.',
    check: (stated) => faultsOnStatedLines(stated, ({ netAmount }) => faultWhenAbsent(netAmount, 'netAmount')),
  },
  {
    id: 'BR-25',
    source: 'EN 16931 BR-25 (BT-153); CGI ann. II art. 242 nonies A, I, 8°',
    severity: 'blocks',
    fr: 'Ligne {line} : la désignation manque. Écrivez ce qui a été livré ou fait.',
    en: 'Line {line}: the designation is missing. Write what was delivered or done.',
    check: (stated) => faultsOnStatedLines(stated, ({ name }) => faultWhenAbsent(name, 'name')),
  },
  {
    id: 'BR-26',
    source: 'EN 16931 BR-26 (BT-146); CGI ann. II art. 242 nonies A, I, 8°',
    severity: 'blocks',
    fr: 'Ligne {line} : le prix unitaire HT manque. Écrivez-le ; 0 est permis.',
    en: 'Line {line}: the unit price excluding VAT is missing. Write it; 0 is allowed.',
    check: (stated) => faultsOnStatedLines(stated, ({ netPrice }) => faultWhenAbsent(netPrice, 'netPrice')),
  },
  {
    id: 'BR-27',
    source: 'EN 16931 BR-27 (BT-146)',
    severity: 'blocks',
    // The official rule holds an absent price for a broken one.
    twinOf: 'BR-26',
    fr: 'Ligne {line} : le prix unitaire HT est négatif ou absent. Pour un retour, mettez la quantité en négatif ; pour une réduction, utilisez la remise.',
    en: 'Line {line}: the unit price is negative or missing. For a return, make the quantity negative; for a reduction, use the discount.',
    check: (stated) =>
      faultsOnStatedLines(stated, ({ netPrice }) => {
        const price = readStatedAmount(netPrice);
        return faultWhen(price !== 'unreadable' && (price === undefined || price.lt(0)), 'netPrice');
      }),
  },
  {
    id: 'BR-28',
    source: 'EN 16931 BR-28 (BT-148)',
    severity: 'blocks',
    fr: 'Ligne {line} : le prix brut est négatif. Corrigez-le.',
    en: 'Line {line}: the gross price is negative. Correct it.',
    check: (stated) =>
      faultsOnStatedLines(stated, ({ grossPrice }) => {
        const price = readStatedAmount(grossPrice);
        return faultWhen(price !== undefined && price !== 'unreadable' && price.lt(0), 'grossPrice');
      }),
  },
  {
    id: 'BR-30',
    source: 'EN 16931 BR-30 (BT-134, BT-135)',
    severity: 'blocks',
    fr: 'Ligne {line} : la période finit avant de commencer, ou ne peut pas être lue. Corrigez l’une des deux dates.',
    en: 'Line {line}: the period ends before it begins, or cannot be read. Correct one of the two dates.',
    check: (stated) =>
      faultsOnStatedLines(stated, ({ period: { startOn, endOn } = {} }) =>
        startOn === undefined || endOn === undefined ? [] : faultWhen(isInverted(startOn, endOn), 'periodEndOn'),
      ),
  },
  {
    id: 'BR-CO-20',
    source: 'EN 16931 BR-CO-20 (BT-134, BT-135)',
    severity: 'blocks',
    fr: 'Ligne {line} : la période n’a ni début ni fin. Donnez au moins l’une des deux dates, ou retirez la période.',
    en: 'Line {line}: the period has neither beginning nor end. Give at least one of the two dates, or remove the period.',
    check: (stated) =>
      faultsOnStatedLines(stated, ({ period }) =>
        faultWhen(period !== undefined && period.startOn === undefined && period.endOn === undefined, 'periodStartOn'),
      ),
  },
  {
    id: 'BR-54',
    source: 'EN 16931 BR-54 (BT-160, BT-161)',
    severity: 'blocks',
    fr: 'Ligne {line} : la caractéristique n° {position} n’a pas de nom ou pas de valeur. Écrivez les deux, ou retirez-la.',
    en: 'Line {line}: attribute no. {position} has no name or no value. Write both, or remove it.',
    check: (stated) =>
      faultsOnStatedLines(stated, ({ attributes }) =>
        faultsOnEach(attributes, 'attributes', ({ name, value }) =>
          name === undefined ? [{ field: 'name' }] : faultWhenAbsent(value, 'value'),
        ),
      ),
  },
  {
    id: 'BR-64',
    source: 'EN 16931 BR-64 (BT-157-1)',
    severity: 'blocks',
    fr: 'Ligne {line} : l’identifiant standard de l’article n’a pas de schéma (0160 pour un code-barres GTIN). Choisissez-le, ou effacez l’identifiant.',
    en: 'Line {line}: the item’s standard identifier has no scheme (0160 for a GTIN bar code). Choose it, or delete the identifier.',
    check: (stated) =>
      faultsOnStatedLines(stated, ({ standardItemIdentifier: standard }) =>
        faultWhen(standard !== undefined && standard.scheme === undefined, 'standardItemIdentifier'),
      ),
  },
  {
    id: 'BR-65',
    source: 'EN 16931 BR-65 (BT-158-1)',
    severity: 'blocks',
    fr: 'Ligne {line} : le code de classification n° {position} ne dit pas de quelle liste il vient. Choisissez-la, ou effacez le code.',
    en: 'Line {line}: classification code no. {position} does not say which list it comes from. Choose it, or delete the code.',
    check: (stated) =>
      faultsOnStatedLines(stated, ({ classifications }) =>
        faultsOnEach(classifications, 'classifications', ({ value, scheme }) =>
          faultWhen(value !== undefined && scheme === undefined, 'scheme'),
        ),
      ),
  },
  {
    id: 'BR-CO-04',
    source: 'EN 16931 BR-CO-04 (BT-151); CGI ann. II art. 242 nonies A, I, 9°',
    severity: 'blocks',
    fr: 'Ligne {line} : la TVA n’est pas choisie. Choisissez le taux, ou « exonérée », dans la liste.',
    en: 'Line {line}: the VAT is not chosen. Choose the rate, or “exempt”, in the list.',
    check: (stated) => faultsOnStatedLines(stated, ({ vatCategory }) => faultWhenAbsent(vatCategory, 'vatRate')),
  },
];
