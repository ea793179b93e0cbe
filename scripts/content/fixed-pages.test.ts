import { describe, expect, test } from 'vitest';
import { listFixedPages, listFooterLinks, listFrameAnchors } from './fixed-pages.ts';

describe('the pages that code makes', () => {
  const pages = listFixedPages();
  const find = (address: string) => pages.find((page) => page.address === address);

  test.each([
    ['/get-help/', 'Get help'],
    ['/glossary/', 'Glossary'],
    ['/figures/disagreements/', 'Where the documents disagree'],
    // The content decides on the title of the home page, and a file has none.
    ['/', undefined],
    ['/data/figures.csv', undefined],
    ['/robots.txt', undefined],
  ])('%s has the title %s', (address, title) => {
    expect(find(address)).toEqual({ address, title });
  });

  test('a page that the content fills and the page for errors are not among them', () => {
    expect(pages.filter(({ address }) => /\[|404|index/.test(address))).toEqual([]);
  });
});

test('frames bring their anchors to any page', () => {
  expect(listFrameAnchors()).toEqual(expect.arrayContaining(['maincontent', 'sources', 'see-also']));
});

test('the footer leads to the standing pages', () => {
  expect(listFooterLinks()).toEqual(expect.arrayContaining(['/about/', '/contact/', '/privacy/']));
});
