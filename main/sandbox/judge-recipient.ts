import type { SandboxStructure } from './structures.ts';

/** What an invoice names for its recipient; empty when it names nothing. */
export type RecipientReferences = {
  /** BT-10 */ readonly serviceCode: string;
  /** BT-13 */ readonly engagement: string;
  /** BT-12 */ readonly contract: string;
};

function judgeReferences(given: RecipientReferences, structure: SandboxStructure): readonly string[] {
  const { serviceCode, engagement, contract } = given;
  const words: string[] = [];
  if (structure.serviceCodeOrEngagement && serviceCode === '' && engagement === '') {
    words.push('Le code service ou le numero d engagement est obligatoire pour ce destinataire');
  }
  if (structure.serviceCode && serviceCode === '') words.push('Le code service est obligatoire pour ce destinataire');
  if (structure.engagement && engagement === '') {
    words.push('Le numero d engagement est obligatoire pour ce destinataire');
  }
  if (serviceCode !== '') {
    const service = structure.services.find((each) => each.code === serviceCode && each.active);
    if (service === undefined || serviceCode === 'FACTURES_PUBLIQUES') {
      words.push(`La structure destinataire n utilise pas le service ${serviceCode.slice(0, 100)}`);
    } else if (service.engagement && engagement === '' && !structure.engagement) {
      words.push('Le numero d engagement est obligatoire pour ce service');
    }
  }
  if (engagement.length > 50) words.push('Le numero d engagement ne doit pas depasser 50 caracteres');
  if (contract.length > 50) words.push('Le numero de marche ne doit pas depasser 50 caracteres');
  return words;
}

/** What the portal refuses about a recipient and the references that it asks for; empty when nothing. */
export function judgeRecipient(
  buyer: string | undefined,
  given: RecipientReferences,
  structureOf: (siret: string) => SandboxStructure | undefined,
): readonly string[] {
  if (buyer === undefined) return ['L identifiant destinataire doit etre un SIRET de 14 chiffres'];
  const structure = structureOf(buyer);
  if (structure?.isPublic !== true) return [`Le destinataire ${buyer} est inconnu du systeme`];
  return judgeReferences(given, structure);
}
