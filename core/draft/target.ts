/** Which convention a document follows: direct deposit on Chorus Pro, or an approved platform of the 2026-27 reform. */
export type Target = 'chorus' | 'reform';
