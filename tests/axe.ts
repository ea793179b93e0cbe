/** axe's findings on an open page, as lines of text. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = 'color-contrast';
/** What the width of a screen can change, and the colours. */
const LAYOUT = [COLOURS, 'target-size', 'scrollable-region-focusable', 'link-in-text-block', 'region'];

/** All but the colours, which are the slow half of a look and the same at every width. */
export async function findViolations(page: Page): Promise<string[]> {
  return toLines(await look(page).withTags(TAGS).disableRules(COLOURS).analyze());
}

/** Colours, and what a wide screen lays out in another way. */
export async function findLayoutViolations(page: Page): Promise<string[]> {
  return toLines(await look(page).withRules(LAYOUT).analyze());
}

/** Legacy mode leaves out frames, of which this site has none, and saves a second page for each look. */
function look(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

function toLines({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
