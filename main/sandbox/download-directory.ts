import { zipSync } from 'fflate';
import { z } from 'zod';
import { answered, bound } from './service.ts';

/** transverses/telecharger/annuaire/destinataire: a ZIP; the XML in it is invented, the portal's is not at hand. */
export const downloadDirectory = bound(z.strictObject({}), (_, { directory }) => {
  const rows = directory
    .structures()
    .filter((each) => each.isPublic)
    .map((each) => `<Destinataire siret="${each.siret}" nom="${each.name}" ville="${each.city}"/>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?><BacASable>${rows.join('')}</BacASable>`;
  const zip = zipSync({ 'annuaire.xml': Buffer.from(xml, 'utf8') });
  return answered({ fichierResultat: Buffer.from(zip).toString('base64') }, 'GCU_MSG_01_000');
});
