import type { ProblemKind } from '../draft/problem.ts';

/** How sure the fact sheet is: an official text or a measurement; third parties only; the code exists, its text is unknown. */
type Confidence = 'confirmed' | 'thirdParty' | 'textUnknown';

/** A code of the portal: the kind of problem whose sentence says what happened and what to do, and where the code is known from. */
type PortalCode = { readonly kind: ProblemKind; readonly source: string; readonly confidence: Confidence };

/** HTTP failures of PISTE and the portal, by status; source: chorus-pro-api 1.6, 407 apart. */
export const httpFailures: Readonly<Record<number, PortalCode>> = {
  400: { kind: 'portal.malformed', source: 'Factures Swagger', confidence: 'confirmed' },
  401: { kind: 'portal.signedOut', source: 'Factures Swagger', confidence: 'confirmed' },
  403: { kind: 'portal.forbidden', source: 'Factures Swagger; measured 2026-09', confidence: 'confirmed' },
  404: { kind: 'portal.addressGone', source: 'Factures Swagger', confidence: 'confirmed' },
  /** Not the portal's: a proxy on the way. */
  407: { kind: 'portal.proxy', source: 'RFC 9110, 15.5.8', confidence: 'confirmed' },
  413: { kind: 'portal.tooLarge', source: 'Factures Swagger', confidence: 'confirmed' },
  415: { kind: 'portal.formatRefused', source: 'Factures Swagger', confidence: 'confirmed' },
  429: { kind: 'portal.quota', source: 'a client’s branch for it', confidence: 'thirdParty' },
  500: { kind: 'portal.brokenDown', source: 'Factures Swagger', confidence: 'confirmed' },
  502: { kind: 'portal.gateway', source: 'two clients', confidence: 'thirdParty' },
  503: { kind: 'portal.busy', source: 'two clients', confidence: 'thirdParty' },
  504: { kind: 'portal.gateway', source: 'two clients', confidence: 'thirdParty' },
};

/** A business code: its number holds for one service, its message key for all. */
export type BusinessCode = PortalCode & {
  /** The end of the service's path; absent: any. */ readonly service?: string;
  /** codeRetour; absent: unknown, or none. */ readonly code?: number;
  /** At the head of libelle, or a report's codeErreur. */ readonly key?: string;
};

const unknownText = (service: string, kind: ProblemKind, codes: readonly number[]): readonly BusinessCode[] =>
  codes.map((code) => ({
    service,
    code,
    kind,
    source: 'change log of API annex V4.10',
    confidence: 'textUnknown',
  }));

/** The business codes that a source names; source: chorus-pro-api 2.1 and 6.5. The official list is not published in full. */
export const businessCodes: readonly BusinessCode[] = [
  { code: 20_000, key: 'TRA_MSG_00.015', kind: 'portal.noResult', source: 'Pastell', confidence: 'thirdParty' },
  {
    service: 'facturesTravaux/v1/rechercher',
    code: 20_007,
    key: 'GFT_MSG_01.075',
    kind: 'portal.noResult',
    source: 'Pastell',
    confidence: 'thirdParty',
  },
  {
    service: 'consulterCRDetaille',
    code: 20_001,
    key: 'POQ_MSG_01.003',
    kind: 'portal.flowUnknown',
    source: 'Krosoft tests on real answers',
    confidence: 'thirdParty',
  },
  {
    service: 'consulterCRDetaille',
    key: 'ERR_XSD_001',
    kind: 'portal.fileUnreadable',
    source: 'Krosoft tests on real answers',
    confidence: 'thirdParty',
  },
  {
    service: 'deposer/flux',
    code: 20_001,
    key: 'GDP_MSG_11.022',
    kind: 'portal.flowTooLarge',
    source: 'API annex V5.00, read by a client',
    confidence: 'thirdParty',
  },
  {
    service: 'ajouter/fichier',
    code: 20_003,
    kind: 'portal.attachmentTooLarge',
    source: 'go-choruspro',
    confidence: 'thirdParty',
  },
  {
    service: 'completer',
    code: 20_000,
    key: 'GDP_MSG_11.008',
    kind: 'portal.invoiceUnknown',
    source: 'CPP-2017, annex V4',
    confidence: 'thirdParty',
  },
  {
    service: 'completer',
    code: 20_001,
    key: 'GDP_MSG_11.005',
    kind: 'portal.noRight',
    source: 'CPP-2017, annex V4',
    confidence: 'thirdParty',
  },
  {
    service: 'completer',
    code: 20_002,
    key: 'GDP_MSG_11.033',
    kind: 'portal.notSuspended',
    source: 'CPP-2017, annex V4',
    confidence: 'thirdParty',
  },
  {
    service: 'soumettre',
    key: 'GDP_MSG_11.001',
    kind: 'portal.wrongState',
    source: 'Chorus Pilot',
    confidence: 'thirdParty',
  },
  ...unknownText(
    'recycler',
    'portal.recycleRefused',
    Array.from({ length: 11 }, (_, index) => 20_004 + index),
  ),
  ...unknownText('soumettre', 'portal.submitRefused', [20_013, 20_303, 20_304, 20_305]),
];

/** What a refusal says: by the message key at its head, else by service and number, which no other service shares; `undefined` for one that no source names. */
export function findBusinessCode(said: {
  readonly service: string;
  readonly code: number;
  readonly words: string;
}): BusinessCode | undefined {
  const key = /^(?:[A-Z]{3}_MSG_\d{2}[._]\d{3}|ERR_[A-Z]+_\d{3})/.exec(said.words)?.[0];
  if (key !== undefined) {
    const byKey = businessCodes.find((each) => each.key === key);
    if (byKey !== undefined) return byKey;
  }
  return businessCodes.find(
    (each) =>
      each.service !== undefined &&
      said.service.endsWith(`/${each.service}`) &&
      each.code === said.code &&
      (key === undefined || each.key === undefined),
  );
}
