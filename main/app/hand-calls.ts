import type { Host } from '../../core/bridge/host.ts';
import { checkDume } from '../../core/check/check-dume.ts';
import { checkFuelClaim } from '../../core/check/check-fuel.ts';
import type { Finding } from '../../core/check/finding.ts';
import { dumeSchema, type Dume } from '../../core/draft/dume.ts';
import type { FuelClaim } from '../../core/draft/fuel-claim.ts';
import { fuelRates } from '../../core/draft/fuel-rates.ts';
import { invoiceSchema } from '../../core/draft/invoice.ts';
import type { IsoDate } from '../../core/draft/iso-date.ts';
import { success } from '../../core/draft/result.ts';
import type { Channel, FilingKind } from '../../core/outbox/submission.ts';
import type { CopyField } from '../../core/document/copy-field.ts';
import { dumeCopyFields } from '../../core/document/dume-copy-fields.ts';
import { invoiceCopyFields } from '../../core/document/invoice-copy-fields.ts';
import { renderDume } from '../../core/document/render-dume.ts';
import type { PageAssets } from '../../core/document/write-document.ts';
import { makeDume, makeEspd } from '../document/make-dume.ts';
import type { Outbox } from '../outbox/create-outbox.ts';
import { dumeFiling } from '../outbox/seal-dume.ts';

type HandDeps = {
  readonly outbox: Pick<Outbox, 'sealByHand' | 'sealedContent'>;
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
      return [];
    default:
      return kind satisfies never;
  }
}

/** The calls of the filings that the user deposits by hand: DUME and fuel refund. */
export function createHandCalls({ outbox, channel, today, assets }: HandDeps): {
  readonly checks: Pick<Host['checks'], 'dume' | 'fuel'>;
  readonly documents: Pick<Host['documents'], 'previewDume' | 'exportEspd' | 'copyFields'>;
  readonly outbox: Pick<Host['outbox'], 'sealDume'>;
} {
  const checksDume = (dume: Dume): readonly Finding[] =>
    checkDume(dume, { today: today(), sandbox: channel === 'sandbox' });
  const checksFuel = (claim: FuelClaim): readonly Finding[] =>
    checkFuelClaim(claim, { today: today(), rates: fuelRates, profile: channel });
  const dumeMaking = {
    check: checksDume,
    render: async (dume: Dume) => success(await makeDume(dume, await assets())),
  };
  return {
    checks: {
      dume: async (dume) => await Promise.resolve(success(checksDume(dume))),
      fuel: async (claim) => await Promise.resolve(success(checksFuel(claim))),
    },
    documents: {
      async copyFields(id) {
        const sealed = await outbox.sealedContent(id);
        return sealed.ok ? success(copyFieldsOf(sealed.value)) : sealed;
      },
      previewDume: async (dume) => success(await renderDume(dume, await assets())),
      exportEspd: async ({ dume, version }) => await Promise.resolve(success(makeEspd(dume, version))),
    },
    outbox: { sealDume: async (dume) => await outbox.sealByHand(dumeFiling(dume, dumeMaking)) },
  };
}
