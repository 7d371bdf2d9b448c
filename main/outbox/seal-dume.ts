import type { Finding } from '../../core/check/finding.ts';
import { certificateFiles } from '../../core/draft/dume-company.ts';
import type { Dume } from '../../core/draft/dume.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import type { HandFiling, RenderedPapers } from './seal-by-hand.ts';

/** How a machine checks a DUME and puts it on paper. */
export type DumeMaking = {
  readonly check: (dume: Dume) => readonly Finding[];
  readonly render: (dume: Dume) => Promise<Result<RenderedPapers, Problem>>;
};

/** A DUME as a filing that is deposited by hand: named by the consultation's reference, due on its deadline. */
export function dumeFiling(dume: Dume, { check, render }: DumeMaking): HandFiling {
  const { company, consultation, signature } = dume;
  const { deadlineOn } = consultation;
  return {
    content: dume,
    shown: {
      number: `DUME ${consultation.reference}`.trim(),
      issuedOn: signature.on,
      supplierSiret: company.siret,
      buyerName: consultation.buyer.name,
      buyerSiret: consultation.buyer.siret,
      ...(deadlineOn === undefined ? {} : { deadlineOn }),
    },
    attachments: certificateFiles(company),
    check: () => check(dume),
    render: async () => await render(dume),
  };
}
