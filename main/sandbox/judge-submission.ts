import { Big } from 'big.js';
import { isDateAlone } from './judge-invoice.ts';
import { judgeRecipient } from './judge-recipient.ts';
import type { SandboxWorld } from './service.ts';
import { principalOf, type Submission } from './submission-request.ts';

/** Why a submission is refused: a number that exists for soumettre, with a text that is invented. */
export type SubmissionFault = { readonly code: number; readonly words: string };

/** 20013 and 20303 to 20305 exist for soumettre; which means what is not known. */
const numberCode = 20_013;
const partyCode = 20_303;
const contentCode = 20_304;
const pieceCode = 20_305;

function judgeAmounts({ montantTotal: total, ligneTva, references }: Submission): readonly string[] {
  const words: string[] = [];
  const tax = (ligneTva ?? []).reduce((sum, each) => sum.plus(each.ligneTvaMontantTvaParTaux), new Big(0));
  if ((ligneTva ?? []).length > 0 && !tax.eq(total.montantTVA)) {
    words.push('montantTVA n est pas la somme du recapitulatif de TVA');
  }
  const grand = new Big(total.montantHtTotal).plus(total.montantTVA).minus(total.montantRemiseGlobaleTTC ?? 0);
  if (typeof total.montantTtcTotal === 'number' && !grand.eq(total.montantTtcTotal)) {
    words.push('montantTtcTotal n est pas montantHtTotal + montantTVA - montantRemiseGlobaleTTC');
  }
  if (references.typeTva === 'EXONERATION' && (references.motifExonerationTva ?? '') === '') {
    words.push('motifExonerationTva est obligatoire avec EXONERATION');
  }
  if (references.typeTva === 'SANS_TVA' && total.montantTVA !== 0) words.push('montantTVA doit etre nul avec SANS_TVA');
  return words;
}

/** Everything for which soumettre would refuse, before its number is looked at; dates as days in Paris. */
export function judgeSubmission(
  submission: Submission,
  { ledger, directory }: SandboxWorld,
  today: string,
): readonly SubmissionFault[] {
  const { destinataire, fournisseur, cadreDeFacturation: frame, references } = submission;
  const faults: SubmissionFault[] = [];
  const number = submission.numeroFactureSaisi ?? '';
  if (submission.modeDepot !== 'SAISIE_API') {
    if (!/^[A-Za-z0-9 \-+_/]+$/.test(number) || isDateAlone(number)) {
      faults.push({ code: numberCode, words: 'Le numero de facture est mal forme ou n est qu une date' });
    }
    if ((submission.dateFacture ?? '') > today) {
      faults.push({ code: contentCode, words: 'La date de facture est posterieure a la date de depot' });
    }
  }
  if (directory.supplierOf(fournisseur.idFournisseur) === undefined) {
    faults.push({ code: partyCode, words: `Le fournisseur ${fournisseur.idFournisseur} est inconnu du systeme` });
  }
  const given = {
    serviceCode: destinataire.codeServiceExecutant ?? '',
    engagement: references.numeroBonCommande ?? '',
    contract: references.numeroMarche ?? '',
  };
  const siret = /^\d{14}$/.test(destinataire.codeDestinataire) ? destinataire.codeDestinataire : undefined;
  for (const words of judgeRecipient(siret, given, (each) => directory.structureOf(each))) {
    faults.push({ code: partyCode, words });
  }
  const isValidated = /^A(9|12)_/.test(frame.codeCadreFacturation);
  if (isValidated && (frame.codeStructureValideur ?? '') === '') {
    faults.push({ code: partyCode, words: 'codeStructureValideur est obligatoire pour ce cadre de facturation' });
  }
  for (const words of judgeAmounts(submission)) faults.push({ code: contentCode, words });
  const principal = principalOf(submission);
  const file = ledger.state().files.find((each) => each.id === principal);
  if (principal !== undefined && file?.extension !== 'pdf') {
    faults.push({ code: pieceCode, words: `La piece jointe principale ${principal} n est pas un PDF ajoute avant` });
  }
  return faults;
}

/** A member that the mode of deposit asks for and that is not there. */
export function missingMember(submission: Submission): string | undefined {
  if (submission.modeDepot === 'SAISIE_API') {
    return (submission.lignePoste ?? []).length === 0 ? 'lignePoste' : undefined;
  }
  if ((submission.numeroFactureSaisi ?? '') === '') return 'numeroFactureSaisi';
  if ((submission.dateFacture ?? '') === '') return 'dateFacture';
  return principalOf(submission) === undefined ? 'pieceJointePrincipale' : undefined;
}
