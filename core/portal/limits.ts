import { attachmentLimits } from '../draft/attachment-limits.ts';

/** What Chorus Pro takes; source: chorus-pro-api 10. MB are counted as 2^20, as the clients in production do. */
export const portalLimits = {
  /** Letters, digits, space and - + _ / (rule G1.05). */ invoiceNumberLength: 20,
  /** nomFichier */ flowNameLength: 200,
  ...attachmentLimits,
  /** A whole flow file. Sources disagree (10, 30 or 120 MB): the smallest that keeps one invoice of 10 MB possible. */
  flowBytes: 30 * 2 ** 20,
  /** Not stated by any source: small enough that one refused archive holds few firms up. */ invoicesPerFlow: 100,
} as const;
