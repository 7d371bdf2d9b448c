import { escapeXml } from './xml-text.ts';

/** What a document says about itself, in its Info dictionary and in its XMP alike. */
export type Description = {
  readonly title: string;
  readonly author: string;
  readonly producer: string;
  readonly madeAt: Date;
};

const FACTURX = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
const UA = 'http://www.aiim.org/pdfua/ns/id/';

type Property = readonly [name: string, valueType: string, category: 'internal' | 'external', description: string];

const FACTURX_PROPERTIES: readonly Property[] = [
  ['DocumentFileName', 'Text', 'external', 'Name of the embedded XML invoice file'],
  ['DocumentType', 'Text', 'external', 'INVOICE'],
  ['Version', 'Text', 'external', 'Version of the XML schema of the Factur-X data'],
  ['ConformanceLevel', 'Text', 'external', 'Conformance level of the Factur-X data'],
];
const UA_PROPERTIES: readonly Property[] = [
  ['part', 'Integer', 'internal', 'Part of ISO 14289 that the document conforms to'],
];

function schemaOf(title: string, uri: string, prefix: string, properties: readonly Property[]): string {
  const items = properties.map(
    ([name, valueType, category, description]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>` +
      `<pdfaProperty:valueType>${valueType}</pdfaProperty:valueType>` +
      `<pdfaProperty:category>${category}</pdfaProperty:category>` +
      `<pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
  );
  return (
    `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${title}</pdfaSchema:schema>` +
    `<pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>` +
    `<pdfaSchema:property><rdf:Seq>${items.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`
  );
}

const UA_SCHEMA = schemaOf('PDF/UA Universal Accessibility Schema', UA, 'pdfuaid', UA_PROPERTIES);
const FACTURX_SCHEMA = schemaOf('Factur-X PDFA Extension Schema', FACTURX, 'fx', FACTURX_PROPERTIES);

const FACTURX_VALUES =
  `<rdf:Description rdf:about="" xmlns:fx="${FACTURX}"><fx:DocumentType>INVOICE</fx:DocumentType>` +
  '<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version>' +
  '<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>';

function extensions(facturX: boolean): string {
  return (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
    `<pdfaExtension:schemas><rdf:Bag>${UA_SCHEMA}${facturX ? FACTURX_SCHEMA : ''}</rdf:Bag></pdfaExtension:schemas>` +
    '</rdf:Description>'
  );
}

/**
 * The XMP packet of a document: PDF/UA-1 and, with its XML inside, PDF/A-3 of conformance A and Factur-X of profile
 * EN 16931 (facturx.md, 1.2). A page without data is PDF/A-2: the portal takes any PDF/A-3 for a batch (portal-guides.md, 0).
 */
export function writeXmp({ title, author, producer, madeAt }: Description, facturX: boolean): Uint8Array {
  const date = `${madeAt.toISOString().slice(0, 19)}Z`;
  const creator =
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`;
  const packet = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>' +
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>${creator}` +
      '<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language></rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">' +
      `<pdf:Producer>${escapeXml(producer)}</pdf:Producer></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
      `<xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate>` +
      `<xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
      `<pdfaid:part>${facturX ? '3' : '2'}</pdfaid:part>` +
      '<pdfaid:conformance>A</pdfaid:conformance></rdf:Description>',
    `<rdf:Description rdf:about="" xmlns:pdfuaid="${UA}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`,
    extensions(facturX),
    ...(facturX ? [FACTURX_VALUES] : []),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ];
  return new TextEncoder().encode(packet.join('\n'));
}
