import type { DumeCompany } from '../../core/draft/dume-company.ts';

/** What binds a control to a field of the company file, once a finding has led here: what is wrong, or may be. */
export type BoundField = {
  readonly fieldPath: string;
  readonly error?: string | undefined;
  readonly warning?: string | undefined;
};

/** What each part of the company file is given. */
export type FilePartProps = {
  readonly file: DumeCompany;
  readonly change: (patch: (before: DumeCompany) => DumeCompany) => void;
  readonly bound: (fieldPath: string) => BoundField;
};
