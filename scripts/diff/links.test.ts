import { describe, expect, test } from 'vitest';
import { findDeadTargets, findOutsideLinks } from './links.ts';
import { pairPages } from './page-pairs.ts';
import { createSite, type SmallSite } from '../../tests/fixtures/compared-site.ts';

const dead = (before: SmallSite, after: SmallSite) => {
  const [base, head] = [createSite(before), createSite(after)];
  return findDeadTargets(base, head, pairPages(base, head));
};

describe('links that died', () => {
  const before = {
    pages: { '/': '<a href="/gp/#hours">Hours</a> <a href="/no/">No</a>', '/gp/': '<h2 id="hours">Hours</h2>' },
  };

  test('lead to a page that is gone', () => {
    expect(dead(before, { pages: { '/': before.pages['/'] } })).toEqual([
      { target: '/gp/', missing: 'page', texts: ['Hours'], pages: ['/'] },
    ]);
  });

  test('lead to a place that is gone', () => {
    const after = { pages: { ...before.pages, '/gp/': '<h2 id="when">Hours</h2>' } };
    expect(dead(before, after)).toEqual([{ target: '/gp/#hours', missing: 'place', texts: ['Hours'], pages: ['/'] }]);
  });

  test('are not those that were dead before', () => {
    expect(dead(before, before)).toEqual([]);
  });

  test('are not those that a redirect saves, nor the top of a page or a file', () => {
    const pages = {
      '/': '<a href="/old/#hours">a</a> <a href="#">b</a> <a href="#top">c</a> <a href="/x.csv">d</a> <a href="gp">e</a>',
      '/gp/': before.pages['/gp/'],
    };
    const after = { pages, redirects: { '/old/': '/gp/' }, files: ['x.csv'] };
    expect(dead({ pages: { '/': '' } }, after)).toEqual([]);
    expect(dead({ pages: { '/': '' } }, { pages })).toHaveLength(2);
  });

  test('are told once for all pages', () => {
    const pages = { '/': '<a href="/x/">X</a>', '/a/': '<a href="../x/">the x</a>' };
    expect(dead({ pages: {} }, { pages })).toEqual([
      { target: '/x/', missing: 'page', texts: ['X', 'the x'], pages: ['/', '/a/'] },
    ]);
  });
});

test('links out of the site are those that a page did not have, with the new ones first', () => {
  const outside = (href: string) => `<a href="${href}">More</a> `;
  const base = createSite({ pages: { '/': outside('https://nhs.uk'), '/a/': '' } });
  const added = ['https://nhs.uk', 'https://other.example', 'mailto:a@b.example', 'tel:111', '/a/'].map(outside);
  const head = createSite({ pages: { '/': outside('https://nhs.uk'), '/a/': added.join('') } });
  expect(findOutsideLinks(base, pairPages(base, head))).toEqual([
    { pages: ['/a/'], text: 'More', href: 'https://other.example', isKnown: false },
    { pages: ['/a/'], text: 'More', href: 'mailto:a@b.example', isKnown: false },
    { pages: ['/a/'], text: 'More', href: 'https://nhs.uk', isKnown: true },
  ]);
});
