/** Charts in a browser: what is explored shows what the page has drawn, and nothing is loaded that nobody wants. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { DRAWN } from '../src/lib/chart-drawings.ts';
import { toPictures, type Picture } from '../src/lib/chart-picture.ts';
import { drawChart } from '../src/lib/chart-svg.ts';
import { findViolations } from './axe.ts';
import { CASES } from './fixtures/chart-cases.ts';
import { openSite, type OpenSite } from './open-site.ts';

/**
 * Edges of letters and curves are smoothed in another way in a drawing and on a canvas, and in each browser in its own: so
 * both are blurred by as many pixels, and then a shade may differ by as many of 256. Ink in place of paper is more.
 */
const BLUR = 1.5;
const SMOOTHING = 80;
/** The share of pixels that may differ by more than that. A bar that is a tenth shorter makes three times as many. */
const TOLERANCE = 0.001;
const EMERGENCY_BED_DAYS = 'emergency-bed-days';
/** A real table for each kind of picture. For a line the test brings its own. */
const TABLES: Record<string, string> = {
  'ranked bars': EMERGENCY_BED_DAYS,
  'paired bars': 'ae-activity-by-age',
  dots: 'life-expectancy-2014',
  'small charts': 'inpatient-activity-by-age',
};

let site: OpenSite;
/** A reader whose connection is not known to be good: nothing comes unasked. */
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await openTab({ saveData: true, effectiveType: '4g' });
});
afterAll(() => site.close());

async function openTab(connection: object): Promise<Page> {
  const context = await site.browser.newContext({ serviceWorkers: 'block', viewport: { width: 1000, height: 900 } });
  await context.addInitScript((given) => {
    Object.defineProperty(navigator, 'connection', { value: given });
  }, connection);
  return context.newPage();
}

const open = (id: string, on = page) => on.goto(new URL(`/data/${id}/`, site.address).href);
const chart = () => page.locator('fit-chart');
const explore = () => chart().getByRole('button', { name: 'Explore this chart' }).click();

/** Makes the screen a phone's or a desktop's, and every panel exactly as wide as its drawing. */
async function setWidth(width: number): Promise<void> {
  await page.setViewportSize({ width: width < 480 ? 400 : 1000, height: 900 });
  await page.evaluate((wide) => {
    for (const panel of document.querySelectorAll<HTMLElement>('.app-chart__panel')) panel.style.width = `${wide}px`;
  }, width);
}

async function waitForCanvases(width: number): Promise<void> {
  await page.waitForFunction((wide) => {
    const all = [...document.querySelectorAll<HTMLCanvasElement>('fit-chart canvas')];
    return all.length > 0 && all.every((canvas) => canvas.width === wide);
  }, width);
}

const shoot = async (pictures: Locator) => Promise.all((await pictures.all()).map((each) => each.screenshot()));

/** @returns the share of pixels that differ by more than smoothing makes them, 0 to 1; 1 for another size. */
async function compare(a: Uint8Array, b: Uint8Array): Promise<number> {
  const [first, second] = await Promise.all([a, b].map(readPixels));
  if (first!.info.width !== second!.info.width || first!.info.height !== second!.info.height) return 1;
  // A picture that begins within a pixel ends within one, which may show what stands below: the last row does not count.
  const seen = first!.data.subarray(0, -first!.info.width);
  const differing = seen.filter((value, index) => Math.abs(value - second!.data[index]!) > SMOOTHING).length;
  return differing / seen.length;
}

const readPixels = (png: Uint8Array) => sharp(png).greyscale().blur(BLUR).raw().toBuffer({ resolveWithObject: true });

/** Compares the drawings of the open page with the canvases that take their place, at the widths where they are drawn. */
async function compareBoth(widths: number[]): Promise<number[]> {
  const drawn: Uint8Array[][] = [];
  for (const width of widths) {
    await setWidth(width);
    drawn.push(await shoot(chart().locator('svg:visible')));
  }
  await explore();
  const shares: number[] = [];
  for (const [index, width] of widths.entries()) {
    await setWidth(width);
    await waitForCanvases(width);
    const canvases = await shoot(chart().locator('canvas'));
    expect(canvases).toHaveLength(drawn[index]!.length);
    shares.push(...(await Promise.all(canvases.map((canvas, at) => compare(drawn[index]![at]!, canvas)))));
  }
  return shares;
}

describe('the canvas shows the picture of the page', () => {
  test.each(Object.entries(TABLES))('%s', async (kind, id) => {
    await open(id);
    const shares = await compareBoth(kind === 'small charts' ? [DRAWN.narrow] : [DRAWN.narrow, DRAWN.wide]);
    expect(shares.length).toBeGreaterThan(1);
    expect(Math.max(...shares)).toBeLessThanOrEqual(TOLERANCE);
  });

  test('lines', async () => {
    const [picture] = toPictures(CASES['line']!);
    const draw = (name: keyof typeof DRAWN) =>
      drawChart(picture!, DRAWN[name], 'Lines', `app-chart__svg app-chart__svg--${name}`);
    await answer({ pictures: [picture!] });
    await page.route(`**/data/${EMERGENCY_BED_DAYS}/`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace(
        /(<div class="app-chart__panel">).*?(?=<\/div>)/s,
        `$1${draw('narrow')}${draw('wide')}`,
      );
      await route.fulfill({ response, body });
    });
    await open(EMERGENCY_BED_DAYS);
    expect(await chart().locator('svg').first().getAttribute('aria-label')).toBe('Lines');
    const shares = await compareBoth([DRAWN.narrow, DRAWN.wide]);
    await page.unrouteAll();
    expect(Math.max(...shares)).toBeLessThanOrEqual(TOLERANCE);
  });

  test('or the comparison fails: one bar a tenth shorter is seen', async () => {
    const given = (await (await fetch(new URL(`/data/${EMERGENCY_BED_DAYS}.json`, site.address))).json()) as {
      pictures: Picture[];
    };
    const [first] = given.pictures;
    first!.series[0]!.values[2]! *= 0.9;
    await answer(given);
    await open(EMERGENCY_BED_DAYS);
    const shares = await compareBoth([DRAWN.narrow, DRAWN.wide]);
    await page.unrouteAll();
    expect(Math.min(...shares)).toBeGreaterThan(2 * TOLERANCE);
  });
});

/** What the chart of every table gets, in place of its own data. */
async function answer(json: { pictures: Picture[] }): Promise<void> {
  await page.route('**/data/*.json', (route) => route.fulfill({ json }));
}

describe('a reader who asks', () => {
  test('gets it then and not before; failing keeps the picture; keys speak the values', async () => {
    const asked: string[] = [];
    const note = (request: { url(): string }) => asked.push(new URL(request.url()).pathname);
    page.on('request', note);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.route('**/data/*.json', (route) => route.abort());
    await open(EMERGENCY_BED_DAYS);
    await chart().scrollIntoViewIfNeeded();
    const wanted = () => asked.filter((path) => /chart-explorer|\/data\/.*\.json/.test(path));
    expect(wanted()).toEqual([]);

    await explore();
    const status = chart().getByRole('status');
    await status.filter({ hasText: 'could not be opened' }).waitFor();
    expect(await chart().locator('svg:visible').count()).toBe(1);
    expect(wanted()).toHaveLength(2);

    await page.unrouteAll();
    await explore();
    const canvas = chart().locator('canvas');
    await canvas.waitFor();
    page.off('request', note);
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await chart().locator('svg:visible, button').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await chart().locator('svg:visible').count()).toBe(1);
    expect(await canvas.evaluate((element) => getComputedStyle(element).opacity)).toBe('0');
    await page.emulateMedia({ media: null });
    expect(await canvas.getAttribute('aria-label')).toMatch(/^Bar chart, .*The table has all the numbers\.$/);
    expect(await status.count()).toBe(1);

    const said: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      said.push(await status.innerText());
    }
    expect(said[0]).toMatch(/^CamHealth: Change 9%$/);
    expect(said[1]).toMatch(/^Isle of Ely: Change 8%$/);
    expect(said[2]).toBe(said[0]);
    expect(said[3]).toMatch(/^Hunts Health: Change 0%$/);
    await page.keyboard.press('Home');
    expect(await status.innerText()).toBe(said[0]);
    await page.keyboard.press('End');
    expect(await status.innerText()).toBe(said[3]);
    expect(await canvas.getAttribute('role')).toBe('application');
    await canvas.hover({ position: { x: 60, y: 30 } });
    await status.filter({ hasText: 'CamHealth' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('keeps the picture when the script of the chart does not come', async () => {
    await page.route('**/chart-explorer*.js', (route) => route.abort());
    await open(EMERGENCY_BED_DAYS);
    await explore();
    await chart().getByText('could not be opened').waitFor();
    expect(await chart().locator('svg:visible').count()).toBe(1);
    await page.unrouteAll();
  });

  test('with colours of their own is offered nothing, because a canvas knows none of them', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(EMERGENCY_BED_DAYS);
    await chart().locator('svg:visible').waitFor();
    expect(await page.locator('.app-chart__explore:visible').count()).toBe(0);
    await page.emulateMedia({ forcedColors: null });
  });
});

test('on a good connection, where nobody saves data, it comes when it is seen, and moves nobody', async () => {
  const generous = await openTab({ saveData: false, effectiveType: '4g' });
  await generous.setViewportSize({ width: 390, height: 844 });
  await open(EMERGENCY_BED_DAYS, generous);
  await generous.locator('fit-chart').scrollIntoViewIfNeeded();
  await generous.locator('fit-chart canvas').waitFor();
  expect(await generous.evaluate(() => document.activeElement === document.body)).toBe(true);
  await generous.context().close();
});

test('a reader who stands on the button when the chart comes by itself stands on the chart then', async () => {
  const generous = await openTab({ saveData: false, effectiveType: '4g' });
  await generous.setViewportSize({ width: 390, height: 844 });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await generous.route('**/data/*.json', async (route) => {
    await held;
    await route.continue();
  });
  // The chart may be in view, and so be asked for, before the page is there.
  const asked = generous.waitForRequest('**/data/*.json');
  await open(EMERGENCY_BED_DAYS, generous);
  await generous.getByRole('button', { name: 'Explore this chart' }).focus();
  await asked;
  release();
  await generous.locator('fit-chart button').waitFor({ state: 'detached' });
  expect(await generous.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
  await generous.context().close();
});
