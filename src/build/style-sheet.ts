/**
 * A few style sheets for the whole site: one for the pages that somebody may open in fear and that a phone keeps, and
 * one for each family of pages that look alike. From each is cut away what none of its pages uses; the rest is made small
 * and stands in the head of every page. The Content-Security-Policy is the same everywhere, with a hash for each.
 */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserslistToTargets, transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { findLoadedScripts } from '../lib/loaded-scripts.ts';
import { isKeptPage } from '../lib/kept-files.ts';
import { listBuiltFiles, listPages, readText } from './built-files.ts';
import type { StepInput } from './steps.ts';

const LINK = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)"[^>]*>/g;

export async function inlineStyleSheet(input: StepInput): Promise<void> {
  const { folder } = input;
  const sheets = listBuiltFiles(folder).filter((path) => path.endsWith('.css'));
  const pages = listPages(folder).map((path) => ({ path, html: readText(folder, path) }));
  if (sheets.length === 0) throw new Error('Astro wrote no style sheet, so the pages would have no styles');
  const written = sheets.map((path) => readText(folder, path)).join('\n');
  const scripts = readScripts(folder);
  input.styleHashes = await Promise.all(
    groupPages(pages).map(async (group) => {
      const css = await purge(written, group.map(({ html }) => html).concat(listLoaded(group, scripts)));
      for (const { path, html } of group) writeFileSync(join(folder, path), placeSheet(html, css, path));
      return `sha256-${createHash('sha256').update(css).digest('base64')}`;
    }),
  );
  for (const path of sheets) rmSync(join(folder, path));
}

interface Page {
  path: string;
  html: string;
}

/** Pages that look alike, by their file. Few sheets: a server's policy names those of every release that it keeps. */
const FAMILIES = [
  /^(?:data|editors)\//,
  /^(?:topics|areas|plan\/initiatives)\//,
  /^(?:events|figures|stories|updates|you-said|plan\/(?:points|promises))\//,
];

/** Pages that share a style sheet: those that are kept, those of each family, and all others. */
export function groupPages<Kind extends Pick<Page, 'path'>>(pages: Kind[]): Kind[][] {
  const toFamily = ({ path }: Kind) =>
    isKeptPage(`/${path.replace(/index\.html$/, '')}`) ? 'kept' : FAMILIES.findIndex((family) => family.test(path));
  return [...Map.groupBy(pages, toFamily).values()];
}

/** Puts the sheet where its first link stands. @throws when the page links none. */
function placeSheet(html: string, css: string, path: string): string {
  let placed = false;
  const page = html.replace(LINK, () => {
    const style = placed ? '' : `<style>${css}</style>`;
    placed = true;
    return style;
  });
  if (!placed) throw new Error(`${path} does not link the style sheet`);
  return page;
}

/** Scripts may create elements with classes of their own, so their words count as used. */
function readScripts(folder: string): Map<string, string> {
  const paths = listBuiltFiles(folder).filter((path) => path.startsWith('_astro/') && path.endsWith('.js'));
  return new Map(paths.map((path) => [path.slice('_astro/'.length), readText(folder, path)]));
}

/** The scripts of some pages, with all that they may load. */
function listLoaded(pages: Page[], scripts: Map<string, string>): string[] {
  return findLoadedScripts(
    pages.map(({ html }) => html),
    scripts,
  ).map((name) => scripts.get(name) ?? '');
}

async function purge(css: string, used: string[]): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: used.map((raw) => ({ raw, extension: 'html' })),
    css: [{ raw: css }],
    variables: true,
    keyframes: true,
    // Words, also with the colon and slash that class names may hold.
    defaultExtractor: (text) => text.match(/[\w-/:]+(?<!:)/g) ?? [],
    safelist: { standard: [':root', 'details', 'open', 'hidden', 'mark', 'fieldset', 'legend'] },
  });
  const { code } = transform({
    filename: 'site.css',
    code: Buffer.from(result?.css ?? ''),
    minify: true,
    // What the vendor does for browsers that no longer exist, over 1 kB of it.
    visitor: {
      Rule: { media: (rule) => (/-ms-high-contrast/.test(JSON.stringify(rule.value.query)) ? [] : undefined) },
    },
    targets: browserslistToTargets(['chrome 90', 'firefox 90', 'safari 14']),
  });
  return code.toString().trim();
}
