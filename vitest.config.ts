/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { SlowFirst } from './tests/slow-first.ts';

/** Four kinds of test, by the end of their file's name. Site and browser tests read the built `dist/`. */
export default getViteConfig({
  test: {
    // Tests wait for browsers and other programs, so one more runs than small machines have cores. With more than that,
    // each only takes longer.
    maxWorkers: 3,
    // The files share what they have imported: to read all rules or all pages again takes longer than to try them.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.{astro,site,browser}.test.ts'],
          // A test that hangs fails all the same; one on a machine that does other things too must not.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'components', include: ['src/**/*.astro.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'site', include: ['{src,tests}/**/*.site.test.ts'], testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{src,tests}/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
