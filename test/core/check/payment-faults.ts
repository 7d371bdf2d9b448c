import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';
import { attachment, good, reform, reformInvoice, withoutNote, type SingleFault } from './fault-bench.ts';

export const datesAndPayment: readonly SingleFault[] = [
  { title: 'neither due date nor terms', invoice: sampleInvoice({ dueOn: undefined }), expects: ['BR-CO-25 dueOn'] },
  {
    title: 'due before issue',
    invoice: sampleInvoice({ issuedOn: '2026-11-20', dueOn: '2026-11-19' }),
    expects: ['BR-FR-CO-07 dueOn'],
  },
  {
    title: 'due before today, not issued',
    invoice: sampleInvoice({ issuedOn: undefined, dueOn: '2026-11-23' }),
    expects: ['BR-FR-CO-07 dueOn'],
  },
  {
    title: 'S2 without day',
    invoice: reformInvoice({ businessProcess: 'S2', prepaidAmount: '1683.12', dueOn: undefined }),
    context: reform,
    expects: ['BR-FR-CO-09-DUE dueOn'],
  },
  {
    title: 'issued tomorrow',
    invoice: sampleInvoice({ issuedOn: '2026-11-25' }),
    expects: ['CPRO-ISSUE-DATE issuedOn'],
  },
  { title: 'year 1926', invoice: sampleInvoice({ deliveredOn: '1926-11-01' }), expects: ['BR-FR-03 deliveredOn'] },
  {
    title: 'period inverted',
    invoice: sampleInvoice({ periodStartOn: '2026-11-02', periodEndOn: '2026-11-01' }),
    expects: ['BR-29 periodEndOn'],
  },
  {
    title: 'tax point twice',
    invoice: sampleInvoice({ taxPointOn: '2026-11-01', taxPointCode: '5' }),
    expects: ['BR-CO-03 taxPointOn'],
  },
  { title: 'due in 61 days', invoice: sampleInvoice({ dueOn: '2027-01-24' }), expects: ['LIASSE-DUE-FAR dueOn'] },
  { title: 'no payment means', invoice: sampleInvoice({ paymentMeans: [] }), expects: ['CPRO-S2.05 paymentMeans'] },
  {
    title: 'blank payment means',
    invoice: sampleInvoice({ paymentMeans: [{ typeCode: '' }] }),
    expects: ['BR-49 paymentMeans.0.typeCode'],
  },
  {
    title: 'means 57',
    invoice: sampleInvoice({ paymentMeans: [{ typeCode: '57' }] }),
    expects: ['CPRO-S2.05-CODES paymentMeans.0.typeCode'],
  },
  {
    title: 'means 58',
    invoice: sampleInvoice({ paymentMeans: [{ typeCode: '58', iban: 'FR7630006000011234567890189' }] }),
    expects: ['CPRO-SEPA-CODES paymentMeans.0.typeCode'],
  },
  ...['30', '31', '42'].map((typeCode) => ({
    title: `transfer ${typeCode} without IBAN`,
    invoice: sampleInvoice({ paymentMeans: [{ typeCode }] }),
    expects: [`${typeCode === '30' ? 'BR-61' : 'CPRO-TRANSFER-ACCOUNT'} paymentMeans.0.iban`],
  })),
  {
    title: 'IBAN mistyped',
    invoice: sampleInvoice({ paymentMeans: [{ typeCode: '30', iban: 'FR7630006000011234567890188' }] }),
    expects: ['LIASSE-IBAN paymentMeans.0.iban'],
  },
  {
    title: 'BIC of 7',
    invoice: sampleInvoice({ paymentMeans: [{ typeCode: '20', bic: 'AGRIFRP' }] }),
    expects: ['LIASSE-BIC paymentMeans.0.bic'],
  },
  {
    title: 'A2 by transfer',
    invoice: sampleInvoice({ businessProcess: 'A2' }),
    expects: ['LIASSE-A2-TRANSFER paymentMeans.0.typeCode'],
  },
];

export const notesAndAttachments: readonly SingleFault[] = [
  { title: 'no 40 €', invoice: withoutNote('PMT'), expects: ['BR-FR-05-PMT notes'] },
  { title: 'no interest', invoice: withoutNote('PMD'), expects: ['BR-FR-05-PMD notes'] },
  { title: 'no discount mention', invoice: withoutNote('AAB'), expects: ['BR-FR-05-AAB notes'] },
  {
    title: 'two discount mentions',
    invoice: reformInvoice({ notes: [...good.notes, { subjectCode: 'AAB', text: 'Escompte 1 %' }] }),
    context: reform,
    expects: ['BR-FR-06 notes'],
  },
  {
    title: 'long note',
    invoice: sampleInvoice({ notes: [...good.notes, { text: 'n'.repeat(1_025) }] }),
    expects: ['CPRO-NOTE-LENGTH notes.3.text'],
  },
  {
    title: 'long terms',
    invoice: sampleInvoice({ paymentTerms: 't'.repeat(1_025) }),
    expects: ['CPRO-TERMS-LENGTH paymentTerms'],
  },
  {
    title: '51 characters',
    invoice: sampleInvoice({ attachments: [attachment({ name: `${'a'.repeat(47)}.pdf` })] }),
    expects: ['CPRO-ATTACHMENT-NAME attachments.0.name'],
  },
  {
    title: 'an executable',
    invoice: sampleInvoice({ attachments: [attachment({ name: 'devis.exe' })] }),
    expects: ['CPRO-ATTACHMENT-TYPE attachments.0.name'],
  },
  {
    title: 'no extension',
    invoice: sampleInvoice({ attachments: [attachment({ name: 'devis' })] }),
    expects: ['CPRO-ATTACHMENT-TYPE attachments.0.name'],
  },
  {
    title: 'a path',
    invoice: sampleInvoice({ attachments: [attachment({ name: '../devis.pdf' })] }),
    expects: ['LIASSE-ATTACHMENT-CHARACTERS attachments.0.name'],
  },
  {
    title: 'same name',
    invoice: sampleInvoice({ attachments: [attachment({ name: 'Bon.pdf' }), attachment({ name: 'bon.PDF' })] }),
    expects: ['LIASSE-ATTACHMENT-TWICE attachments.1.name'],
  },
  {
    title: 'name of the XML',
    invoice: sampleInvoice({ attachments: [attachment({ name: 'factur-x.xml' })] }),
    expects: ['LIASSE-ATTACHMENT-TWICE attachments.0.name'],
  },
  {
    title: 'empty',
    invoice: sampleInvoice({ attachments: [attachment({ sizeBytes: 0 })] }),
    expects: ['CPRO-ATTACHMENT-EMPTY attachments.0.sizeBytes'],
  },
  {
    title: '10 MB',
    invoice: sampleInvoice({ attachments: [attachment({ sizeBytes: 10_000_000 })] }),
    expects: ['CPRO-ATTACHMENT-SIZE attachments.0.sizeBytes'],
  },
  {
    title: 'above 120 MB together',
    invoice: sampleInvoice({
      attachments: Array.from({ length: 13 }, (_each, index) =>
        attachment({ name: `p${index}.pdf`, sizeBytes: 9_999_999 }),
      ),
    }),
    expects: ['CPRO-ATTACHMENT-TOTAL attachments'],
  },
  {
    title: 'type out of the list',
    invoice: reformInvoice({ attachments: [attachment({ description: 'Bon' })] }),
    context: reform,
    expects: ['BR-FR-17 attachments.0.description'],
  },
  {
    title: 'characters that no font of the page has',
    invoice: sampleInvoice({ lines: [sampleLine({ name: 'Thé 茶 😀' })] }),
    expects: ['LIASSE-PAGE-CHARACTERS lines.0.name'],
  },
];
