/** The State's public pages that the application may open in the user's browser; nothing else ever is. */
export const publicPages = {
  chorusPro: 'https://portail.chorus-pro.gouv.fr/',
  dume: 'https://dume.chorus-pro.gouv.fr/',
} as const;

/** True for the exact address of one of the State's public pages. */
export function isPublicPage(address: string): boolean {
  return Object.values<string>(publicPages).includes(address);
}
