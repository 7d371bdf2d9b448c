import { decodeXml } from '../../core/document/decode-xml.ts';
import { readFacturX } from '../../core/document/read-facturx.ts';
import type { Target } from '../../core/draft/target.ts';
import { corpusFiles, type CorpusFile } from '../core/document/corpus.ts';
import type { Case } from './compare.ts';

/** Which conventions a file of the corpus is held to: our own files follow the reform; a stranger's are compared under both. */
function targetsOf(folder: string): readonly Target[] {
  return folder.startsWith('cii/own-') ? ['reform'] : ['chorus', 'reform'];
}

/** The text in the encoding that the judge is told: it is sent as UTF-8, whatever the file declared. */
function toUtf8(xml: string): string {
  return xml.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8');
}

async function xmlOf({ name, bytes }: CorpusFile): Promise<string | undefined> {
  if (!name.endsWith('.pdf')) {
    const text = decodeXml(bytes);
    return text.ok ? toUtf8(text.value) : undefined;
  }
  const read = await readFacturX(bytes, name);
  return read.ok ? toUtf8(read.value.xml) : undefined;
}

async function casesOf(folders: readonly string[]): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (const file of corpusFiles(...folders)) {
    const xml = await xmlOf(file);
    if (xml === undefined) continue;
    for (const target of targetsOf(file.folder)) cases.push({ name: `${file.folder}/${file.name}`, target, xml });
  }
  return cases;
}

/** Every CII of the corpus, valid or not, and the XML inside its PDFs. */
export function corpusCases(): Promise<readonly Case[]> {
  return casesOf(['cii/valid', 'cii/invalid', 'cii/own-valid', 'cii/own-invalid', 'pdf']);
}

/** The files that mutation starts from. */
export async function validCases(): Promise<readonly Case[]> {
  const cases = await casesOf(['cii/valid', 'cii/own-valid']);
  // A stranger's file is mutated once, under both conventions' rules: those of the reform include the others.
  return cases.filter(({ target }) => target === 'reform');
}
