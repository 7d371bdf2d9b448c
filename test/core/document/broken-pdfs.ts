import { PDFDocument } from 'pdf-lib';

/** A one-page PDF without anything in it. */
export async function plainPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await PDFDocument.create();
  doc.addPage();
  return new Uint8Array(await doc.save());
}

/** A PDF that asks for a password. */
export async function encryptedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const doc = await PDFDocument.create();
  doc.addPage();
  doc.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return new Uint8Array(await doc.save());
}
