/**
 * Two style sheets for the whole site: one for the pages that somebody may open in fear and that a phone keeps, so that
 * they stay small, and one for all others. From each is cut away what none of its pages uses; the rest is made small
 * and stands in the head of every page. Two sheets have two hashes, so the Content-Security-Policy is the same everywhere.
 */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserslistToTargets, transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
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
  const isHelp = ({ path }: { path: string }) => isKeptPage(`/${path.replace(/index\.html$/, '')}`);
  const groups = [pages.filter(isHelp), pages.filter((page) => !isHelp(page))];
  const used = groups.filter((group) => group.length > 0);
  input.styleHashes = await Promise.all(
    used.map(async (group) => {
      const css = await purge(written, group.map(({ html }) => html).concat(scripts));
      for (const { path, html } of group) writeFileSync(join(folder, path), placeSheet(html, css, path));
      return `sha256-${createHash('sha256').update(css).digest('base64')}`;
    }),
  );
  for (const path of sheets) rmSync(join(folder, path));
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
function readScripts(folder: string): string[] {
  return listBuiltFiles(folder)
    .filter((path) => path.startsWith('_astro/') && path.endsWith('.js'))
    .map((path) => readText(folder, path));
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
