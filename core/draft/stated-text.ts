/** The same fields with absent ones as absent keys, as a StatedInvoice has them. */
export type Given<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: T[Name] } & {
  [Name in keyof T as undefined extends T[Name] ? Name : never]?: Exclude<T[Name], undefined>;
};

/** Trims every text and leaves out what is empty or undefined: an absent term is an absent key. */
export function stated<T extends Readonly<Record<string, unknown>>>(terms: T): Given<T> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(terms)) {
    const kept = typeof value === 'string' ? value.trim() : value;
    if (kept !== undefined && kept !== '') given[name] = kept;
  }
  return given as Given<T>;
}
