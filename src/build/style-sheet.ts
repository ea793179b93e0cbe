/**
 * A style sheet for each part of the site: one for the pages that somebody may open in fear and that a phone keeps, and
 * one for every other folder with many pages. From each is cut away what none of its pages uses; the rest is made small and
 * stands in the head of every page. A dozen sheets have a dozen hashes, which all fit into one Content-Security-Policy.
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

/** A folder with fewer pages shares a sheet with others like it: the policy has a hash for each. */
const FEWEST = 10;

/** Pages that share a style sheet: those that are kept, those of each large folder, and all others. */
export function groupPages<Kind extends Pick<Page, 'path'>>(pages: Kind[]): Kind[][] {
  const isKept = ({ path }: Kind) => isKeptPage(`/${path.replace(/index\.html$/, '')}`);
  const toFolder = ({ path }: Kind) => /^(?:plan\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? '';
  const folders = Map.groupBy(
    pages.filter((page) => !isKept(page)),
    toFolder,
  );
  const large = [...folders.values()].filter((group) => group.length >= FEWEST);
  const small = [...folders.values()].filter((group) => group.length < FEWEST).flat();
  return [pages.filter(isKept), ...large, small].filter((group) => group.length > 0);
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
