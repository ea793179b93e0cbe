import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readBuildRecord } from './src/build/build-time.ts';
import { readLastModified } from './src/build/last-modified.ts';
import { readSite } from './src/build/site-file.ts';

const root = import.meta.dirname;
const site = readSite(root);
const record = readBuildRecord(root);
const lastModified = readLastModified(root);

export default defineConfig({
  site: site.baseUrl,
  output: 'static',
  trailingSlash: 'always',
  // The style sheet stays a file until src/build/style-sheet.ts puts the used part of it into every page.
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !page.endsWith('/404/'),
      serialize(item) {
        const day = lastModified.get(new URL(item.url).pathname);
        return day ? { ...item, lastmod: day } : item;
      },
    }),
  ],
  vite: {
    // A script inside a page would need a hole in the Content-Security-Policy.
    build: {
      assetsInlineLimit: 0,
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
    },
  },
});
