import type { ProblemKind } from '../draft/problem.ts';
import type { ListedRecipient, Recipient } from './recipient.ts';

/** What one call to the portal came to; `says` names the sentence of its code, when the code is known. `offline`: nothing was sent. `noAnswer`: the portal may have received it. */
export type Outcome<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'offline' }
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'signedOut'; readonly says?: ProblemKind }
  | { readonly kind: 'forbidden' }
  /** 429 or 503 before the body was handled, with the wait the portal asked for. */
  | { readonly kind: 'busy'; readonly retryAfterMs?: number; readonly says?: ProblemKind }
  /** A business refusal: `codeRetour` other than 0. */
  | { readonly kind: 'refused'; readonly code: number; readonly words: string; readonly says?: ProblemKind };

/** The receipt of a deposit: the flow arrived, nothing more. */
export type FlowReceipt = { readonly flowNumber: string };

/** consulterCRDetaille, read. */
export type FlowReport = {
  /** etatCourantDepotFlux, read into what it means for us; `unheardOf` is logged and never read as pending. */
  readonly state: 'pending' | 'integrated' | 'partlyIntegrated' | 'refused' | 'incident' | 'unheardOf';
  readonly portalCode: string;
  /** listeErreurDP: invoice by invoice, in the portal's words. */
  readonly refusals: readonly {
    readonly invoiceNumber: string;
    /** Whose number it is; empty where the portal does not say. */ readonly supplierSiret?: string;
    readonly words: string;
  }[];
  /** listeErreurTechnique: for the whole flow. */
  readonly technicalWords: readonly string[];
};

/** An invoice as rechercher/fournisseur lists it. */
export type PortalInvoice = {
  readonly portalInvoiceId: string;
  readonly number: string;
  /** statut, such as DEPOSEE or MISE_A_DISPOSITION */ readonly status: string;
  readonly statusWords: string;
  readonly flowNumber: string;
  readonly supplierSiret: string;
  readonly buyerSiret: string;
  /** montantTTC in cents */ readonly grandTotalCents: number;
  readonly issuedOn: string;
  readonly depositedOn: string;
};

/** One status of an invoice: since when, its code, the comment that came with it. */
export type PortalHistoryStep = { readonly at: string; readonly code: string; readonly words: string };

/**
 * Which invoices are looked for. The supplier is part of the question, never of the line: one technical account may act
 * for several firms, one outbox may send for several, and two of them may have used the same number.
 */
export type InvoiceQuery = {
  readonly supplierSiret: string;
  readonly number?: string;
  readonly flowNumber?: string;
};

/** The calls of Chorus Pro that the outbox and the directory need; one implementation speaks HTTP, tests pass others. */
export type Portal = {
  /** deposer/flux with IN_DP_E2_CII_FACTURX: one PDF, or a .tar.gz of several. */
  depositFlow(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<Outcome<FlowReceipt>>;
  /** consulterCRDetaille */
  askFlowReport(flowNumber: string): Promise<Outcome<FlowReport>>;
  /** rechercher/fournisseur, every page of it. */
  findInvoices(by: InvoiceQuery): Promise<Outcome<readonly PortalInvoice[]>>;
  /** consulter/historique, oldest step first. */
  askHistory(portalInvoiceId: string): Promise<Outcome<readonly PortalHistoryStep[]>>;
  /** structures/rechercher + consulter + services; `undefined` when the directory has no such SIRET. */
  findRecipient(siret: string): Promise<Outcome<Recipient | undefined>>;
  /** transverses/rechercher/destinataire: public structures by SIRET, or by one text for name, town and post code; one page of them. */
  searchRecipients(
    text: string,
  ): Promise<Outcome<{ readonly found: readonly ListedRecipient[]; readonly isCut: boolean }>>;
};
