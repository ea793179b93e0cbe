/**
 * The file of the search's first answers, packed so that a slow phone has it at once. Pages stand in groups of one kind and
 * one folder, and what is alike in columns, because like beside like compresses best; all that a page is called stands
 * together. The last part of an address is written with one letter for each word that stands in the title.
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

/** Where a page stands in the list. */
interface Listed {
  href: string;
  kind: string;
}

/** The letter of what is first. */
const A = 65;

/** What a page need not have. */
const EXTRAS = ['until', 'due', 'area', 'note'] as const;

interface Packed {
  /** Of each group the number of its kind, its folder, and slugs between `/`. */
  g: [kind: number, folder: string, slugs: string][];
  /** Of each group the pages between `~`: its title and other names, and then what is said for it, as in `s`, after `^`. */
  t: string[];
  /** Of each extra a letter for every page: which of the values it has. The first value is none. */
  e: [values: string[], ...letters: string[]];
  /** What the names of all fragments begin with (the name of the index and `/`), and how many numbers of fragments each page skips, or null for none. */
  f?: [begin: string, skipped: (number | null)[]];
  /** What means no listed page: the page, if there is one, and in each row, between `^`, what it means and what is said. */
  s: [page: string, rows: string][];
}

/** @param pages In any order: the file keeps the order of kinds, folders and addresses. */
export function packInstantFile({ pages, synonyms }: Omit<InstantContent, 'index'>): string {
  const sorted = pages.toSorted(compareListed);
  const groups = [...Map.groupBy(sorted, (page) => `${toRank(page)} ${toFolder(page.href)}`).values()];
  const rows = Map.groupBy(synonyms, ({ page = '' }) => page);
  const packRows = (page: string) => (rows.get(page) ?? []).map(({ means = '', say }) => packNames([means, ...say]));
  const listed = new Set(sorted.map(({ href }) => href));
  const fragments = packFragments(sorted);
  const packed: Packed = {
    g: groups.map((group) => [toRank(group[0]!), toFolder(group[0]!.href), group.map(packSlug).join('/')]),
    t: groups.map((group) =>
      group.map(({ href, title, aliases }) => [packNames([title, ...aliases]), ...packRows(href)].join('^')).join('~'),
    ),
    e: packExtras(sorted),
    ...(fragments && { f: fragments }),
    s: [...rows.keys()].filter((page) => !listed.has(page)).map((page) => [page, packRows(page).join('^')]),
  };
  return JSON.stringify(packed);
}

/** @param json What `packInstantFile` gave, parsed. Synonyms come in the order of their pages. */
export function readInstantFile(json: unknown): InstantContent {
  const { g, t, e, s, f } = json as Packed;
  const synonyms: InstantContent['synonyms'] = [];
  const readRows = (page: string, rows: string[]) => {
    for (const row of rows) {
      const [means, ...say] = row.split('|');
      synonyms.push({ say, ...(means && { means }), ...(page && { page }) });
    }
  };
  const pages = g.flatMap(([kind, folder, slugs], group) => {
    const parts = slugs.split('/');
    return t[group]!.split('~').map((packed, row): SearchedPage => {
      const [names = '', ...rows] = packed.split('^');
      const [title = '', ...aliases] = names.split('|');
      const href = folder + readSlug(parts[row]!, title);
      readRows(href, rows);
      return { href, title, kind: searchKinds[kind]!, aliases };
    });
  });
  readExtras(pages, e);
  if (f) readFragments(pages, f);
  for (const [page, rows] of s) readRows(page, rows.split('^'));
  return { pages, ...(f && { index: f[0].replace('/', '') }), synonyms };
}

/** The order of the list: by kind, folder and address. */
export function compareListed(one: Listed, other: Listed): number {
  return (
    toRank(one) - toRank(other) || compare(toFolder(one.href), toFolder(other.href)) || compare(one.href, other.href)
  );
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

function packExtras(pages: SearchedPage[]): Packed['e'] {
  const values = [...new Set(['', ...pages.flatMap((page) => EXTRAS.map((name) => page[name] ?? ''))])];
  const toLetter = (value = '') => String.fromCharCode(A + values.indexOf(value));
  return [values, ...EXTRAS.map((name) => pages.map((page) => toLetter(page[name])).join(''))];
}

function readExtras(pages: SearchedPage[], [values, ...columns]: Packed['e']): void {
  EXTRAS.forEach((name, at) =>
    pages.forEach((page, row) => {
      const value = values[columns[at]!.charCodeAt(row) - A];
      if (value) page[name] = value;
    }),
  );
}

/** Marks that part the file are written with others that look alike. */
function packNames(names: string[]): string {
  const twins: Record<string, string> = { '|': '∣', '^': '⌃', '~': '∼' };
  return names.map((name) => name.replace(/[|^~]/g, (mark) => twins[mark]!)).join('|');
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
    .map((part) => (words.includes(part) ? String.fromCharCode(A + words.indexOf(part)) : part))
    .join('-')
    .replace(/(?<=[A-Z])-|-(?=[A-Z])/g, '');
}

function readSlug(packed: string, title: string): string {
  const words = toSearchWords(title);
  const parts = packed.match(/[A-Z]|[^A-Z-]+/g) ?? [];
  const slug = parts.map((part) => (/[A-Z]/.test(part) ? words[part.charCodeAt(0) - A] : part)).join('-');
  return slug && `${slug}/`;
}

function toRank({ kind }: Listed): number {
  return (searchKinds as readonly string[]).indexOf(kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
