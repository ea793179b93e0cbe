import { expect, test } from 'vitest';
import { toSuggestLink } from './suggest-link.ts';

test.each([
  ['a file opens for editing', 'content/services/gp.mdx', 'edit/main/content/services/gp.mdx'],
  ['a folder is shown', 'content/services/', 'tree/main/content/services'],
  ['a route keeps its brackets out of the address', 'src/pages/[page].astro', 'edit/main/src/pages/%5Bpage%5D.astro'],
  ['a name cannot begin a query', 'content/a?b#c.mdx', 'edit/main/content/a%3Fb%23c.mdx'],
])('%s', (_, source, path) => {
  expect(toSuggestLink('https://git.example/fit/site', source)).toBe(`https://git.example/fit/site/${path}`);
});

test('an address with a slash at its end gives the same link', () => {
  expect(toSuggestLink('https://git.example/fit/site/', 'a.mdx')).toBe('https://git.example/fit/site/edit/main/a.mdx');
});
