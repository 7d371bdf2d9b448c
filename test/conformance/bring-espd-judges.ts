import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenEspdVersion } from '../../core/draft/stated-espd.ts';
import { bringArtifact, CACHE, unpack } from './bring-judges.ts';

/** The UBL schemas, and the two that they import without saying where they are. */
const ARTIFACTS = {
  ubl23: ['com.helger.ubl:ph-ubl23:9.0.3', 'ph-ubl23-9.0.3.jar'],
  ubl22: ['com.helger.ubl:ph-ubl22:9.0.3', 'ph-ubl22-9.0.3.jar'],
  coreTypes: ['com.helger.xsd:ph-xsds-ccts-cct-schemamodule:4.1.0', 'ph-xsds-ccts-cct-schemamodule-4.1.0.jar'],
  signatures: ['com.helger.xsd:ph-xsds-xmldsig:4.1.0', 'ph-xsds-xmldsig-4.1.0.jar'],
} as const;

const PLACES = {
  'urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2': 'CCTS_CCT_SchemaModule.xsd',
  'http://www.w3.org/2000/09/xmldsig#': 'xmldsig-core-schema.xsd',
} as const;

/** What is judged by, as it is printed. */
export const ESPD_SCHEMAS = 'OASIS UBL 2.3 and 2.2 (ph-ubl23, ph-ubl22 9.0.3)';

/** A set of rules by its name: a schema or a sheet made of Schematron. */
export type EspdSheet = { readonly name: string; readonly file: string };

/** Xerces finds no schema whose place is not said: the place is written into the import. */
function nameImports(folder: string, places: Readonly<Record<string, string>>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    let text = readFileSync(path, 'utf8');
    for (const [namespace, place] of Object.entries(places))
      text = text.replace(
        new RegExp(`<xsd:import namespace="${namespace}"\\s*/>`),
        `<xsd:import namespace="${namespace}" schemaLocation="${place}"/>`,
      );
    writeFileSync(path, text);
  }
}

function bringSchema(ubl: 'ubl23' | 'ubl22', version: '2.3' | '2.2', places: Readonly<Record<string, string>>): string {
  const [artifact, file] = ARTIFACTS[ubl];
  const root = unpack(bringArtifact(artifact, file), join(CACHE, 'espd'), `external/schemas/${ubl}/`);
  nameImports(join(root, 'common'), places);
  return join(root, 'maindoc', `UBL-QualificationApplicationResponse-${version}.xsd`);
}

/** Where the sheets of a version lie in a checkout of github.com/OP-TED/ESPD-EDM of its tag, and what names that checkout. */
const CHECKOUTS: Readonly<Record<WrittenEspdVersion, { readonly variable: string; readonly folder: string }>> = {
  '4.1.0': { variable: 'ESPD_EDM', folder: 'validation/ESPDResponse/xsl' },
  '2.1.1': {
    variable: 'ESPD_EDM_2',
    folder: 'docs/src/main/asciidoc/modules/ROOT/dist/val/schematron/ESPDResponse-2.1.1/xsl',
  },
};

/** The sheets of the official rules of a version. No registry carries them: they are taken from a checkout, where there is one. */
function officialSheets(version: WrittenEspdVersion): readonly EspdSheet[] {
  const { variable, folder } = CHECKOUTS[version];
  const checkout = process.env[variable];
  if (checkout === undefined) return [];
  const sheets = join(checkout, folder);
  if (!existsSync(sheets)) throw new Error(`${variable} names ${checkout}, which has no ${folder}`);
  return readdirSync(sheets)
    .filter((name) => /^\d\d[- ].*\.xsl$/.test(name))
    .map((name) => ({ name: name.replace(/\.xsl$/, '').replaceAll(' ', '-'), file: join(sheets, name) }));
}

/** Brings what judges the ESPD of each version; throws with a sentence where Maven or the network is missing. */
export function bringEspdSheets(): Readonly<Record<WrittenEspdVersion, readonly EspdSheet[]>> {
  const imported = join(CACHE, 'espd');
  for (const [artifact, file] of [ARTIFACTS.coreTypes, ARTIFACTS.signatures])
    unpack(bringArtifact(artifact, file), imported, 'schemas/');
  const places = Object.fromEntries(
    Object.entries(PLACES).map(([namespace, name]) => [namespace, join(imported, 'schemas', name)]),
  );
  return {
    '4.1.0': [{ name: 'xsd', file: bringSchema('ubl23', '2.3', places) }, ...officialSheets('4.1.0')],
    '2.1.1': [{ name: 'xsd', file: bringSchema('ubl22', '2.2', places) }, ...officialSheets('2.1.1')],
  };
}
