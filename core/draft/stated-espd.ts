import type { AskedCriterion, Buyer, Lot } from './consultation.ts';
import type { CompanySize, OperatorRole, Representative } from './dume-company.ts';
import type { Declarations } from './exclusion-ground.ts';
import type { IsoDate } from './iso-date.ts';
import type { Address, Contact, Identifier } from './party.ts';

/** Versions of the ESPD model that we write. */
export type WrittenEspdVersion = '4.1.0' | '2.1.1';

/** One year's turnover as an ESPD states it: a period, or a year alone in the oldest files. */
export type StatedTurnover = {
  readonly startOn?: IsoDate;
  readonly endOn?: IsoDate;
  readonly year?: string;
  /** As it stands in the file. */ readonly amount: string;
  readonly currency: string;
};

/** One year's average headcount. */
export type StatedHeadcount = { readonly year: string; readonly number: string };

/** Another firm that an ESPD names. */
export type StatedEntity = {
  readonly name: string;
  readonly identifier?: string;
  /** A CPV code. */ readonly activity?: string;
};

/** Part II: who answers. */
export type StatedOperator = {
  readonly name: string;
  /** The scheme is that of the file (NATIONAL, VAT), blank when it gives none. */ readonly identifiers: readonly Identifier[];
  readonly website?: string;
  readonly address?: Address;
  readonly contact?: Contact;
  readonly size?: CompanySize;
  readonly role?: OperatorRole;
  readonly groupName?: string;
  readonly representatives: readonly Representative[];
};

/** Parts II to V as answered. */
export type StatedAnswers = {
  readonly declarations: Declarations;
  readonly turnover: readonly StatedTurnover[];
  readonly headcount: readonly StatedHeadcount[];
  readonly setUpOn?: IsoDate;
  /** Groupement. */ readonly together?: boolean;
  readonly members?: string;
  readonly reliesOn?: boolean;
  readonly reliedOn?: readonly StatedEntity[];
  readonly subcontracts?: boolean;
  readonly subcontractors?: readonly StatedEntity[];
  /** Free text of 2.x: the lots tendered for. */ readonly lotsTendered?: string;
};

/** What an ESPD file states, whatever its version. */
export type StatedEspd = {
  readonly version: string;
  readonly document: 'request' | 'response';
  readonly identifier?: string;
  readonly uuid?: string;
  readonly issuedOn?: IsoDate;
  /** ContractFolderID: the buyer's reference. */ readonly reference: string;
  readonly procedure?: string;
  readonly noticeNumber?: string;
  /** Id of the request that a response answers. */ readonly requestIdentifier?: string;
  readonly buyer: Buyer;
  readonly object?: string;
  readonly description?: string;
  readonly lots: readonly Lot[];
  readonly criteria: readonly AskedCriterion[];
  readonly operator?: StatedOperator;
  readonly answers?: StatedAnswers;
};
