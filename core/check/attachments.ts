import {
  attachmentLimits,
  extensionOf,
  isAttachmentExtension,
  RESERVED_ATTACHMENT_NAME,
} from '../draft/attachment-limits.ts';
import type { Attachment } from '../draft/attachment.ts';
import type { Invoice } from '../draft/invoice.ts';
import type { SentenceValues } from '../draft/problem.ts';
import { faultWhen, type Fault, type Rule } from './rule.ts';

function faultsOnAttachments(
  { attachments }: Invoice,
  field: keyof Attachment,
  isBroken: (attachment: Attachment, index: number) => boolean,
  values: (attachment: Attachment) => SentenceValues = () => ({}),
): readonly Fault[] {
  return attachments.flatMap((each, index) =>
    faultWhen(isBroken(each, index), `attachments.${index}.${field}`, { name: each.name, ...values(each) }),
  );
}

function totalBytes({ attachments }: Invoice): number {
  return attachments.reduce((sum, each) => sum + each.sizeBytes, 0);
}

/** The files that travel with the invoice. */
export const attachmentRules: readonly Rule[] = [
  {
    id: 'CPRO-ATTACHMENT-NAME',
    source: 'AIFE, pièces jointes: nom de 50 caractères, extension comprise; BR-FR-CPRO-41',
    severity: 'blocks',
    fr: 'La pièce jointe « {name} » a un nom de plus de 50 caractères : Chorus Pro la refuse. Renommez-la.',
    en: 'The attachment “{name}” has a name of more than 50 characters: Chorus Pro refuses it. Rename it.',
    check: (invoice) =>
      faultsOnAttachments(invoice, 'name', ({ name }) => name.length > attachmentLimits.attachmentNameLength),
  },
  {
    id: 'CPRO-ATTACHMENT-TYPE',
    source: 'AIFE, pièces jointes: extension obligatoire, liste fermée',
    severity: 'blocks',
    fr: 'La pièce jointe « {name} » n’a pas une extension que Chorus Pro accepte (PDF, JPG, PNG, DOCX, XLSX, CSV, ZIP…). Enregistrez-la en PDF.',
    en: 'The attachment “{name}” has no extension that Chorus Pro accepts (PDF, JPG, PNG, DOCX, XLSX, CSV, ZIP…). Save it as PDF.',
    check: (invoice) => faultsOnAttachments(invoice, 'name', ({ name }) => !isAttachmentExtension(extensionOf(name))),
  },
  {
    id: 'LIASSE-ATTACHMENT-CHARACTERS',
    source: 'Liasse: un nom de fichier sans barre ni caractère de commande, lisible sur tout système',
    severity: 'blocks',
    fr: 'Le nom de la pièce jointe « {name} » contient un caractère interdit (/ \\ : * ? " < > |). Renommez-la.',
    en: 'The attachment’s name “{name}” has a forbidden character (/ \\ : * ? " < > |). Rename it.',
    check: (invoice) => faultsOnAttachments(invoice, 'name', ({ name }) => /[/\\:*?"<>|\p{Cc}]/u.test(name)),
  },
  {
    id: 'LIASSE-ATTACHMENT-TWICE',
    source: 'Liasse: les pièces voyagent dans un même PDF, chacune sous son nom (factur-x.xml est pris)',
    severity: 'blocks',
    fr: 'Le nom de pièce jointe « {name} » est déjà pris dans cette facture. Renommez l’une des deux.',
    en: 'The attachment name “{name}” is already taken in this invoice. Rename one of the two.',
    check: (invoice) => {
      const names = invoice.attachments.map((each) => each.name.toLowerCase());
      return faultsOnAttachments(
        invoice,
        'name',
        ({ name }, index) =>
          name.toLowerCase() === RESERVED_ATTACHMENT_NAME || names.indexOf(name.toLowerCase()) < index,
      );
    },
  },
  {
    id: 'CPRO-ATTACHMENT-EMPTY',
    source: 'Chorus Pro: une pièce jointe vide est refusée',
    severity: 'blocks',
    fr: 'La pièce jointe « {name} » est vide. Retirez-la, ou joignez le fichier une nouvelle fois.',
    en: 'The attachment “{name}” is empty. Remove it, or attach the file again.',
    check: (invoice) => faultsOnAttachments(invoice, 'sizeBytes', ({ sizeBytes }) => sizeBytes === 0),
  },
  {
    id: 'CPRO-ATTACHMENT-SIZE',
    source: 'Chorus Pro: 10 Mo par pièce jointe',
    severity: 'blocks',
    fr: 'La pièce jointe « {name} » pèse {size} Mo : Chorus Pro refuse les pièces de 10 Mo et plus. Réduisez-la ou partagez-la.',
    en: 'The attachment “{name}” weighs {size} MB: Chorus Pro refuses attachments of 10 MB and more. Make it smaller or split it.',
    check: (invoice) =>
      faultsOnAttachments(
        invoice,
        'sizeBytes',
        ({ sizeBytes }) => sizeBytes >= attachmentLimits.attachmentBytes,
        ({ sizeBytes }) => ({ size: Math.ceil(sizeBytes / 2 ** 20) }),
      ),
  },
  {
    id: 'CPRO-ATTACHMENT-TOTAL',
    source: 'Chorus Pro: 120 Mo par facture, pièces comprises',
    severity: 'blocks',
    fr: 'Les pièces jointes pèsent ensemble {size} Mo : Chorus Pro refuse plus de 120 Mo. Retirez-en ou réduisez-les.',
    en: 'The attachments weigh {size} MB together: Chorus Pro refuses more than 120 MB. Remove some or make them smaller.',
    check: (invoice) =>
      faultWhen(totalBytes(invoice) > attachmentLimits.invoiceBytes, 'attachments', {
        size: Math.ceil(totalBytes(invoice) / 2 ** 20),
      }),
  },
];
