/** Which pages and which of their names the search's first answers need. */
import { toSearchWords } from './search-words.ts';
import { searchKinds, type SearchedPage } from './searched-page.ts';

/** Without the names that bring nothing: their words stand in the title, or in another name of the page, in their order. */
export function dropSpareAliases(pages: SearchedPage[]): SearchedPage[] {
  return pages.map((page) => {
    const names = [page.title, ...page.aliases].map((name) => ` ${toSearchWords(name).join(' ')} `);
    const isSpare = (name: string, index: number) =>
      names.some((other, at) => at !== index && other.includes(name) && (other.length > name.length || at < index));
    return { ...page, aliases: page.aliases.filter((_, index) => !isSpare(names[index + 1]!, index + 1)) };
  });
}

/** Pages in long lists, that few people know by their titles. The first goes first when there is no room for all. */
const LEAST: RegExp[] = [
  /^\/figures\/./,
  /^\/plan\/promises\/./,
  /^\/updates\/./,
  /^\/data\/./,
  /^\/events\/./,
  /^\/plan\/initiatives\/./,
  /^\/stories\/./,
];

/** All pages, the most needed first; among their like, by kind and address. */
export function toMostNeeded(pages: SearchedPage[]): SearchedPage[] {
  const toRank = ({ href, kind }: SearchedPage) => {
    const at = LEAST.findIndex((pattern) => pattern.test(href));
    return at < 0 ? searchKinds.indexOf(kind) : searchKinds.length + LEAST.length - at;
  };
  return pages.toSorted((a, b) => toRank(a) - toRank(b) || (a.href < b.href ? -1 : 1));
}
