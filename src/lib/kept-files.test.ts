import { describe, expect, test } from 'vitest';
import { isKeptPage, listKept } from './kept-files.ts';

describe('isKeptPage', () => {
  test.each([
    '/',
    '/get-help/',
    '/get-help/nhs-111/',
    '/get-help/which-service/injury/',
    '/get-help/near/ely/',
    '/places/',
    '/places/doddington-hospital/',
    '/search/',
    '/offline/',
  ])('%s is kept', (path) => expect(isKeptPage(path)).toBe(true));

  test.each(['/plan/', '/about/', '/get-help/near/ely/large-print/', '/get-helpers/', '/search/other/', '/index.html'])(
    '%s is not',
    (path) => expect(isKeptPage(path)).toBe(false),
  );
});

test('listKept finds pages by their address and the files that they need, and nothing else', () => {
  const paths = [
    '404.html',
    '_astro/page.AbC123.js',
    '_astro/page.AbC123.js.br',
    '_astro/saved-pages.abc.json',
    'about/index.html',
    'data/figures.json',
    'data/finder.json',
    'get-help/index.html',
    'get-help/nhs-111/index.html',
    'get-help/nhs-111/index.html.gz',
    'icon.svg',
    'index.html',
    'pagefind/pagefind.js',
    'search/other.json',
    'search/pages.json',
    'search/pages.json.br',
    'search/red-flags.json',
    'sw.js',
  ];
  expect(listKept(paths)).toEqual({
    pages: ['/get-help/', '/get-help/nhs-111/', '/'],
    files: ['/_astro/page.AbC123.js', '/data/finder.json', '/icon.svg', '/search/pages.json', '/search/red-flags.json'],
  });
});
