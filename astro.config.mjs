import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { dropPreloads, dropUnusedReads } from './src/build/browser-code.ts';
import { readBuildRecord } from './src/build/build-time.ts';
import { createContentGate } from './src/build/content-gate.ts';
import { readLastModified } from './src/build/last-modified.ts';
import { readRedirects } from './src/build/redirects.ts';
import { readSite } from './src/build/site-file.ts';
import { createWorkerFile } from './src/build/worker-file.ts';
import { optionalAttributes, proseAttributes } from './src/components/prose/attributes.ts';

const root = import.meta.dirname;
const site = readSite(root);
const record = readBuildRecord(root);
const lastModified = readLastModified(root);
/** Pages for nobody to find by searching: the editors' own, and the ones that say where a page has moved. */
const unlisted = new Set(['/404/', '/editors/', '/offline/', ...readRedirects(root).map(({ from }) => from)]);
/** The large print repeats another page, and the views of the promise tracker and of lists repeat each other. */
const repeating =
  /\/large-print\/$|\/plan\/promises\/[^/]+\/[^/]+\/|\/(?:events|stories)\/(?:in|topic|kind)\/|\/data\/(?:from|about)\//;
const contentGate = createContentGate({ components: proseAttributes, optional: optionalAttributes }, root);

export default defineConfig({
  site: site.baseUrl,
  output: 'static',
  trailingSlash: 'always',
  // The style sheet stays a file until src/build/style-sheet.ts puts the used part of it into every page.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Visual Studio Code completes the fields of a page from what this writes into .astro/.
  experimental: { contentIntellisense: true },
  // The processor is Astro's own, with its own settings: only the gate is added.
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [contentGate] }) },
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !unlisted.has(new URL(page).pathname) && !repeating.test(page),
      serialize(item) {
        const day = lastModified.get(new URL(item.url).pathname);
        return day ? { ...item, lastmod: day } : item;
      },
    }),
  ],
  vite: {
    plugins: [createWorkerFile(root, site.offline), dropUnusedReads(), dropPreloads()],
    // A script inside a page would need a hole in the Content-Security-Policy.
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
      rolldownOptions: {
        onwarn(warning, warn) {
          // Astro marks its own modules with directives that Rolldown does not know; there is nothing to mend.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
    css: { preprocessorOptions: { scss: { quietDeps: true } } },
    define: {
      'import.meta.env.BUILD_DAY': JSON.stringify(record.day),
      'import.meta.env.BUILD_COMMIT': JSON.stringify(record.commit),
      'import.meta.env.OFFLINE': String(site.offline),
    },
  },
});
