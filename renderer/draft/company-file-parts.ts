import type { DumeCompany } from '../../core/draft/dume-company.ts';
import { announce } from '../ui/notices.ts';

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

/** Takes an entry out of a list, and says so with the undo that puts it back where it was. */
export function takeOut<Item>(
  list: { readonly index: number; readonly item: Item; readonly edit: (patch: (items: Item[]) => Item[]) => void },
  words: string,
): void {
  const { index, item, edit } = list;
  edit((items) => items.toSpliced(index, 1));
  announce(words, () => edit((items) => items.toSpliced(index, 0, item)));
}
