/** What the form of a filing is given beside its content. */
export type FormState = {
  readonly isReadOnly: boolean;
  /** What is wrong with the field of that path, once it is to be said. */
  readonly errorOf: (fieldPath: string) => string | undefined;
};

/** What binds a control to a field of the filing: its path, what is wrong there, and whether it may still change. */
export function boundField(
  { isReadOnly, errorOf }: FormState,
  fieldPath: string,
): { readonly fieldPath: string; readonly isDisabled: boolean; readonly error: string | undefined } {
  return { fieldPath, isDisabled: isReadOnly, error: errorOf(fieldPath) };
}
