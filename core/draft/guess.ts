/** A value of a draft that was read off a page rather than out of data: to be confirmed by the user. */
export type Guess = {
  /** Path in the draft, such as `seller.siret` or `lines.0.netPrice`. */ readonly field: string;
  /** The words of the page that it came from, shortened. */ readonly text: string;
  /** Page, from 1. */ readonly page: number;
};
