/**
 * In a list of search results, in tabs and bookmarks a page is its title and nothing else, so no two pages may have the
 * same.
 */
import { findPosition, type Fault } from '../content/content-files.ts';
import { listPageTitles, type PageTitle } from '../content/page-titles.ts';
import type { Rule } from './rule.ts';

export const duplicateTitles: Rule = {
  name: 'duplicate-titles',
  severity: 'error',
  waivable: false,
  why: 'in search results, tabs and bookmarks a page is its title and nothing else',
  example: { wrong: 'title: Glossary', right: 'title: How we explain words' },
  check: ({ files }) => {
    const seen = new Map<string, PageTitle['owner']>();
    return listPageTitles(files).flatMap(({ title, owner, field }): Fault[] => {
      const key = title.toLowerCase().replace(/\s+/g, ' ').trim();
      const first = seen.get(key);
      if (first === undefined) seen.set(key, owner);
      if (first === undefined || typeof owner === 'string') return [];
      const other = typeof first === 'string' ? `the page ${first}` : first.path;
      const message = `${other} has the title "${title}" already: give this page another`;
      return [{ file: owner.path, ...findPosition(owner, [field]), field, value: title, message }];
    });
  },
};
