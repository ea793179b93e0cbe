/** What the search knows of a page without its text. */

/** The kinds by which results are grouped, in the order in which a reader in need would want them. */
export const searchKinds = [
  'Get help',
  'Places',
  'The plan',
  'Promises',
  'Stories',
  'Events',
  'Data',
  'Publications',
  'About',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchedPage {
  /** The address on this site, with `/` at both ends. */
  href: string;
  title: string;
  kind: SearchKind;
  /** Other names that people search for; never shown. */
  aliases: string[];
  /** The last day on which the search may find it: guidance whose review has lapsed is not found. */
  until?: string | undefined;
  /** The day from which its review is overdue, and the result says so. */
  due?: string | undefined;
  /** The town or district that it is about. */
  area?: string | undefined;
  /** How old or how sure its words are, such as "From the 2016 plan". */
  note?: string | undefined;
  /** The name of its file in the index of the full text, which another deploy may give another name. */
  fragment?: string | undefined;
}
