/** A service of a public structure. */
export type SandboxService = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
  /** parametres.numeroEngagement */ readonly engagement: boolean;
};

/** A structure of the sandbox's directory. */
export type SandboxStructure = {
  /** idStructureCPP */ readonly id: number;
  readonly siret: string;
  readonly name: string;
  readonly isPublic: boolean;
  readonly postCode: string;
  readonly city: string;
  readonly serviceCode: boolean;
  readonly engagement: boolean;
  readonly serviceCodeOrEngagement: boolean;
  readonly services: readonly SandboxService[];
};

/** The fictitious supplier of AIFE's test set (chorus-pro-api 11). */
export const sandboxSupplierSiret = '33254021516357';

const reserved = (id: number): SandboxService => ({
  id,
  code: 'FACTURES_PUBLIQUES',
  name: 'Factures entre entités publiques',
  active: true,
  engagement: false,
});

/**
 * The recipients of AIFE's fictitious set: SIRETs, requirements and the codes SERVICE_DEST_SERV_OBL and SFACETAT are
 * theirs. Names, towns, ids, the inactive service and the service of the recipient that wants both are invented here.
 */
export const sandboxRecipients: readonly SandboxStructure[] = [
  {
    id: 25_784_051,
    siret: '12345678200051',
    name: 'Commune fictive sans exigence',
    isPublic: true,
    postCode: '01990',
    city: 'Sansexigence',
    serviceCode: false,
    engagement: false,
    serviceCodeOrEngagement: false,
    services: [reserved(10_510)],
  },
  {
    id: 25_784_028,
    siret: '12345678200028',
    name: 'Commune fictive, code service obligatoire',
    isPublic: true,
    postCode: '02990',
    city: 'Bourg-le-Service',
    serviceCode: true,
    engagement: false,
    serviceCodeOrEngagement: false,
    services: [
      { id: 10_281, code: 'SERVICE_DEST_SERV_OBL', name: 'Service des finances', active: true, engagement: false },
      { id: 10_282, code: 'SERVICE_FERME', name: 'Ancien service technique', active: false, engagement: false },
      reserved(10_280),
    ],
  },
  {
    id: 25_784_036,
    siret: '12345678200036',
    name: 'Département fictif, engagement obligatoire',
    isPublic: true,
    postCode: '03990',
    city: 'Engagement-sur-Loire',
    serviceCode: false,
    engagement: true,
    serviceCodeOrEngagement: false,
    services: [reserved(10_360)],
  },
  {
    id: 25_784_044,
    siret: '12345678200044',
    name: 'Région fictive, service et engagement obligatoires',
    isPublic: true,
    postCode: '04990',
    city: 'Deux-Exigences',
    serviceCode: true,
    engagement: true,
    serviceCodeOrEngagement: false,
    services: [
      { id: 10_441, code: 'SERVICE_DEST_SERV_OBL', name: 'Service des achats', active: true, engagement: true },
      reserved(10_440),
    ],
  },
  {
    id: 25_784_100,
    siret: '11000201100044',
    name: 'État fictif, service facturier',
    isPublic: true,
    postCode: '75999',
    city: 'Paris Fictif',
    serviceCode: true,
    engagement: false,
    serviceCodeOrEngagement: false,
    services: [{ id: 11_001, code: 'SFACETAT', name: 'Service facturier de l’État', active: true, engagement: false }],
  },
];

/** The directory entry of a supplier: private, asks for nothing. Its id is invented: its SIRET as a number. */
export function supplierStructure(siret: string): SandboxStructure {
  return {
    id: Number(siret),
    siret,
    name: `Fournisseur ${siret}`,
    isPublic: false,
    postCode: '05990',
    city: 'Fournisseur-le-Haut',
    serviceCode: false,
    engagement: false,
    serviceCodeOrEngagement: false,
    services: [],
  };
}
