import { zipSync } from 'fflate';
import { z } from 'zod';
import { addedFileName } from './add-file.ts';
import { invoiceOf, noInvoice } from './change-invoice.ts';
import { drawPaper } from './draw-paper.ts';
import type { Ledger, SandboxInvoice } from './ledger.ts';
import { openInvoice } from './open-invoice.ts';
import { answered, bound } from './service.ts';
import { invoiceFileName } from './settle.ts';

const maxDownloadBytes = 120 * 2 ** 20;

const requestSchema = z.strictObject({
  listeFacture: z.array(z.strictObject({ idFacture: z.int() })).min(1),
  format: z.enum(['PDF', 'PIVOT']),
  avecPiecesJointesComplementaires: z.enum(['OUI', 'NON']).nullish(),
  idEspace: z.int().nullish(),
  idUtilisateurCourant: z.int().nullish(),
});

type Paper = { readonly name: string; readonly bytes: Uint8Array };

async function pdfOf(invoice: SandboxInvoice, ledger: Ledger): Promise<Paper> {
  const name = `${invoice.number.replaceAll(/[^\w+-]/g, '_')}.pdf`;
  if (invoice.suffix === 'pdf') return { name, bytes: await ledger.readFile(invoiceFileName(invoice)) };
  const amount = `${invoice.grandTotal} ${invoice.currency}`;
  return { name, bytes: await drawPaper(`Facture ${invoice.number}`, [invoice.supplierName, `Total : ${amount}`]) };
}

async function piecesOf(invoice: SandboxInvoice, ledger: Ledger): Promise<readonly Paper[]> {
  const syntax = invoice.suffix === 'pdf' ? 'IN_DP_E2_CII_FACTURX' : 'IN_DP_E1_CII_16B';
  const file = { name: invoice.fileName, bytes: await ledger.readFile(invoiceFileName(invoice)) };
  const embedded = invoice.attachments.length === 0 ? [] : (await openInvoice(file, syntax)).attachments;
  const added = invoice.pieces.flatMap(({ fileId }) => ledger.state().files.filter((each) => each.id === fileId));
  const kept = await Promise.all(
    added.map(async (each) => ({ name: each.name, bytes: await ledger.readFile(addedFileName(each)) })),
  );
  return [...embedded, ...kept];
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The pivot's real format is AIFE's and not at hand: this one is invented, with the documents in base64. */
async function pivotOf(invoices: readonly SandboxInvoice[], ledger: Ledger): Promise<Uint8Array> {
  const written: string[] = [];
  for (const invoice of invoices) {
    const papers = [await pdfOf(invoice, ledger), ...(await piecesOf(invoice, ledger))];
    const pieces = papers.map(
      ({ name, bytes }) => `<Piece nom="${xmlText(name)}">${Buffer.from(bytes).toString('base64')}</Piece>`,
    );
    written.push(`<Facture id="${invoice.id}" numero="${xmlText(invoice.number)}">${pieces.join('')}</Facture>`);
  }
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><BacASable>${written.join('')}</BacASable>`, 'utf8');
}

async function zipOf(
  invoices: readonly SandboxInvoice[],
  withPieces: boolean,
  ledger: Ledger,
): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const invoice of invoices) {
    const folder = invoices.length > 1 ? `${invoice.id}/` : '';
    const own = [await pdfOf(invoice, ledger), ...(withPieces ? await piecesOf(invoice, ledger) : [])];
    papers.push(...own.map(({ name, bytes }) => ({ name: folder + name, bytes })));
  }
  return papers;
}

/** telecharger/groupe: one file alone is a bare PDF; several come in a ZIP, with a folder for each invoice when there are several. */
export const downloadInvoices = bound(requestSchema, async (request, { ledger }) => {
  const invoices = request.listeFacture.flatMap((each) => invoiceOf(ledger, each.idFacture) ?? []);
  if (invoices.length < request.listeFacture.length) return noInvoice;
  let result: Uint8Array;
  if (request.format === 'PIVOT') result = await pivotOf(invoices, ledger);
  else {
    const papers = await zipOf(invoices, request.avecPiecesJointesComplementaires === 'OUI', ledger);
    const [only] = papers;
    result =
      papers.length === 1 && only !== undefined
        ? only.bytes
        : zipSync(Object.fromEntries(papers.map(({ name, bytes }) => [name, bytes])));
  }
  if (result.length > maxDownloadBytes) return { status: 413, body: undefined };
  return answered({ fichierResultat: Buffer.from(result).toString('base64') });
});
