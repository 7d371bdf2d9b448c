import type { Host, RatedClaim } from '../../core/bridge/host.ts';
import { checkDume } from '../../core/check/check-dume.ts';
import { checkFuelClaim } from '../../core/check/check-fuel.ts';
import type { FuelContext } from '../../core/check/fuel-rule.ts';
import type { Finding } from '../../core/check/finding.ts';
import { dumeSchema, type Dume } from '../../core/draft/dume.ts';
import { fuelClaimSchema } from '../../core/draft/fuel-claim.ts';
import { fuelRates, withOwnFuelRates } from '../../core/draft/fuel-rates.ts';
import { invoiceSchema } from '../../core/draft/invoice.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import { success } from '../../core/draft/result.ts';
import type { Channel, FilingKind } from '../../core/outbox/submission.ts';
import type { CopyField } from '../../core/document/copy-field.ts';
import { dumeCopyFields } from '../../core/document/dume-copy-fields.ts';
import { fuelCopyFields } from '../../core/document/fuel-copy-fields.ts';
import { invoiceCopyFields } from '../../core/document/invoice-copy-fields.ts';
import { renderDume } from '../../core/document/render-dume.ts';
import type { PageAssets } from '../../core/document/write-document.ts';
import { makeDume, makeEspd } from '../document/make-dume.ts';
import { makeFuel, makeFuelDossier } from '../document/make-fuel.ts';
import type { AttachmentSource } from '../document/read-attachments.ts';
import type { Outbox } from '../outbox/create-outbox.ts';
import { dumeFiling } from '../outbox/seal-dume.ts';
import { fuelFiling } from '../outbox/seal-fuel.ts';

type HandDeps = {
  readonly outbox: Pick<Outbox, 'sealByHand' | 'sealedContent' | 'sealedClaims'>;
  readonly files: AttachmentSource;
  readonly channel: Channel;
  readonly today: () => IsoDate;
  /** Fonts, clock and look of every page. */ readonly assets: () => Promise<PageAssets>;
};

/** Number and day are there once it is sealed. */
const sealedInvoiceSchema = invoiceSchema.required({ number: true, issuedOn: true });

/** What is to be copied by hand of a sealed filing. */
function copyFieldsOf({ kind, data }: { readonly kind: FilingKind; readonly data: unknown }): readonly CopyField[] {
  switch (kind) {
    case 'dume':
      return dumeCopyFields(dumeSchema.parse(data));
    case 'invoice':
      return invoiceCopyFields(sealedInvoiceSchema.parse(data));
    case 'fuel':
      return fuelCopyFields(fuelClaimSchema.parse(data), fuelRates);
    default:
      return kind satisfies never;
  }
}

/** The calls of the filings that the user deposits by hand: DUME and fuel refund. */
export function createHandCalls({ outbox, files, channel, today, assets }: HandDeps): {
  readonly checks: Pick<Host['checks'], 'dume' | 'fuel'>;
  readonly documents: Pick<Host['documents'], 'previewDume' | 'previewFuel' | 'exportEspd' | 'copyFields'>;
  readonly outbox: Pick<Host['outbox'], 'sealDume' | 'sealFuel'>;
} {
  const checksDume = (dume: Dume): readonly Finding[] =>
    checkDume(dume, { today: today(), sandbox: channel === 'sandbox' });
  const contextOf = ({ claim, ownRates }: RatedClaim): FuelContext => ({
    today: today(),
    rates: withOwnFuelRates(fuelRates, ownRates),
    profile: channel,
    earlierClaims: outbox.sealedClaims().filter(({ id }) => id !== claim.id),
  });
  const dumeMaking = {
    check: checksDume,
    render: async (dume: Dume) => success(await makeDume(dume, await assets(), files)),
  };
  return {
    checks: {
      dume: async (dume) => await Promise.resolve(success(checksDume(dume))),
      fuel: async (rated) => await Promise.resolve(success(checkFuelClaim(rated.claim, contextOf(rated)))),
    },
    documents: {
      async copyFields(id) {
        const sealed = await outbox.sealedContent(id);
        return sealed.ok ? success(copyFieldsOf(sealed.value)) : sealed;
      },
      previewDume: async (dume) => success(await renderDume(dume, await assets())),
      previewFuel: async (rated) =>
        await makeFuelDossier(rated.claim, { ...(await assets()), context: contextOf(rated) }, files),
      exportEspd: async ({ dume, version }) => await Promise.resolve(makeEspd(dume, version)),
    },
    outbox: {
      sealDume: async (dume) => await outbox.sealByHand(dumeFiling(dume, dumeMaking)),
      async sealFuel(rated) {
        const context = contextOf(rated);
        const filing = fuelFiling(rated.claim, {
          rates: context.rates,
          today: context.today,
          check: (claim) => checkFuelClaim(claim, context),
          render: async (claim) => await makeFuel(claim, { ...(await assets()), context }, files),
        });
        return await outbox.sealByHand(filing);
      },
    },
  };
}
