/** How the code that browsers get is put together. */
import type { AstroUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/**
 * Leaves out the parts of Chart.js that nothing uses. Without this they stay in, because a setting of theirs is read as
 * `a.b.c`, which could do something; nothing there nor here reads a property for what that does. It saves each reader who
 * explores a chart five kilobytes. A plugin, because Astro 7 takes no such setting for browsers alone
 * (`createViteBuildConfig` in astro/dist/core/build/vite-build-config.js).
 */
export function dropUnusedReads(): VitePlugin {
  return {
    name: 'drop-unused-reads',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { treeshake: { propertyReadSideEffects: false } } } } : undefined,
  };
}

const SHARED = { name: 'shared', test: /preload-helper|\/src\/lib\/dated\.ts$|\/src\/client\/now\.ts$/ };

/**
 * Vite's helper for `import()` also loads style sheets and the files that a part needs. Ours have none, and the helper
 * would stand on every page: half a kilobyte, and a request of its own (`preloadHelperId` in
 * vite/dist/node/chunks/node.js). What is left of it goes into one file with the other small things that pages share.
 */
export function dropPreloads(): VitePlugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'drop-preloads',
    enforce: 'pre',
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED] } } } } }
        : undefined,
    resolveId: (id) => (id === helper ? id : undefined),
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
