import type { Requirements } from '../draft/company.ts';

/** A public structure found in the portal's directory, with what it asks for. */
export type Recipient = { readonly siret: string; readonly name: string; readonly requirements: Requirements };
