import type { Ledger } from './ledger.ts';
import { sandboxRecipients, sandboxSupplierSiret, supplierStructure, type SandboxStructure } from './structures.ts';

/** The structures that the sandbox knows: fictitious recipients and the suppliers of its account. */
export type Directory = {
  structures(): readonly SandboxStructure[];
  structureOf(siret: string): SandboxStructure | undefined;
  isSupplier(siret: string): boolean;
  /** The supplier with that idStructureCPP. */ supplierOf(id: number): SandboxStructure | undefined;
};

/**
 * Recipients, plus suppliers: the fact sheet's, those registered, and, as a courtesy of the sandbox alone, any SIRET
 * that is no recipient's when `acceptAny` is set. The real portal refuses suppliers it does not know.
 */
export function createDirectory(ledger: Ledger, registered: readonly string[], acceptAny: boolean): Directory {
  const suppliers = (): readonly string[] => [
    ...new Set([sandboxSupplierSiret, ...registered, ...ledger.state().suppliers]),
  ];
  const structures = (): readonly SandboxStructure[] => [
    ...sandboxRecipients,
    ...suppliers().map((siret) => supplierStructure(siret)),
  ];
  const isSupplier = (siret: string): boolean =>
    suppliers().includes(siret) || (acceptAny && !sandboxRecipients.some((each) => each.siret === siret));
  return {
    structures,
    structureOf: (siret) => structures().find((each) => each.siret === siret),
    isSupplier,
    supplierOf(id) {
      const siret = String(id).padStart(14, '0');
      return /^\d{14}$/.test(siret) && isSupplier(siret) ? supplierStructure(siret) : undefined;
    },
  };
}
