/** Franchise en base: BT-121 and BT-120 (art. 293 B CGI). */
export const FRANCHISE_CODE = 'VATEX-FR-FRANCHISE';
export const FRANCHISE_REASON = 'TVA non applicable, art. 293 B du CGI';
