import { MOST_FUEL_LINES, type FuelClaim } from '../draft/fuel-claim.ts';
import type { FuelRate } from '../draft/fuel-rates.ts';
import { computeFuelRefund, claimDeadlineOn, gnrDeadlineOn } from '../draft/fuel-refund.ts';
import { hasSiretControlDigit, isSiretShaped } from '../draft/siret.ts';
import type { FuelRule } from './fuel-rule.ts';
import { faultWhen, isBlank } from './rule.ts';

/** Lines that one claim could hold on the old portal. */
const OLD_MOST_LINES = 50;
const SHORT_LIMIT_SOURCE =
  'horizon-63.cerfrance.fr: GNR de 2022 jusqu’au 31 décembre 2024 seulement; pour les années suivantes, non confirmé';

/** True when GNR is among what the claim asks a refund for. */
function hasGnr(claim: FuelClaim, rates: readonly FuelRate[]): boolean {
  return computeFuelRefund(claim, rates).products.some(({ product }) => product === 'gnr');
}

/** Who claims, for which year, and what it states. */
export const fuelClaimRules: readonly FuelRule[] = [
  {
    id: 'FUEL-NAME',
    source: 'Chorus Pro, lettre d’information: factures et RIB au nom du demandeur',
    severity: 'blocks',
    fr: 'Le nom du demandeur manque. Complétez-le : les factures et le RIB doivent être à ce nom.',
    en: 'The claimant’s name is missing. Complete it: the bills and the RIB must bear that name.',
    check: ({ beneficiary }) => faultWhen(isBlank(beneficiary.party.name), 'beneficiary.party.name'),
  },
  {
    id: 'FUEL-SIRET',
    source: 'Chorus Pro, mémento TIC/TICGN: la structure est choisie par son SIRET (14 chiffres)',
    severity: 'blocks',
    fr: 'Le SIRET du demandeur doit compter 14 chiffres (ici : « {siret} »). Sans SIRET, ou s’il est fermé, la demande se fait sur papier (CERFA 14902).',
    en: 'The claimant’s SIRET must have 14 digits (here: “{siret}”). Without a SIRET, or with a closed one, the claim is made on paper (CERFA 14902).',
    check: ({ beneficiary: { party } }) =>
      faultWhen(!isSiretShaped(party.siret), 'beneficiary.party.siret', { siret: party.siret }),
  },
  {
    id: 'FUEL-LUHN',
    source: 'INSEE, clé de contrôle du SIRET (algorithme de Luhn; exception de La Poste)',
    severity: 'blocks',
    fr: 'Le SIRET du demandeur, {siret}, a une faute de frappe : sa clé de contrôle ne correspond pas. Recopiez-le depuis un avis de situation SIRENE.',
    en: 'The claimant’s SIRET, {siret}, has a typing mistake: its control digit does not match. Copy it again from a SIRENE notice.',
    check: ({ beneficiary: { party } }, { profile = 'production' }) =>
      isSiretShaped(party.siret) && !hasSiretControlDigit(party.siret)
        ? [
            {
              field: 'beneficiary.party.siret',
              values: { siret: party.siret },
              severity: profile === 'production' ? 'blocks' : 'warns',
            },
          ]
        : [],
  },
  {
    id: 'FUEL-PACAGE',
    source:
      'communaute.chorus-pro.gouv.fr: le numéro PACAGE est un champ de la structure; ses 9 chiffres ne sont pas confirmés',
    severity: 'advises',
    isUnconfirmed: true,
    fr: 'Le numéro PACAGE n’a pas 9 chiffres. Le portail le reprend de votre structure ; si vous en avez un, notez-le ici, car il se perd quand le SIRET change.',
    en: 'The PACAGE number does not have 9 digits. The portal takes it from your structure; if you have one, note it here, since it is lost when the SIRET changes.',
    check: ({ beneficiary }) => faultWhen(!/^\d{9}$/.test(beneficiary.pacage.replace(/\s/g, '')), 'beneficiary.pacage'),
  },
  {
    id: 'FUEL-YEAR-EARLY',
    source:
      'dume-tic.md, B4: chaque campagne a ouvert l’année après les livraisons; pour 2025 et après, l’ouverture n’est pas confirmée',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Les livraisons de {year} se demandent l’année suivante : la campagne n’est sans doute pas encore ouverte. Préparez le dossier, et déposez-le quand elle ouvre.',
    en: 'Deliveries of {year} are claimed the year after: the campaign has probably not opened yet. Prepare the dossier and file it when it opens.',
    check: ({ year }, { today }) => faultWhen(today < `${year + 1}-01-01`, 'year', { year }),
  },
  {
    id: 'FUEL-DEADLINE',
    source: 'KB0011404: au plus tard le 31 décembre de la troisième année après la livraison',
    severity: 'blocks',
    fr: 'Il est trop tard pour les livraisons de {year} : leur remboursement se demandait jusqu’au {due}.',
    en: 'It is too late for the deliveries of {year}: their refund could be claimed until {due}.',
    check: ({ year }, { today }) =>
      faultWhen(today > claimDeadlineOn(year), 'year', { year, due: claimDeadlineOn(year) }),
  },
  {
    id: 'FUEL-DEADLINE-GNR',
    source: SHORT_LIMIT_SOURCE,
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Pour le GNR, la limite a été plus courte (livraisons de 2022 : fin 2024). Si cela vaut pour {year}, c’est le {due}. Déposez sans attendre.',
    en: 'For GNR the limit was once shorter (deliveries of 2022: end of 2024). If that holds for {year}, it is {due}. File without delay.',
    check: (claim, { today, rates }) => {
      const { year } = claim;
      const due = gnrDeadlineOn(year);
      const isNear = today > `${year + 1}-12-31` && today <= due;
      return faultWhen(isNear && hasGnr(claim, rates), 'year', { year, due });
    },
  },
  {
    id: 'FUEL-DEADLINE-GNR-PASSED',
    source: `${SHORT_LIMIT_SOURCE}; limite générale: KB0011404`,
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'GNR livré en {year} : si la limite courte qu’ont eue les livraisons de 2022 (fin de la deuxième année) vaut aussi pour elles, elle est passée depuis le {due}. La limite générale court jusqu’au {end} : déposez sans attendre, le portail dira s’il prend encore le GNR. Les autres carburants se demandent jusqu’à cette date.',
    en: 'GNR delivered in {year}: if the short limit that the deliveries of 2022 had (end of the second year) holds for them too, it passed on {due}. The general limit runs until {end}: file without delay, the portal will say whether it still takes GNR. Other fuels may be claimed until that date.',
    check: (claim, { today, rates }) => {
      const { year } = claim;
      const due = gnrDeadlineOn(year);
      const end = claimDeadlineOn(year);
      return faultWhen(today > due && today <= end && hasGnr(claim, rates), 'year', { year, due, end });
    },
  },
  {
    id: 'FUEL-CLAIM-TWICE',
    source:
      'terreconnect.fr, lafranceagricole.fr: une demande par bénéficiaire et par année (d’autres pages en admettent plusieurs)',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Une demande pour {year} est déjà scellée pour ce SIRET. En principe, il n’y en a qu’une par année : complétez plutôt la première, ou vérifiez qu’elle n’a pas été déposée.',
    en: 'A claim for {year} is already sealed for this SIRET. In principle there is one a year: complete the first one instead, or check that it was not filed.',
    check: ({ year, beneficiary: { party } }, { earlierClaims = [] }) =>
      faultWhen(
        earlierClaims.some((claim) => claim.siret === party.siret && claim.year === year),
        'year',
        { year },
      ),
  },
  {
    id: 'FUEL-NO-LINE',
    source: 'Chorus Pro, mémento TIC/TICGN: au moins une ligne de demande',
    severity: 'blocks',
    fr: 'La demande n’a aucune ligne. Ajoutez au moins une livraison de {year}.',
    en: 'The claim has no line. Add at least one delivery of {year}.',
    check: ({ lines, year }) => faultWhen(lines.length === 0, 'lines', { year }),
  },
  {
    id: 'FUEL-MANY-LINES',
    source: 'soficom-walterfrance.com (ancien portail): 50 lignes par demande',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'La demande a {count} lignes : l’ancien portail en prenait 50 au plus. Si le portail refuse la suite, déposez une seconde demande pour la même année.',
    en: 'The claim has {count} lines: the old portal took 50 at most. If the portal refuses the rest, file a second claim for the same year.',
    check: ({ lines }) => faultWhen(lines.length > OLD_MOST_LINES, 'lines', { count: lines.length }),
  },
  {
    id: 'FUEL-MOST-LINES',
    source: 'Liasse: une demande tient dans un dossier lisible',
    severity: 'blocks',
    fr: 'La demande a {count} lignes, et Liasse en prend {most} au plus. Retirez celles qui sont d’une autre année ou en double ; réunissez les livraisons d’un même jour et d’une même facture.',
    en: 'The claim has {count} lines, and Liasse takes {most} at most. Take out those of another year and doubles; join deliveries of one day and one bill.',
    check: ({ lines }) =>
      faultWhen(lines.length > MOST_FUEL_LINES, 'lines', { count: lines.length, most: MOST_FUEL_LINES }),
  },
  {
    id: 'FUEL-DIFFICULTY',
    source: 'Chorus Pro, mémento TIC/TICGN: case à cocher sur l’honneur',
    severity: 'blocks',
    fr: 'Il manque votre attestation sur l’honneur : le demandeur n’est pas une « entreprise en difficulté ». Cochez la case si c’est vrai ; le portail la demande aussi.',
    en: 'Your sworn statement is missing: the claimant is not an “undertaking in difficulty”. Tick the box if that is true; the portal asks for it too.',
    check: ({ statements }) => faultWhen(!statements.notInDifficulty, 'statements.notInDifficulty'),
  },
  {
    id: 'FUEL-DE-MINIMIS',
    source:
      'terre-net.fr, terreconnect.fr: attestation de minimis pour fioul lourd et gaz (2015 à 2020 au moins); aujourd’hui non confirmée',
    severity: 'warns',
    isUnconfirmed: true,
    fr: 'Pour le fioul lourd et le gaz, une attestation « de minimis » agricole a été demandée de 2015 à 2020 au moins. Nous ne savons pas si elle l’est encore : joignez-la si vous l’avez, et cochez la case.',
    en: 'For heavy fuel and gas a farm “de minimis” statement was asked for from 2015 to 2020 at least. We do not know whether it still is: attach it if you have it, and tick the box.',
    check: ({ lines, statements, pieces }) =>
      faultWhen(
        lines.some(({ product }) => product === 'heavyFuel' || product === 'gasHeating' || product === 'gasMotor') &&
          !(statements.deMinimis && pieces.some(({ role }) => role === 'deMinimis')),
        'statements.deMinimis',
      ),
  },
];
