import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as lists from '../../../core/check/code-lists.ts';
import type { CodeList } from '../../../core/check/code-lists.ts';
import { enRules } from '../../../core/check/en-rules.ts';
import { isIsoDate } from '../../../core/draft/iso-date.ts';

const folder = new URL('../../../assets/code-lists/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const ids = new Set(enRules.map(({ id }) => id));

describe('the code lists', () => {
  it.each(files)('%s says what it is, where it comes from and which rules ask for it', (file) => {
    const list = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as CodeList;
    expect(Object.keys(list)).toEqual(['name', 'rules', 'source', 'version', 'date', 'codes']);
    expect(isIsoDate(list.date)).toBe(true);
    expect(list.codes.length).toBeGreaterThan(0);
    expect(new Set(list.codes).size).toBe(list.codes.length);
    const asking = [...list.rules.matchAll(/BR-C[LO]-\d\d/g)].map(([id]) => id);
    expect(asking).not.toEqual([]);
    expect(asking.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('are all read, and hold what French invoices use', () => {
    expect(Object.keys(lists)).toHaveLength(files.length);
    expect(lists.identifierSchemes.has('0009')).toBe(true);
    expect(lists.addressSchemes.has('0225')).toBe(true);
    expect(lists.vatExemptions.has('VATEX-FR-FRANCHISE')).toBe(true);
    expect(['PMT', 'PMD', 'AAB'].every((code) => lists.noteSubjects.has(code))).toBe(true);
    expect(['380', '381', '384', '386', '389'].every((code) => lists.documentTypes.has(code))).toBe(true);
    expect(lists.units.has('H18')).toBe(true);
    expect(lists.units.has('HAR')).toBe(false);
  });
});
