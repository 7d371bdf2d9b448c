/** The same fields with absent ones as absent keys, as a StatedInvoice has them. */
export type Given<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name] } & {
  [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined>;
};

/** Leaves out what is empty or undefined: an absent term is an absent key. Texts stay as they stand. */
export function given<T extends Readonly<Record<string, unknown>>>(terms: T): Given<T> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(terms)) if (value !== undefined && value !== '') kept[name] = value;
  return kept as Given<T>;
}

/** Trims every text and leaves out what is empty or undefined: what a person has typed, as a document states it. */
export function stated<T extends Readonly<Record<string, unknown>>>(terms: T): Given<T> {
  const trimmed = Object.entries(terms).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return given(Object.fromEntries(trimmed) as T);
}

/** A copy of a whole document without the space around its texts; a text that was nothing else is absent. */
export function tidied<T>(terms: T): T {
  if (typeof terms === 'string') return terms.trim() as T;
  if (Array.isArray(terms)) return terms.map((each: unknown) => tidied(each)) as T;
  if (typeof terms !== 'object' || terms === null) return terms;
  const kept = Object.entries(terms).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    const tidy = tidied<unknown>(value);
    return tidy === '' && value !== '' ? [] : [[name, tidy]];
  });
  return Object.fromEntries(kept) as T;
}
