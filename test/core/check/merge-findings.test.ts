import { describe, expect, it } from 'vitest';
import type { Finding, Severity } from '../../../core/check/finding.ts';
import { mergeFindings } from '../../../core/check/merge-findings.ts';

function finding(rule: string, field: string, severity: Severity = 'blocks'): Finding {
  return { rule, field, severity, values: {} };
}

describe('mergeFindings', () => {
  it('tells a fault once, in the words of the draft', () => {
    const ofDraft = [finding('CPRO-SIRET-SELLER', 'seller.siret')];
    expect(mergeFindings(ofDraft, [finding('BR-FR-10', 'seller.siret')])).toEqual(ofDraft);
  });

  it('lets a graver word follow a lighter one', () => {
    const advice = finding('LIASSE-PREPAID-OVER', 'prepaidAmount', 'warns');
    const refusal = finding('BR-FR-CO-09', 'prepaidAmount');
    expect(mergeFindings([advice], [refusal])).toEqual([advice, refusal]);
  });

  it('keeps two rules of the document on one field, unless the text is no number at all', () => {
    const notes = [finding('BR-FR-05-PMT', 'notes'), finding('BR-FR-05-AAB', 'notes')];
    expect(mergeFindings([], notes)).toEqual(notes);
    const shape = finding('LIASSE-NUMBER-SHAPE', 'lines.0.vatRate');
    expect(mergeFindings([], [finding('BR-FR-16', 'lines.0.vatRate'), shape])).toEqual([shape]);
  });

  it('names a computed amount only when nothing typed is wrong', () => {
    const basis = finding('BR-S-08', 'vatBreakdown.0.basisAmount');
    const rate = finding('BR-S-05', 'lines.0.vatRate');
    expect(mergeFindings([], [basis])).toEqual([basis]);
    expect(mergeFindings([], [rate, basis])).toEqual([rate]);
    const advice = finding('LIASSE-DUE-FAR', 'dueOn', 'advises');
    expect(mergeFindings([advice], [basis])).toEqual([advice, basis]);
  });
});
