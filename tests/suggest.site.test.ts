/** Every page of the built site leads to what it is made from, so that whoever sees a fault can find its file. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readSite } from '../src/build/site-file.ts';
import { toSuggestLink } from '../src/lib/suggest-link.ts';
import { pagedKinds, routes } from '../src/lib/routes.ts';
import { collections } from '../src/schemas/collections.ts';
import { findAll, getAttribute, getWords, listed, pages, type Page } from './built-site.ts';

const { repository } = readSite('.');

function getSource(page: Page): string {
  const named = page.elements.flatMap((element) => getAttribute(element, 'data-source') ?? []);
  expect(named).toHaveLength(1);
  return named[0]!;
}

test.each(pages)('$path names a file or a folder that exists, and shows the way to it', (page) => {
  const source = getSource(page);
  expect(existsSync(source)).toBe(true);
  expect(statSync(source).isDirectory()).toBe(source.endsWith('/'));
  const footer = findAll(page, 'footer')[0]!;
  const links = findAll(page, 'a').filter((link) => getWords(link) === 'Suggest a change to this page');
  if (repository) {
    expect(links.map((link) => getAttribute(link, 'href'))).toEqual([toSuggestLink(repository, source)]);
  } else {
    expect(links).toEqual([]);
    expect(getWords(footer)).toContain(`This page is made from ${source}.`);
  }
});

test.each(pagedKinds)('each page of %s names the very file that its title and address come from', (name) => {
  const folder = `content/${collections[name].folder}/`;
  const own = listed.filter((page) => getSource(page).startsWith(folder) && !getSource(page).endsWith('/'));
  expect(own.length).toBeGreaterThan(0);
  for (const page of own) {
    const source = getSource(page);
    expect(page.path).toBe(routes[name](source.slice(folder.length).replace(/\.\w+$/, '')));
    const [, yaml = ''] = /^(?:---\n)?(.*?)(?:\n---\n|$)/s.exec(readFileSync(source, 'utf8')) ?? [];
    const { title, shortTitle } = parse(yaml) as { title: string; shortTitle?: string };
    expect(getWords(findAll(page, 'h1')[0]!)).toContain(shortTitle ?? title);
  }
});
