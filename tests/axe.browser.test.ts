/**
 * axe finds nothing on any page: all that it knows but the colours at phone width, and on a wide screen the colours and
 * what is laid out there in another way. Of pages that are alike one is looked at. On the wide screen one page of middle
 * length stands for all of its kind. It is looked at in the tab where it stands open on the phone: to load a page and
 * axe again takes longer than to look.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneOfEach } from './alike-pages.ts';
import { findLayoutViolations, findViolations } from './axe.ts';
import { addressed } from './built-site.ts';
import { DESKTOP, openSite, PHONE, type OpenSite } from './open-site.ts';

/** A long list of words that stand on topics too: a look at it takes as long as at ten other pages. */
const LISTS = ['/glossary/'];
const looked = oneOfEach(addressed).map(({ path }) => path);
const wide = new Set(listMiddle());

let site: OpenSite;
let page: Page;
/** The path of the page in the tab. */
let shown = '';
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext(PHONE)).newPage();
});
afterAll(() => site.close());

describe.each(looked)('%s', (path) => {
  test('on a phone', async () => {
    await show(path, PHONE.viewport);
    expect(await findViolations(page)).toEqual([]);
  });

  if (!wide.has(path)) return;
  test('on a wide screen', async () => {
    await show(path, DESKTOP.viewport);
    expect(await findLayoutViolations(page)).toEqual([]);
  });
});

/** Loads a page if it is not the one that the tab shows. */
async function show(path: string, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  if (path === shown) return;
  await page.goto(new URL(path, site.address).href);
  shown = path;
}

function listMiddle(): string[] {
  const kinds = Map.groupBy(
    addressed.filter(({ path }) => looked.includes(path) && !LISTS.includes(path)),
    toKind,
  );
  return [...kinds.values()].map((pages) => {
    const byLength = pages.toSorted((a, b) => a.html.length - b.html.length);
    return byLength[Math.floor(byLength.length / 2)]!.path;
  });
}

/** `/stories/*` for every story, and a fixed page for itself. */
function toKind({ path }: { path: string }): string {
  return path.replace(/(?<=^\/.+\/)[^/]+\/$/, '*');
}
