import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sampleInvoice } from '../core/document/sample-invoice.ts';
import { addDays } from '../../core/draft/iso-date.ts';
import { compactIdentifier } from '../../core/draft/siret.ts';
import { FIRM } from './journey.ts';

const run = promisify(execFile);
const cli = path.resolve(import.meta.dirname, '../../main/cli/liasse.ts');

/** Deposits another invoice of the same firm under a number, as a colleague's program would: the number is then taken. */
export async function takeNumber(portalUrl: string, number: string, folder: string): Promise<void> {
  const sample = sampleInvoice();
  const issuedOn = new Date().toISOString().slice(0, 10);
  const invoice = {
    ...sample,
    number,
    issuedOn,
    dueOn: addDays(issuedOn, 30),
    buyerReference: '',
    contractReference: '',
    purchaseOrderReference: '',
    attachments: [],
    seller: { ...sample.seller, siret: compactIdentifier(FIRM.siret) },
    buyer: { ...sample.buyer, siret: '12345678200051' },
  };
  const file = path.join(folder, 'other-program.json');
  await writeFile(file, JSON.stringify(invoice));
  await run(process.execPath, [cli, 'submit', file, '--portal', portalUrl]);
}
