import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './install-debian-package.ts';
import { say } from './run-step.ts';

/** The reader of other hands (poppler's) that takes attachments out of our PDFs in the end-to-end tests; without it, a sentence, and those tests fail. */
export async function providePdfDetach(): Promise<void> {
  if (spawnSync('pdfdetach', ['-v'], { stdio: 'ignore' }).error === undefined) return;
  if (await installDebianPackage('poppler-utils')) return;
  say('there is no pdfdetach here: the test that opens a deposited PDF with it fails. Install poppler-utils.');
}
