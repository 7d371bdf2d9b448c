import type { CheckContext } from '../../../core/check/rule.ts';
import type { Attachment } from '../../../core/draft/attachment.ts';
import { fileIdSchema } from '../../../core/draft/attachment.ts';
import type { Requirements } from '../../../core/draft/company.ts';
import type { Invoice, InvoiceLine } from '../../../core/draft/invoice.ts';
import { sampleInvoice, sampleLine } from '../document/sample-invoice.ts';

export const today = '2026-11-24';

/** One fault put into a good invoice: which rules must speak, and where. Twins are named together. */
export type SingleFault = {
  readonly title: string;
  readonly invoice: Invoice;
  readonly context?: Partial<CheckContext>;
  /** `RULE field`, in any order. */ readonly expects: readonly string[];
};

export const good = sampleInvoice();
export const { seller, buyer } = good;

/** A good invoice for an approved platform. */
export function reformInvoice(changes: Partial<Invoice> = {}): Invoice {
  return sampleInvoice({
    businessProcess: 'S1',
    seller: { ...seller, electronicAddress: { value: '900000019', scheme: '0225' } },
    buyer: { ...buyer, electronicAddress: { value: '100000025', scheme: '0225' } },
    ...changes,
  });
}

export const requirements: Requirements = {
  serviceCode: false,
  engagement: false,
  serviceCodeOrEngagement: false,
  services: [
    { code: 'TECHNIQUE', name: 'Services techniques', engagement: false },
    { code: 'VOIRIE', name: 'Voirie', engagement: true },
  ],
  checkedAt: '2026-11-24T08:00:00.000Z',
};

export function attachment(changes: Partial<Attachment> = {}): Attachment {
  return {
    fileId: fileIdSchema.parse('a'.repeat(64)),
    name: 'bon-de-livraison.pdf',
    mimeType: 'application/pdf',
    sizeBytes: 120_000,
    ...changes,
  };
}

export function withLine(changes: Partial<InvoiceLine>): Invoice {
  return sampleInvoice({ lines: [sampleLine(), sampleLine({ key: 'b', ...changes })] });
}

export function withNumber(number: string): Invoice {
  return sampleInvoice({ number });
}

export function withoutNote(code: string): Invoice {
  return sampleInvoice({ notes: good.notes.filter((note) => note.subjectCode !== code) });
}

export const reform = { target: 'reform' } as const;
export const longName = 'N'.repeat(100);
export const exempt = { vatCategory: 'E', vatRate: '0' } as const;
