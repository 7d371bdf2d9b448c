/** Franchise en base: BT-121 and BT-120 (art. 293 B CGI). */
export const FRANCHISE_CODE = 'VATEX-FR-FRANCHISE';
export const FRANCHISE_REASON = 'TVA non applicable, art. 293 B du CGI';

// The CEF VATEX list as the EN 16931 code list 1.3.16 has it, shortened by its prefix.
const EUROPEAN =
  '79-C 132 132-1A 132-1B 132-1C 132-1D 132-1E 132-1F 132-1G 132-1H 132-1I 132-1J 132-1K 132-1L 132-1M 132-1N 132-1O ' +
  '132-1P 132-1Q 135-1 135-1A 135-1B 135-1C 135-1D 135-1E 135-1F 135-1G 135-1H 135-1I 135-1J 135-1K 135-1L 139 143 ' +
  '143-1A 143-1B 143-1C 143-1D 143-1E 143-1F 143-1FA 143-1G 143-1H 143-1I 143-1J 143-1K 143-1L 144 146-1E 148 148-A ' +
  '148-B 148-C 148-D 148-E 148-F 148-G 151 151-1A 151-1AA 151-1B 151-1C 151-1D 151-1E 153 159 309 AE D F G I IC J O';
const FRENCH =
  'FRANCHISE CNWVAT CGI261-1 CGI261-2 CGI261-3 CGI261-4 CGI261-5 CGI261-7 CGI261-8 CGI261A CGI261B CGI261C-1 ' +
  'CGI261C-2 CGI261C-3 CGI261D-1 CGI261D-1BIS CGI261D-2 CGI261D-3 CGI261D-4 CGI261E-1 CGI261E-2 CGI275 CGI277A CGI295 ' +
  '298SEXDECIESA AE';
const CODES = new Set([
  ...EUROPEAN.split(' ').map((code) => `VATEX-EU-${code}`),
  ...FRENCH.split(' ').map((code) => `VATEX-FR-${code}`),
]);

/** True for a code of the VATEX list, in any case of letters (BR-CL-22). */
export function isExemptionCode(code: string): boolean {
  return CODES.has(code.toUpperCase());
}
