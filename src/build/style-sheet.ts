/**
 * One style sheet for the whole site: what no page uses is cut away, the rest is made small and stands in the head of
 * every page. One sheet has one hash, so the Content-Security-Policy is the same everywhere.
 */
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserslistToTargets, transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { listBuiltFiles, listPages, readText } from './built-files.ts';
import type { StepInput } from './steps.ts';

const LINK = /<link rel="stylesheet" href="\/(_astro\/[^"]+\.css)"[^>]*>/g;

export async function inlineStyleSheet(input: StepInput): Promise<void> {
  const { folder } = input;
  const sheets = listBuiltFiles(folder).filter((path) => path.endsWith('.css'));
  const pages = listPages(folder).map((path) => ({ path, html: readText(folder, path) }));
  if (sheets.length === 0) throw new Error('Astro wrote no style sheet, so the pages would have no styles');
  const css = await purge(
    sheets.map((path) => readText(folder, path)).join('\n'),
    pages.map(({ html }) => html).concat(readScripts(folder)),
  );
  for (const { path, html } of pages) {
    if (!LINK.test(html)) throw new Error(`${path} does not link the style sheet`);
    LINK.lastIndex = 0;
    let placed = false;
    const page = html.replace(LINK, () => {
      const style = placed ? '' : `<style>${css}</style>`;
      placed = true;
      return style;
    });
    writeFileSync(join(folder, path), page);
  }
  for (const path of sheets) rmSync(join(folder, path));
  input.styleHash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
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
