import type { FocusEvent } from 'react';
import { formatSiret } from '../../core/draft/siret.ts';
import { say } from '../ui/french.ts';
import { toHash } from '../ui/navigation.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';
import { InvoiceAdjustments } from './InvoiceAdjustments.tsx';
import { InvoiceBuyerAddress } from './InvoiceBuyerAddress.tsx';
import { InvoiceCustomer } from './InvoiceCustomer.tsx';
import { InvoiceExemption } from './InvoiceExemption.tsx';
import { InvoiceKind } from './InvoiceKind.tsx';
import { InvoiceLines } from './InvoiceLines.tsx';
import { InvoiceNotes } from './InvoiceNotes.tsx';
import { InvoiceOrigin } from './InvoiceOrigin.tsx';
import { InvoicePayment } from './InvoicePayment.tsx';
import { InvoiceProcess, InvoiceReferences } from './InvoiceReferences.tsx';
import { InvoiceSettlement } from './InvoiceSettlement.tsx';
import { InvoiceTotals } from './InvoiceTotals.tsx';
import { LineGuesses } from './LineGuesses.tsx';
import { MoreFields } from './MoreFields.tsx';

/** The whole form of an invoice; a field counts as touched once it is left, and its findings may then show. */
export function InvoiceForm() {
  const { editor } = useScene();
  const touch = (event: FocusEvent) => {
    const control = event.target.closest<HTMLElement>('[data-field]')?.dataset['field'];
    if (control !== undefined) editor.touch(control);
  };
  return (
    <form
      className="invoice-form"
      aria-label={editorTexts.form}
      noValidate
      onBlur={touch}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className="editor-pair">
        <InvoiceKind />
        <InvoiceProcess />
        <InvoiceCustomer />
        <InvoiceReferences />
      </div>
      <InvoiceOrigin />
      <InvoiceBuyerAddress />
      <InvoiceLines />
      <InvoiceAdjustments />
      <InvoiceTotals />
      <InvoiceExemption />
      <InvoicePayment />
      <InvoiceSettlement />
      <InvoiceNotes />
      <MoreFields />
      <InvoiceSeller />
    </form>
  );
}

/** Who bills: changed in the settings, for this invoice and the next ones. */
function InvoiceSeller() {
  const seller = useInvoice((invoice) => invoice.seller);
  return (
    <>
      <p className="field-help">
        {say(editorTexts.seller, { name: seller.name, siret: formatSiret(seller.siret) })} ·{' '}
        <a href={toHash({ screen: 'settings' })} data-field="seller">
          {editorTexts.sellerEdit}
        </a>
      </p>
      <LineGuesses path="seller" />
    </>
  );
}
