/** Has Vite make one classic script of the service worker, beside the scripts of the pages. */
import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';

type VitePlugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/** Where it stands until src/build/offline.ts makes `sw.js` of it. */
export const WORKER_FILE = '_astro/service-worker.js';

/** @param isOn False for the worker that takes away what an earlier one has kept. */
export function createWorkerFile(root: string, isOn: boolean): VitePlugin {
  return {
    name: 'service-worker',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      const name = isOn ? 'service-worker.ts' : 'service-worker-off.ts';
      this.emitFile({ type: 'chunk', id: join(root, 'src/client', name), fileName: WORKER_FILE });
    },
  };
}
