/**
 * In a list of search results, in tabs and bookmarks a page is its title and nothing else, so no two pages may have the
 * same.
 */
import type { CollectionName } from '../../src/schemas/shared.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { listPageTitles, type PageTitle } from '../content/page-titles.ts';
import type { Rule } from './rule.ts';

/** Kinds whose entries share a page, and their names. */
const NAMED: CollectionName[] = ['glossary', 'organisations'];
const NAMES = ['term', 'name', 'abbreviation'];

export const duplicateTitles: Rule = {
  name: 'duplicate-titles',
  severity: 'error',
  waivable: false,
  why: 'in search results, tabs and bookmarks a page is its title and nothing else',
  finds: [
    'Two pages with one title; capitals make no difference',
    'A title that a page made by the site has already: "Glossary"',
    'Two words of the glossary, or two bodies, with the same name or abbreviation',
  ],
  example: { wrong: 'title: Glossary', right: 'title: How we explain words' },
  check: ({ files }) => [...checkTitles(files), ...checkNames(files)],
};

function checkTitles(files: ContentFile[]): Fault[] {
  const seen = new Map<string, PageTitle['owner']>();
  return listPageTitles(files).flatMap(({ title, owner, field }): Fault[] => {
    const key = toKey(title);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, owner);
    if (first === undefined || typeof owner === 'string') return [];
    const other = typeof first === 'string' ? `the page ${first}` : first.path;
    const message = `${other} has the title "${title}" already: give this page another`;
    return [{ file: owner.path, ...findPosition(owner, [field]), field, value: title, message }];
  });
}

/** A word of the glossary and a body are looked up by their names, so no two of a kind have the same. */
function checkNames(files: ContentFile[]): Fault[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) =>
    NAMES.flatMap((field): Fault[] => {
      const name = (file.data as Record<string, unknown> | null | undefined)?.[field];
      if (!NAMED.includes(file.collection) || typeof name !== 'string') return [];
      const key = `${file.collection} ${toKey(name)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, file.path);
      if (first === undefined || first === file.path) return [];
      const message = `there is already "${name}" in ${first}: put both into one file, or say what sets this one apart`;
      return [{ file: file.path, ...findPosition(file, [field]), field, value: name, message }];
    }),
  );
}

function toKey(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
