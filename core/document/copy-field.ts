/** One value to copy into a form by hand, in the form's own order: on the sheet of paper and in the guide on screen. */
export type CopyField = {
  /** The part of the form. */ readonly section: string;
  /** What the form calls it. */ readonly label: string;
  readonly value: string;
  /** How to fill it in, or what to look at. */ readonly hint?: string;
  /** True where no source has confirmed that the form has this field. */ readonly unconfirmed?: boolean;
};
