/** The site's own settings, and the date of this build. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formatDate } from '../lib/dates.ts';
import { accessibilitySchema } from '../schemas/accessibility.ts';
import { siteSchema } from '../schemas/site.ts';

export const site = siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));

/** The day of this build: `2026-11-22`. Pages compare review dates with it. */
export const buildDay: string = import.meta.env.BUILD_DAY;
export const builtOn = formatDate(buildDay);

/** What stood in the ledger and in the lists on this day has no day of its own when it was added. */
export const LEDGER_OPENED = '2026-11-22';

export function getAccessibility() {
  return accessibilitySchema.parse(parse(readFileSync('content/accessibility.yaml', 'utf8')));
}

/** What a page says of itself on paper. */
export function toPaper(path: string) {
  const { name, baseUrl, publisher, clinicalReview } = site;
  return {
    site: name,
    address: `${baseUrl}${path}`,
    built: builtOn,
    statement: publisher.statement,
    reviewed: clinicalReview.done,
  };
}

/** The heading of a page as a browser tab shows it. */
export function toPageTitle(title: string): string {
  return title === site.heading ? `${site.name}: ${title}` : `${title} - ${site.name}`;
}
