import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { checkInvoice } from '../../../core/check/check-invoice.ts';
import type { Guess } from '../../../core/draft/guess.ts';
import type { Invoice } from '../../../core/draft/invoice.ts';
import { companySchema } from '../../../core/draft/company.ts';
import { invoiceIdSchema } from '../../../core/draft/invoice.ts';
import { newInvoice } from '../../../core/draft/new-invoice.ts';
import { newLine } from '../../../core/draft/new-line.ts';
import { fileIdSchema } from '../../../core/draft/attachment.ts';
import type { Connection } from '../../../core/bridge/host.ts';
import { AttachmentsPanel } from '../../../renderer/document/AttachmentsPanel.tsx';
import { EditorContext } from '../../../renderer/draft/editor-context.ts';
import { controlOf, isAttachmentControl } from '../../../renderer/draft/editor-fields.ts';
import { createEditor } from '../../../renderer/draft/editor-store.ts';
import { InvoiceForm } from '../../../renderer/draft/InvoiceForm.tsx';
import { HostContext } from '../../../renderer/ui/host-context.ts';
import { speakFindings } from '../../../renderer/check/use-findings.ts';

const company = companySchema.parse({
  id: 'company',
  party: {
    name: '',
    siret: '1',
    otherIdentifiers: [],
    vatIdentifier: '12',
    address: { lineOne: '', postCode: '', city: '', countryCode: '' },
  },
  iban: 'FR00',
  vatFranchise: false,
  numberPrefix: 'F',
  paymentDays: 30,
  updatedAt: '',
});

const blank = newInvoice({
  id: invoiceIdSchema.parse('3f0f7a52-7d06-4cf5-9d0b-0d5b7ce7a001'),
  lineKey: 'a',
  company,
  todayOn: '2026-11-24',
});
const attachment = {
  fileId: fileIdSchema.parse('a'.repeat(64)),
  name: `${'x'.repeat(60)}.exe`,
  mimeType: 'application/octet-stream',
  sizeBytes: 200_000_000,
};

/** Invoices that are wrong in as many ways as one can think of; together they break most rules. */
const wrongInvoices: readonly Invoice[] = [
  blank,
  { ...blank, lines: [], notes: [], paymentMeans: [], businessProcess: '' },
  {
    ...blank,
    number: '20261124',
    issuedOn: '2030-01-01',
    dueOn: '2020-01-01',
    deliveredOn: '2031-01-01',
    periodStartOn: '2026-02-02',
    periodEndOn: '2026-01-01',
    businessProcess: 'Z9',
    buyer: { ...company.party, name: 'x'.repeat(120), address: { ...company.party.address, countryCode: 'ZZ' } },
    notes: blank.notes.map((note) => ({ ...note, subjectCode: 'QQQ', text: 'x'.repeat(2_000) })),
    paymentMeans: [{ typeCode: '99', iban: 'FR761' }],
    prepaidAmount: 'abc',
    vatExemptionCode: 'NOPE',
    lines: [
      {
        ...newLine('a', false),
        name: '',
        quantity: 'deux',
        unitCode: '?',
        netPrice: '-1',
        vatRate: '17',
        periodStartOn: '2026-02-02',
        periodEndOn: '2026-01-01',
        description: 'x'.repeat(3_000),
        allowances: [{ amount: '99999', percent: 'x' }, {}],
      },
      { ...newLine('b', true), quantity: '1.123456', netPrice: '1.12345678', grossPrice: '-3', priceBaseQuantity: '0' },
    ],
    attachments: [attachment, attachment],
  },
  {
    ...blank,
    typeCode: '384',
    currencyCode: 'XXX',
    taxCurrencyCode: 'EUR',
    accountingTaxAmount: 'x',
    precedingInvoices: [{ number: '' }, { number: 'x'.repeat(60), issuedOn: '2031-01-01' }],
    payee: { name: '', legalRegistration: { value: '1', scheme: '9999' } },
    taxRepresentative: {
      name: '',
      vatIdentifier: '',
      address: { lineOne: '', postCode: '', city: '', countryCode: '' },
    },
    deliverTo: { name: 'x', address: { lineOne: '', postCode: '', city: '', countryCode: 'ZZ' } },
    paymentMeans: [{ typeCode: '59', bic: 'x', cardNumber: '1234567890123456' }],
    allowances: [
      { amount: '', vatCategory: 'S', vatRate: '' },
      { percent: 'x', reasonCode: 'NOPE', vatCategory: 'O', vatRate: '20' },
    ],
    charges: [{ amount: '-3', vatCategory: 'AE', vatRate: '0' }],
    vatExemptions: [{ category: 'AE', code: 'NOPE' }, { category: 'K' }],
    prepaidAmount: '1.234',
    roundingAmount: 'x',
    taxPointOn: '2026-01-01',
    taxPointCode: '5',
    citedDocuments: [{ reference: '' }],
    lines: [
      { ...newLine('a', false), vatCategory: 'AE', vatRate: '20', charges: [{ amount: '' }, { percent: '1.234567' }] },
      { ...newLine('b', false), vatCategory: 'K', priceBaseQuantity: '-1', originCountryCode: 'ZZ' },
      { ...newLine('c', false), vatCategory: 'O', givenNetAmount: 'x', classifications: [{ value: '', scheme: '?' }] },
      { ...newLine('d', false), vatCategory: 'S', vatRate: '0', attributes: [{ name: '', value: '' }] },
    ],
  },
];

const requirements = {
  serviceCode: true,
  engagement: true,
  serviceCodeOrEngagement: false,
  services: [{ code: 'TECHNIQUE', name: 'Services techniques', engagement: true }],
  checkedAt: '2026-11-20T10:00:00.000Z',
};

function fieldsOf(invoice: Invoice): readonly string[] {
  return (['chorus', 'reform'] as const).flatMap((target) =>
    checkInvoice(invoice, { target, profile: 'production', today: '2026-11-24', requirements }).map(
      ({ field }) => field,
    ),
  );
}

function markup(invoice: Invoice, sendTried = false, guesses: readonly Guess[] = []): string {
  const editor = createEditor(invoice, { newKey: () => 'new', exempt: false });
  if (sendTried) editor.trySending();
  const findings = speakFindings(
    checkInvoice(invoice, { target: 'chorus', profile: 'production', today: '2026-11-24', requirements }),
  );
  // Drawn to a string, React reads the state that a store began with.
  const scene = {
    editor: { ...editor, getInitialState: editor.getState },
    findings: findings.map((each) => ({ ...each, control: controlOf(each.field, invoice) })),
    guesses,
    isReadOnly: false,
    requirements,
  };
  const intake = { take: () => {}, importing: undefined, problems: [], dismiss: () => {} };
  return renderToStaticMarkup(
    <HostContext value={{} as Connection}>
      <EditorContext value={scene}>
        {createElement(InvoiceForm)}
        <AttachmentsPanel
          attachments={invoice.attachments}
          intake={intake}
          errors={new Map()}
          isReadOnly={false}
          pageFileId={undefined}
          onKeepPage={() => {}}
          onRename={() => {}}
          onRemove={() => {}}
        />
      </EditorContext>
    </HostContext>,
  );
}

function controlsIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/data-field="([^"]+)"/g)].map((match) => match[1] ?? ''));
}

describe('the invoice form', () => {
  it.each(wrongInvoices.map((invoice, index) => ({ invoice, index })))(
    'has a control for every field that a rule names (invoice $index)',
    ({ invoice }) => {
      const controls = controlsIn(markup(invoice));
      const fields = fieldsOf(invoice);
      expect(fields.length).toBeGreaterThan(5);
      expect(fields.filter((field) => !controls.has(controlOf(field, invoice)))).toEqual([]);
    },
  );

  it('leads attachments to their tab and anything unheard of to the head of the form', () => {
    expect(isAttachmentControl(controlOf('attachments.1.name', blank))).toBe(true);
    expect(isAttachmentControl(controlOf('lines.1.name', blank))).toBe(false);
    expect(controlOf('seller.address.city', blank)).toBe('seller');
    expect(controlOf('', blank)).toBe('businessProcess');
  });

  it('says a finding beside its field only once sending was tried', () => {
    const engagement = 'data-field="purchaseOrderReference"';
    expect(markup(blank)).toContain(engagement);
    expect(markup(blank)).not.toContain('aria-invalid="true"');
    expect(markup(blank, true)).toContain('aria-invalid="true"');
  });

  it('marks what was guessed beside its field, and below its line', () => {
    const read = [
      { field: 'purchaseOrderReference', text: 'Engagement EJ-7', page: 1 },
      { field: 'lines.0.netPrice', text: 'Total HT 725,00', page: 2 },
    ];
    const html = markup(blank, false, read);
    expect(html.match(/class="guess-confirm"/g)).toHaveLength(3);
    expect(html).toContain('Engagement EJ-7');
    expect(html).toContain('Total HT 725,00');
    expect(markup(blank)).not.toContain('guess-confirm');
  });

  it('names each field of a line with its place', () => {
    const html = markup({ ...blank, lines: [newLine('a', false), newLine('b', false)] });
    for (const label of [
      'Ligne 2, désignation',
      'Ligne 2, quantité',
      'Ligne 2, prix unitaire HT',
      'Ligne 1, taux de TVA',
    ]) {
      expect(html).toContain(label);
    }
  });
});
