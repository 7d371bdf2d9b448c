import type { Requirements } from '../draft/company.ts';
import type { Invoice } from '../draft/invoice.ts';
import { faultWhen, isBlank, type CheckContext, type Rule } from './rule.ts';

const INTER_PUBLIC_SERVICE = 'FACTURES_PUBLIQUES';

function serviceOf(
  invoice: Invoice,
  requirements: Requirements | undefined,
): Requirements['services'][number] | undefined {
  const code = invoice.buyerReference.trim();
  return requirements?.services.find((service) => service.code === code);
}

/** Neither code service nor engagement where one of them is enough: its own sentence, not two. */
function lacksBoth({ buyerReference, purchaseOrderReference }: Invoice): boolean {
  return isBlank(buyerReference) && isBlank(purchaseOrderReference);
}

function asksForEither({ requirements }: CheckContext): boolean {
  return requirements?.serviceCodeOrEngagement === true;
}

/** Code service, numéro d'engagement, numéro de marché: what the buyer asks for, and what the portal takes. */
export const referenceRules: readonly Rule[] = [
  {
    id: 'CPRO-SERVICE-REQUIRED',
    source: 'Chorus Pro, annuaire: codeServiceDoitEtreRenseigne',
    severity: 'blocks',
    fr: 'Ce client demande un code service, et il manque. Choisissez-le dans la liste de ses services, ou prenez celui du bon de commande.',
    en: 'This customer asks for a service code, and it is missing. Choose it in the list of services, or take the one on the purchase order.',
    check: (invoice, context) =>
      faultWhen(
        context.requirements?.serviceCode === true && !asksForEither(context) && isBlank(invoice.buyerReference),
        'buyerReference',
      ),
  },
  {
    id: 'CPRO-ENGAGEMENT-REQUIRED',
    source: 'Chorus Pro, annuaire: numeroEJDoitEtreRenseigne',
    severity: 'blocks',
    fr: 'Ce client demande un numéro d’engagement, et il manque. Il figure sur le bon de commande ; sans lui, demandez-le au client.',
    en: 'This customer asks for an engagement number, and it is missing. It is on the purchase order; otherwise ask the customer.',
    check: (invoice, context) =>
      faultWhen(
        context.requirements?.engagement === true && !asksForEither(context) && isBlank(invoice.purchaseOrderReference),
        'purchaseOrderReference',
      ),
  },
  {
    id: 'CPRO-SERVICE-OR-ENGAGEMENT',
    source: 'Chorus Pro, annuaire: gestionNumeroEJOuCodeService',
    severity: 'blocks',
    fr: 'Ce client demande un code service ou un numéro d’engagement, et les deux manquent. Écrivez l’un des deux : ils figurent sur le bon de commande.',
    en: 'This customer asks for a service code or an engagement number, and both are missing. Write one of them: they are on the purchase order.',
    check: (invoice, context) => faultWhen(asksForEither(context) && lacksBoth(invoice), 'buyerReference'),
  },
  {
    id: 'CPRO-SERVICE-ENGAGEMENT',
    source: 'Chorus Pro, annuaire: parametres.numeroEngagement du service',
    severity: 'blocks',
    fr: 'Le service « {service} » demande un numéro d’engagement, et il manque. Il figure sur le bon de commande ; sans lui, demandez-le au client.',
    en: 'The service “{service}” asks for an engagement number, and it is missing. It is on the purchase order; otherwise ask the customer.',
    check: (invoice, context) => {
      const service = serviceOf(invoice, context.requirements);
      return faultWhen(
        service?.engagement === true &&
          isBlank(invoice.purchaseOrderReference) &&
          (context.requirements?.engagement !== true || asksForEither(context)),
        'purchaseOrderReference',
        { service: service?.name ?? '' },
      );
    },
  },
  {
    id: 'CPRO-SERVICE-UNKNOWN',
    source: 'Chorus Pro, annuaire: rechercher/services',
    severity: 'blocks',
    fr: 'Le code service « {code} » n’est pas dans l’annuaire de ce client. Choisissez un service de la liste, ou vérifiez le bon de commande.',
    en: 'The service code “{code}” is not in this customer’s directory entry. Choose a service in the list, or check the purchase order.',
    check: (invoice, { requirements }) => {
      const code = invoice.buyerReference.trim();
      const looked = requirements !== undefined && code !== '' && code !== INTER_PUBLIC_SERVICE;
      // An entry without any service may be one that was not read in full.
      const severity = requirements?.services.length === 0 ? 'warns' : 'blocks';
      return looked && serviceOf(invoice, requirements) === undefined
        ? [{ field: 'buyerReference', values: { code }, severity }]
        : [];
    },
  },
  {
    id: 'CPRO-FACTURES-PUBLIQUES',
    source: 'Chorus Pro: service réservé aux factures entre entités publiques; le flux est rejeté',
    severity: 'blocks',
    fr: 'Le code service FACTURES_PUBLIQUES est réservé aux factures entre administrations : Chorus Pro refuserait la vôtre. Choisissez un autre service.',
    en: 'The service code FACTURES_PUBLIQUES is kept for invoices between public bodies: Chorus Pro would refuse yours. Choose another service.',
    check: ({ buyerReference }) => faultWhen(buyerReference.trim() === INTER_PUBLIC_SERVICE, 'buyerReference'),
  },
  {
    id: 'CPRO-SERVICE-LENGTH',
    source: 'Chorus Pro: code service de 100 caractères au plus',
    severity: 'blocks',
    fr: 'Le code service dépasse 100 caractères. Vérifiez-le sur le bon de commande.',
    en: 'The service code is longer than 100 characters. Check it on the purchase order.',
    check: ({ buyerReference }) => faultWhen(buyerReference.trim().length > 100, 'buyerReference'),
  },
  {
    id: 'CPRO-ENGAGEMENT-LENGTH',
    source: 'BR-FR-CPRO-15: numéro d’engagement de 50 caractères au plus',
    severity: 'blocks',
    fr: 'Le numéro d’engagement dépasse 50 caractères. Vérifiez-le sur le bon de commande.',
    en: 'The engagement number is longer than 50 characters. Check it on the purchase order.',
    check: ({ purchaseOrderReference: number }) => faultWhen(number.trim().length > 50, 'purchaseOrderReference'),
  },
  {
    id: 'CPRO-CONTRACT-LENGTH',
    source: 'BR-FR-CPRO-14: numéro de marché de 50 caractères au plus',
    severity: 'blocks',
    fr: 'Le numéro de marché dépasse 50 caractères. Vérifiez-le sur le contrat.',
    en: 'The contract number is longer than 50 characters. Check it on the contract.',
    check: ({ contractReference: number }) => faultWhen(number.trim().length > 50, 'contractReference'),
  },
];
