/** axe's findings on an open page, as lines of text. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = 'color-contrast';
/** What the width of a screen can change, and the colours. */
const LAYOUT = [COLOURS, 'target-size', 'scrollable-region-focusable', 'link-in-text-block', 'region'];

/** All but the colours, which are the slow half of a look and the same at every width. */
export function findViolations(page: Page): Promise<string[]> {
  return look(page, { runOnly: { type: 'tag', values: TAGS }, rules: { [COLOURS]: { enabled: false } } });
}

/** Colours, and what a wide screen lays out in another way. */
export function findLayoutViolations(page: Page): Promise<string[]> {
  return look(page, { runOnly: { type: 'rule', values: LAYOUT } });
}

/** Loads axe into the page once, which takes as long as a small look, and brings back nothing but what is wrong. */
async function look(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(`${axe.source};0`);
  const asked = JSON.stringify({ ...options, resultTypes: ['violations'] });
  return page.evaluate<string[]>(
    `axe.run(document, ${asked}).then(({ violations }) => violations.map(
      ({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
  );
}
