/**
 * An invoice as a document states it (EN 16931-1, semantic model): every business term as its raw text without the
 * space around, amounts included, all of it optional, because a received file may lack or break any of them. Texts are
 * never empty: what is empty is absent. A date is `YYYY-MM-DD` when it can be read, else the raw text (with its
 * format where that is not the usual one). The field paths
 * of findings are the paths of this type; where the draft has the same field, it has the same name.
 */
export type StatedInvoice = {
  /** BT-24 */ readonly profile?: string;
  /** BT-23 */ readonly businessProcess?: string;
  /** BT-1 */ readonly number?: string;
  /** BT-2 */ readonly issuedOn?: string;
  /** BT-3 */ readonly typeCode?: string;
  /** BT-5 */ readonly currencyCode?: string;
  /** BT-6 */ readonly taxCurrencyCode?: string;
  /** BT-9 */ readonly dueOn?: string;
  /** BT-10 */ readonly buyerReference?: string;
  /** BT-11 */ readonly projectReference?: string;
  /** BT-12 */ readonly contractReference?: string;
  /** BT-13 */ readonly purchaseOrderReference?: string;
  /** BT-14 */ readonly salesOrderReference?: string;
  /** BT-15 */ readonly receivingAdviceReference?: string;
  /** BT-16 */ readonly despatchAdviceReference?: string;
  /** BT-17 */ readonly tenderReference?: string;
  /** BT-18 */ readonly invoicedObject?: StatedIdentifier;
  /** BT-19 */ readonly buyerAccountingReference?: string;
  /** BT-20 */ readonly paymentTerms?: string;
  /** BG-1 */ readonly notes: readonly StatedNote[];
  /** BG-3 */ readonly precedingInvoices: readonly StatedPrecedingInvoice[];
  /** BG-4; absent when the document has no such group. */ readonly seller?: StatedParty;
  /** BG-7 */ readonly buyer?: StatedParty;
  /** BG-10 */ readonly payee?: StatedPayee;
  /** BG-11 */ readonly taxRepresentative?: StatedTaxRepresentative;
  /** BG-13 */ readonly deliverTo?: StatedDelivery;
  /** BT-72 */ readonly deliveredOn?: string;
  /** BG-14; present without dates when the document has an empty group. */ readonly period?: StatedPeriod;
  /** BG-16, BG-17 to BG-19 */ readonly paymentMeans: readonly StatedPaymentMeans[];
  /** BT-83 */ readonly remittanceInformation?: string;
  /** BT-89 */ readonly directDebitMandate?: string;
  /** BT-90 */ readonly creditorReference?: string;
  /** BG-20 */ readonly allowances: readonly StatedDocumentAllowance[];
  /** BG-21 */ readonly charges: readonly StatedDocumentAllowance[];
  /** BG-22; absent when the document has no such group. */ readonly totals?: StatedTotals;
  /** BG-23 */ readonly vatBreakdown: readonly StatedVat[];
  /** BG-24 */ readonly supportingDocuments: readonly StatedSupportingDocument[];
  /** BG-25 */ readonly lines: readonly StatedLine[];
};

/** An identifier and its scheme (ISO 6523 or another list); no scheme is an absent one. */
export type StatedIdentifier = {
  readonly value?: string;
  readonly scheme?: string;
  /** True for one that stands where CII wants a scheme (GlobalID) and has none. */ readonly lacksScheme?: true;
};

/** BG-1 */
export type StatedNote = {
  /** BT-21 */ readonly subjectCode?: string;
  /** BT-22 */ readonly text?: string;
};

/** BG-3 */
export type StatedPrecedingInvoice = {
  /** BT-25 */ readonly number?: string;
  /** BT-26 */ readonly issuedOn?: string;
};

/** BG-5, BG-8, BG-12 or BG-15 */
export type StatedAddress = {
  /** BT-35 */ readonly lineOne?: string;
  /** BT-36 */ readonly lineTwo?: string;
  /** BT-162 */ readonly lineThree?: string;
  /** BT-38 */ readonly postCode?: string;
  /** BT-37 */ readonly city?: string;
  /** BT-39 */ readonly subdivision?: string;
  /** BT-40 */ readonly countryCode?: string;
};

/** BG-6, BG-9 */
export type StatedContact = {
  /** BT-41 */ readonly name?: string;
  /** BT-42 */ readonly telephone?: string;
  /** BT-43 */ readonly email?: string;
};

/** BG-4, BG-7 */
export type StatedParty = {
  /** BT-27, BT-44 */ readonly name?: string;
  /** BT-28, BT-45 */ readonly tradingName?: string;
  /** BT-29, BT-46; a French SIRET has scheme 0009. */ readonly identifiers: readonly StatedIdentifier[];
  /** BT-30, BT-47; a French SIREN has scheme 0002. */ readonly legalRegistration?: StatedIdentifier;
  /** BT-31, BT-48 */ readonly vatIdentifier?: string;
  /** BT-32 */ readonly taxRegistration?: string;
  /** BT-33 */ readonly legalInformation?: string;
  /** BT-34, BT-49 */ readonly electronicAddress?: StatedIdentifier;
  /** BG-5, BG-8; absent when the document has no such group. */ readonly address?: StatedAddress;
  /** BG-6, BG-9; absent when the document has no such group. */ readonly contact?: StatedContact;
};

/** BG-10 */
export type StatedPayee = {
  /** BT-59 */ readonly name?: string;
  /** BT-60 */ readonly identifiers: readonly StatedIdentifier[];
  /** BT-61 */ readonly legalRegistration?: StatedIdentifier;
};

/** BG-11 */
export type StatedTaxRepresentative = {
  /** BT-62 */ readonly name?: string;
  /** BT-63 */ readonly vatIdentifier?: string;
  /** BG-12 */ readonly address?: StatedAddress;
};

/** BG-13 */
export type StatedDelivery = {
  /** BT-70 */ readonly name?: string;
  /** BT-71 */ readonly identifiers: readonly StatedIdentifier[];
  /** BG-15 */ readonly address?: StatedAddress;
};

/** BG-14, BG-26 */
export type StatedPeriod = {
  /** BT-73, BT-134 */ readonly startOn?: string;
  /** BT-74, BT-135 */ readonly endOn?: string;
};

/** BG-16 with BG-17, BG-18 and BG-19 */
export type StatedPaymentMeans = {
  /** BT-81 */ readonly typeCode?: string;
  /** BT-82 */ readonly information?: string;
  /** BT-84 as an IBAN; may hold spaces when the document does. */ readonly iban?: string;
  /** BT-84 when it is not an IBAN */ readonly proprietaryAccount?: string;
  /** BT-85 */ readonly accountName?: string;
  /** BT-86 */ readonly bic?: string;
  /** BT-87 */ readonly cardNumber?: string;
  /** BT-88 */ readonly cardHolder?: string;
  /** BT-91 */ readonly debitedAccount?: string;
  /** True when the document has the group of the account to credit (BG-17), even an empty one. */
  readonly hasCreditTransfer?: boolean;
};

/** BG-27, BG-28 */
export type StatedAllowance = {
  /** BT-136, BT-141 */ readonly amount?: string;
  /** BT-137, BT-142 */ readonly baseAmount?: string;
  /** BT-138, BT-143 */ readonly percent?: string;
  /** BT-139, BT-144 */ readonly reason?: string;
  /** BT-140, BT-145 */ readonly reasonCode?: string;
};

/** BG-20, BG-21 */
export type StatedDocumentAllowance = StatedAllowance & {
  /** BT-95, BT-102 */ readonly vatCategory?: string;
  /** BT-96, BT-103 */ readonly vatRate?: string;
};

/** An amount with the currency that the document gives it. */
export type StatedAmount = { readonly amount?: string; readonly currency?: string };

/** BG-22 */
export type StatedTotals = {
  /** BT-106 */ readonly sumOfLines?: string;
  /** BT-107 */ readonly sumOfAllowances?: string;
  /** BT-108 */ readonly sumOfCharges?: string;
  /** BT-109 */ readonly taxExclusive?: string;
  /** BT-110 (in BT-5's currency) and BT-111 (in BT-6's) */ readonly taxTotals: readonly StatedAmount[];
  /** BT-112 */ readonly taxInclusive?: string;
  /** BT-113 */ readonly prepaid?: string;
  /** BT-114 */ readonly rounding?: string;
  /** BT-115 */ readonly due?: string;
};

/** BG-23, with the tax point: the day on the first, the code on each. */
export type StatedVat = {
  /** BT-118 */ readonly category?: string;
  /** BT-119 */ readonly rate?: string;
  /** BT-116 */ readonly basisAmount?: string;
  /** BT-117 */ readonly taxAmount?: string;
  /** BT-120 */ readonly exemptionReason?: string;
  /** BT-121 */ readonly exemptionCode?: string;
  /** BT-7 */ readonly taxPointOn?: string;
  /** BT-8, as CII writes it: 5, 29 or 72 */ readonly taxPointCode?: string;
};

/** BG-24 */
export type StatedSupportingDocument = {
  /** BT-122 */ readonly reference?: string;
  /** BT-123 */ readonly description?: string;
  /** BT-124 */ readonly location?: string;
  /** BT-125 */ readonly file?: { readonly name?: string; readonly mimeType?: string; readonly base64: string };
};

/** BG-25 with BG-26 to BG-32 */
export type StatedLine = {
  /** BT-126 */ readonly identifier?: string;
  /** BT-127 */ readonly note?: string;
  /** BT-128 */ readonly invoicedObject?: StatedIdentifier;
  /** BT-129 */ readonly quantity?: string;
  /** BT-130 */ readonly unitCode?: string;
  /** BT-131 */ readonly netAmount?: string;
  /** BT-132 */ readonly orderLineReference?: string;
  /** BT-133 */ readonly buyerAccountingReference?: string;
  /** BG-26 */ readonly period?: StatedPeriod;
  /** BG-27 */ readonly allowances: readonly StatedAllowance[];
  /** BG-28 */ readonly charges: readonly StatedAllowance[];
  /** BT-146 */ readonly netPrice?: string;
  /** BT-147 */ readonly priceDiscount?: string;
  /** BT-148 */ readonly grossPrice?: string;
  /** BT-149 */ readonly priceBaseQuantity?: string;
  /** BT-150 */ readonly priceBaseUnitCode?: string;
  /** The unit that a CII file gives beside its gross price, where the net price has a base of its own: no term, but held to the code list. */
  readonly grossPriceBaseUnitCode?: string;
  /** BT-151 */ readonly vatCategory?: string;
  /** BT-152 */ readonly vatRate?: string;
  /** BT-153 */ readonly name?: string;
  /** BT-154 */ readonly description?: string;
  /** BT-155 */ readonly sellerItemIdentifier?: string;
  /** BT-156 */ readonly buyerItemIdentifier?: string;
  /** BT-157 */ readonly standardItemIdentifier?: StatedIdentifier;
  /** BT-158 */ readonly classifications: readonly StatedClassification[];
  /** BT-159 */ readonly originCountryCode?: string;
  /** BG-32 */ readonly attributes: readonly StatedAttribute[];
};

/** BT-158 */
export type StatedClassification = {
  readonly value?: string;
  /** The list of UNTDID 7143 */ readonly scheme?: string;
  readonly schemeVersion?: string;
};

/** BG-32 */
export type StatedAttribute = {
  /** BT-160 */ readonly name?: string;
  /** BT-161 */ readonly value?: string;
};
