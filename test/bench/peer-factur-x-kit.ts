type FacturXKit = {
  readonly FacturX: {
    fromXML(xml: string): Promise<{ readonly object: object }>;
    fromObject(data: object): Promise<{ getPDF(options: unknown): Promise<Uint8Array> }>;
  };
};

/** factur-x-kit in its two ways: with the page of its template, or with a page that is given to it. */
export type OpenFacturXKit = {
  /** The invoice in the words of factur-x-kit, as it reads them from our XML. */
  toData(xml: string): Promise<object>;
  draw(data: object): Promise<Uint8Array>;
  attach(data: object, page: Uint8Array): Promise<Uint8Array>;
};

/** Opens factur-x-kit; its template writes French. */
export function openFacturXKit(peers: NodeJS.Require): OpenFacturXKit {
  const { FacturX } = peers('factur-x-kit') as FacturXKit;
  return {
    toData: async (xml) => (await FacturX.fromXML(xml)).object,
    draw: async (data) => (await FacturX.fromObject(data)).getPDF({ locale: 'fr-FR' }),
    attach: async (data, page) => (await FacturX.fromObject(data)).getPDF({ existingNonConformantPdf: page }),
  };
}
