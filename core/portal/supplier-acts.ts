import type { IsoDate } from '../draft/iso-date.ts';
import type { Outcome } from './portal.ts';

/** A file of the portal's, by its number there. */
export type AddedFile = { readonly portalFileId: string };

/** A document added to an invoice: the file's number, and what the buyer reads of it. */
export type AddedPiece = AddedFile & {
  /** At most 100 characters. */ readonly designation: string;
  /** A code of recuperer/typespj; absent when the list has not been read. */ readonly typeCode?: string;
};

/** What deposer/pdf read off a page; empty where it read nothing. Nothing is filed by it. */
export type ReadPdf = AddedFile & {
  readonly number: string;
  readonly issuedOn: string;
  readonly buyerSiret: string;
};

/** soumettre for a PDF that was deposited before; amounts are exact decimals as text. */
export type InvoiceSubmission = {
  readonly number: string;
  readonly issuedOn: IsoDate;
  readonly portalFileId: string;
  /** idStructureCPP of the supplier. */ readonly supplierId: string;
  readonly buyerSiret: string;
  readonly serviceCode?: string;
  readonly engagement?: string;
  readonly contract?: string;
  readonly framework:
    | 'A1_FACTURE_FOURNISSEUR'
    | 'A2_FACTURE_FOURNISSEUR_DEJA_PAYEE'
    | 'A9_FACTURE_SOUSTRAITANT'
    | 'A12_FACTURE_COTRAITANT';
  /** SIRET; the portal asks for it with A9 and A12. */ readonly validatorSiret?: string;
  readonly kind: 'FACTURE' | 'AVOIR';
  /** Of an AVOIR. */ readonly originalNumber?: string;
  readonly vatRegime: 'TVA_SUR_DEBIT' | 'TVA_SUR_ENCAISSEMENT' | 'EXONERATION' | 'SANS_TVA';
  /** A code of recuperer/motifs/exonerationtva; asked for with EXONERATION. */ readonly exemptionCode?: string;
  readonly paymentMode?: 'CHEQUE' | 'PRELEVEMENT' | 'VIREMENT' | 'ESPECE' | 'AUTRE' | 'REPORT';
  readonly currency: string;
  readonly taxBasis: string;
  readonly taxTotal: string;
  readonly grandTotal: string;
  readonly due: string;
  readonly vat: readonly { readonly percent: string; readonly basis: string; readonly tax: string }[];
  readonly pieces: readonly AddedPiece[];
  readonly comment?: string;
};

/** soumettre's receipt: the invoice exists, unlike after a flow. */
export type SubmissionReceipt = {
  readonly portalInvoiceId: string;
  readonly number: string;
  readonly status: string;
  readonly depositedOn: string;
  /** Base64; which hash it is, no source says. */ readonly certificate: string;
};

/** What completer and recycler came to. */
export type ActReceipt = { readonly portalInvoiceId: string; readonly number: string };

/** What recycler may change; what is left out stays as it was (unconfirmed). */
export type Recycling = {
  readonly portalInvoiceId: string;
  readonly buyerSiret?: string;
  readonly serviceCode?: string;
  readonly engagement?: string;
  readonly comment?: string;
};

/** A structure that the technical account may act for. */
export type OwnStructure = { readonly structureId: string; readonly siret: string; readonly name: string };

/** What the supplier does on the portal beside depositing flows; all but the last four change something there. */
export type SupplierActs = {
  /** transverses/ajouter/fichier: alone it files nothing. */
  addFile(file: {
    readonly name: string;
    readonly mimeType: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }): Promise<Outcome<AddedFile>>;
  /** deposer/pdf: an unsigned PDF is read and kept; `submitInvoice` files it. */
  depositPdf(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<Outcome<ReadPdf>>;
  /** soumettre with DEPOT_PDF_API. */
  submitInvoice(submission: InvoiceSubmission): Promise<Outcome<SubmissionReceipt>>;
  /** completer: only while SUSPENDUE. */
  complete(addition: {
    readonly portalInvoiceId: string;
    readonly pieces: readonly AddedPiece[];
    readonly comment?: string;
  }): Promise<Outcome<ActReceipt>>;
  /** recycler: only while A_RECYCLER; the number stays. */
  recycle(changes: Recycling): Promise<Outcome<ActReceipt>>;
  /** traiterRejet: the supplier has dealt with a rejection. */
  treatRejection(portalInvoiceId: string): Promise<Outcome<undefined>>;
  /** corriger/valideur/facture: only while ERREUR_FOURNISSEUR_SUR_VALIDEUR. */
  correctValidator(correction: {
    readonly portalInvoiceId: string;
    readonly validatorSiret: string;
  }): Promise<Outcome<undefined>>;
  /** telecharger/groupe: about ten at a time at most, as the Swagger advises; one alone without pieces is a PDF, more are a ZIP. */
  download(wanted: {
    readonly portalInvoiceIds: readonly string[];
    readonly withPieces: boolean;
  }): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** consulterCR: the flow's report as a PDF. It failed for Factur-X in 2018: `askFlowReport` decides, never this. */
  askFlowPaper(flowNumber: string): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** rattachements: proves token and technical account, and names the structures. */
  askOwnStructures(): Promise<Outcome<readonly OwnStructure[]>>;
  /** structures/consulter: when the technical password ends; undefined when the portal does not tell. */
  askPasswordExpiry(structureId: string): Promise<Outcome<IsoDate | undefined>>;
};
