/** Each page that may be listed names a picture of its own, and the picture is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { readSite } from '../src/build/site-file.ts';
import { toPicturePath } from '../src/lib/routes.ts';
import { addressed, DIST, files, findAll, getAttribute, getWords, listed, pages, type Page } from './built-site.ts';

const { baseUrl, name } = readSite('.');

function getMeta(page: Page, property: string): string | undefined {
  const meta = findAll(page, 'meta').find((each) =>
    [getAttribute(each, 'property'), getAttribute(each, 'name')].includes(property),
  );
  return meta && getAttribute(meta, 'content');
}

test('every page that may be listed names its own picture by its whole address, and how large it is', () => {
  expect(listed.length).toBeGreaterThan(300);
  for (const page of listed) {
    expect(getMeta(page, 'og:image')).toBe(`${baseUrl}${toPicturePath(page.path)}`);
    expect(getMeta(page, 'og:image:type')).toBe('image/png');
    expect(getMeta(page, 'og:image:width')).toBe('1200');
    expect(getMeta(page, 'og:image:height')).toBe('630');
    expect(getMeta(page, 'twitter:card')).toBe('summary_large_image');
  }
});

test('its words for those who do not see it are the heading and the name of the site', () => {
  for (const page of listed) {
    const heading = getWords(findAll(page, 'h1')[0]!).trim();
    const alt = getMeta(page, 'og:image:alt') ?? '';
    expect([alt.startsWith(`${heading} - `), alt.endsWith(` - ${name}`), page.path]).toEqual([true, true, page.path]);
  }
});

test('other pages name none', () => {
  const others = pages.filter((page) => !listed.includes(page));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((page) => page.html.includes('og:image')).map(({ path }) => path)).toEqual([]);
});

test('each picture is a PNG of 1200 by 630 that a phone loads at once, and belongs to a page', () => {
  const pictures = listed.map(({ path }) => toPicturePath(path).slice(1));
  expect(files.filter((path) => path.startsWith('pictures/')).toSorted()).toEqual(pictures.toSorted());
  for (const path of pictures) {
    const content = readFileSync(join(DIST, path));
    expect([path, imageSize(content)]).toEqual([path, { width: 1200, height: 630, type: 'png' }]);
    expect(content.length, path).toBeLessThan(60_000);
  }
});

test('pages that differ have pictures that differ', () => {
  const seen = new Map<string, string[]>();
  for (const { path } of addressed.filter((page) => listed.includes(page))) {
    const content = readFileSync(join(DIST, toPicturePath(path).slice(1))).toString('base64');
    seen.set(content, [...(seen.get(content) ?? []), path]);
  }
  expect([...seen.values()].filter((paths) => paths.length > 1)).toEqual([]);
});
