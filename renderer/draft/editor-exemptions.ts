import type { Invoice, VatCategory } from '../../core/draft/invoice.ts';
import { exemptionOf } from '../../core/draft/vat-exemption-wording.ts';
import { FRANCHISE_CODE } from '../../core/draft/vat-exemption.ts';
import { say } from '../ui/french.ts';
import type { FieldOption } from '../ui/SelectField.tsx';
import { vatTexts } from './vat-texts.ts';

/** Categories that say why they bear no VAT (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
const EXPLAINED = ['E', 'AE', 'K', 'G', 'O'] as const;
export type ExplainedCategory = (typeof EXPLAINED)[number];

type Reason = { readonly code: string; readonly words: string; readonly printed: string };

/** No reason chosen yet: only the words are printed. */
export const NO_CODE = 'none';

function article(code: string, words: string, number: string): Reason {
  return { code, words, printed: say(vatTexts.saysArticle, { article: number }) };
}

/** The reasons that small firms meet, with their code of the VATEX list. */
const REASONS: Readonly<Record<ExplainedCategory, readonly Reason[]>> = {
  E: [
    { code: FRANCHISE_CODE, words: vatTexts.franchise, printed: vatTexts.saysFranchise },
    article('VATEX-FR-CGI261-4', vatTexts.teaching, '261, 4'),
    article('VATEX-FR-CGI261-7', vatTexts.charities, '261, 7'),
    article('VATEX-FR-CGI261-5', vatTexts.realEstate, '261, 5'),
    article('VATEX-FR-CGI261D-1', vatTexts.ruralLease, '261 D, 1°'),
    article('VATEX-FR-CGI261D-2', vatTexts.bareLease, '261 D, 2°'),
    article('VATEX-FR-CGI261D-4', vatTexts.furnished, '261 D, 4°'),
    article('VATEX-FR-CGI261C-1', vatTexts.banking, '261 C, 1°'),
    article('VATEX-FR-CGI261C-2', vatTexts.insurance, '261 C, 2°'),
    article('VATEX-FR-CGI261B', vatTexts.groups, '261 B'),
    article('VATEX-FR-CGI295', vatTexts.overseas, '295'),
    article('VATEX-FR-CGI275', vatTexts.suspension, '275'),
    { code: 'VATEX-FR-CNWVAT', words: vatTexts.creditWithoutVat, printed: vatTexts.saysCreditWithoutVat },
    { code: 'VATEX-EU-132', words: vatTexts.generalInterest, printed: vatTexts.saysDirective },
  ],
  AE: [
    { code: 'VATEX-EU-AE', words: vatTexts.reverseEu, printed: vatTexts.saysReverse },
    { code: 'VATEX-FR-AE', words: vatTexts.reverseFr, printed: vatTexts.saysReverse },
  ],
  K: [{ code: 'VATEX-EU-IC', words: vatTexts.intraEu, printed: vatTexts.saysIntra }],
  G: [{ code: 'VATEX-EU-G', words: vatTexts.exportEu, printed: vatTexts.saysExport }],
  O: [{ code: 'VATEX-EU-O', words: vatTexts.outsideEu, printed: vatTexts.saysOutside }],
};

/** The categories of the invoice that owe a reason, in a fixed order; E as well while it still has one written. */
export function explainedCategories(invoice: Invoice): readonly ExplainedCategory[] {
  const used = new Set<VatCategory>(
    [...invoice.lines, ...(invoice.allowances ?? []), ...(invoice.charges ?? [])].map((each) => each.vatCategory),
  );
  const hasExemption = (invoice.vatExemptionCode ?? invoice.vatExemptionReason ?? '') !== '';
  return EXPLAINED.filter((category) => used.has(category) || (category === 'E' && hasExemption));
}

/** The reasons as choices; a code that an imported file brings is added as it is. */
export function reasonOptions(category: ExplainedCategory, current: string | undefined): readonly FieldOption[] {
  const known = REASONS[category].map(({ code, words }) => ({ id: code, label: words, hint: code }));
  const isKnown = current === undefined || known.some(({ id }) => id === current);
  return [
    { id: NO_CODE, label: vatTexts.noCode, hint: vatTexts.noCodeHint },
    ...known,
    ...(isKnown ? [] : [{ id: current, label: vatTexts.otherCode, hint: current }]),
  ];
}

function withExemption(
  invoice: Invoice,
  category: ExplainedCategory,
  { code, reason }: { readonly code: string | undefined; readonly reason: string | undefined },
): Invoice {
  const said = { ...(code && { code }), ...(reason && { reason }) };
  if (category === 'E') {
    const { vatExemptionCode: _code, vatExemptionReason: _reason, ...rest } = invoice;
    return {
      ...rest,
      ...(code && { vatExemptionCode: code }),
      ...(reason && { vatExemptionReason: reason }),
    };
  }
  const others = (invoice.vatExemptions ?? []).filter((each) => each.category !== category);
  return { ...invoice, vatExemptions: [...others, { category, ...said }] };
}

/** Chooses a reason: its code, and its mention unless the user wrote one of his own. */
export function withReasonCode(invoice: Invoice, category: ExplainedCategory, id: string): Invoice {
  const { reason } = exemptionOf(invoice, category);
  const isOurs = REASONS[category].some(({ printed }) => printed === reason);
  const chosen = REASONS[category].find(({ code }) => code === id);
  const isFree = reason === undefined || reason.trim() === '' || isOurs;
  return withExemption(invoice, category, {
    code: id === NO_CODE ? undefined : id,
    reason: isFree && chosen !== undefined ? chosen.printed : reason,
  });
}

/** Changes the mention that is printed. */
export function withReasonWords(invoice: Invoice, category: ExplainedCategory, reason: string): Invoice {
  return withExemption(invoice, category, { code: exemptionOf(invoice, category).code, reason });
}
