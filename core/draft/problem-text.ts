/** What the user can do about a problem; data, so that it can be stored, shown as a button and replayed. */
export type Remedy =
  | 'chooseAnotherFile'
  | 'tryAgain'
  | 'freeDiskSpace'
  | 'openSettings'
  | 'openOutbox'
  | 'openChecks'
  | 'closeOtherWindow'
  | 'updateApplication'
  | 'none';

/** One kind of problem in words: what is wrong, where, and how to mend it. `{name}` takes the problem's value of that name. */
export type ProblemText = { readonly fr: string; readonly en: string; readonly remedy: Remedy };
