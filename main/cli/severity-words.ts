import type { Finding } from '../../core/check/finding.ts';

/** What the command line says of a finding's weight. */
export const severityWords: Readonly<Record<Finding['severity'], string>> = {
  blocks: 'bloque',
  warns: 'avertit',
  advises: 'conseille',
};
