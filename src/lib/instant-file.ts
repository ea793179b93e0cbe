/**
 * The two files of the search's first answers, packed so that a slow phone has them at once. Pages stand in groups of
 * one kind and one folder, and each group in columns, because like beside like compresses best. The last part of an
 * address is written with one letter for each word that stands in the title.
 */
import type { Synonyms } from '../schemas/search.ts';
import { toSearchWords } from './search-words.ts';
import { searchKinds, type SearchedPage } from './searched-page.ts';

export interface InstantContent {
  pages: SearchedPage[];
  synonyms: Synonyms['synonyms'];
  /** The name of the full text's index, where there is one: what the fragments' names begin with. */
  index?: string | undefined;
}

/** What a page need not have. */
const EXTRAS = ['until', 'due', 'area', 'note'] as const;

interface Packed {
  g: Group[];
  /** What the names of all fragments begin with (the name of the index and `/`), and how many numbers of fragments each page skips, or null for none. */
  f?: [begin: string, skipped: (number | null)[]];
  /** What is said (between `|`), what it means, and the page: each may be empty. */
  s: [string, string, string][];
}

/** Number of the kind, folder, slugs (between `/`), titles, other names (between `|`), and then the extras. */
type Group = [kind: number, folder: string, slugs: string, titles: string[], aliases: string[], ...extras: Column[]];
/** One value for all pages of a group, or one for each. 0 stands for none. */
type Column = string | 0 | (string | 0)[];

/** @param pages In any order: the file keeps the order of kinds, folders and addresses. */
export function packInstantFile({ pages, synonyms }: Omit<InstantContent, 'index'>): string {
  const groups = Map.groupBy(
    pages.toSorted((a, b) => toRank(a) - toRank(b) || compare(a.href, b.href)),
    (page) => `${toRank(page)} ${toFolder(page.href)}`,
  );
  const fragments = packFragments([...groups.values()].flat());
  const packed: Packed = {
    g: [...groups.values()].map((group) => [
      toRank(group[0]!),
      toFolder(group[0]!.href),
      group.map(packSlug).join('/'),
      group.map(({ title }) => title),
      group.map(({ aliases }) => aliases.map((alias) => alias.replaceAll('|', ' ')).join('|')),
      ...EXTRAS.map((name) => packColumn(group.map((page) => page[name] ?? 0))),
    ]),
    ...(fragments && { f: fragments }),
    s: synonyms.map(({ say, means = '', page = '' }) => [say.join('|'), means, page]),
  };
  return JSON.stringify(packed);
}

/** @param json What `packInstantFile` gave, parsed. */
export function readInstantFile(json: unknown): InstantContent {
  const { g, s, f } = json as Packed;
  const pages = g.flatMap(([kind, folder, slugs, titles, aliases, ...extras]) => {
    const parts = slugs.split('/');
    return titles.map((title, row): SearchedPage => {
      const page: SearchedPage = {
        href: folder + readSlug(parts[row]!, title),
        title,
        kind: searchKinds[kind]!,
        aliases: split(aliases[row]!),
      };
      EXTRAS.forEach((name, index) => {
        const column = extras[index]!;
        const value = Array.isArray(column) ? column[row] : column;
        if (value) page[name] = value;
      });
      return page;
    });
  });
  if (f) readFragments(pages, f);
  return {
    pages,
    ...(f && { index: f[0].replace('/', '') }),
    synonyms: s.map(([say, means, page]) => ({
      say: split(say),
      ...(means && { means }),
      ...(page && { page }),
    })),
  };
}

/** Neighbours in the file are neighbours in the index, so most pages skip none. */
function packFragments(pages: SearchedPage[]): Packed['f'] {
  const begin = pages.find(({ fragment }) => fragment)?.fragment?.replace(/[^/]*$/, '');
  if (begin === undefined) return undefined;
  let next = 0;
  const skipped = pages.map(({ fragment }) => {
    // Names of another index cannot be packed with these, and a page without a name is only slower to be shown.
    if (!fragment?.startsWith(begin)) return null;
    const number = parseInt(fragment.slice(begin.length), 36);
    const step = number - next;
    next = number + 1;
    return step;
  });
  return [begin, skipped];
}

function readFragments(pages: SearchedPage[], [begin, skipped]: NonNullable<Packed['f']>): void {
  let next = 0;
  pages.forEach((page, at) => {
    const step = skipped[at] ?? null;
    if (step === null) return;
    next += step + 1;
    page.fragment = begin + (next - 1).toString(36);
  });
}

function packColumn(values: (string | 0)[]): Column {
  const [first = 0] = values;
  return values.every((value) => value === first) ? first : values;
}

/** `/plan/points/technology/` stands in `/plan/points/`. */
function toFolder(href: string): string {
  return href.replace(/[^/]*\/$/, '');
}

/** `acute-care-2014` with the title "Acute care for all" is `AB2014`. */
function packSlug({ href, title }: SearchedPage): string {
  const words = toSearchWords(title).slice(0, 26);
  const slug = href.slice(toFolder(href).length, -1);
  return slug
    .split('-')
    .map((part) => (words.includes(part) ? String.fromCharCode(65 + words.indexOf(part)) : part))
    .join('-')
    .replace(/(?<=[A-Z])-|-(?=[A-Z])/g, '');
}

function readSlug(packed: string, title: string): string {
  const words = toSearchWords(title);
  const parts = packed.match(/[A-Z]|[^A-Z-]+/g) ?? [];
  const slug = parts.map((part) => (/[A-Z]/.test(part) ? words[part.charCodeAt(0) - 65] : part)).join('-');
  return slug && `${slug}/`;
}

function split(text: string): string[] {
  return text ? text.split('|') : [];
}

function toRank({ kind }: SearchedPage): number {
  return searchKinds.indexOf(kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
