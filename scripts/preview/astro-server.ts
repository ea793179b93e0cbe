/** Astro's own server on the preview's copy of the site: its pages follow every save, and carry the box. */
import { randomUUID } from 'node:crypto';
import { join, resolve, sep } from 'node:path';
import { dev } from 'astro';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { toBoxMiddleware } from './page-response.ts';
import type { Change, Preview } from './preview.ts';
import { copyProgram, PROGRAM } from './program.ts';
import { toSearchMiddleware } from './search.ts';

interface ServerOptions {
  root: string;
  editedRoot: string;
  /** The copy that Astro works in. */
  shownRoot: string;
  port: number;
  preview: Preview;
  /** Called after every save of content. */
  tell: (change: Change) => void;
  /** Called when a save could not be checked; what is shown stays. */
  warn: (message: string) => void;
}

/** Some programs save a file in several steps. */
const PAUSE = 60;

/** @returns the address to open. @throws when the port is taken. */
export async function startAstro(options: ServerOptions): Promise<string> {
  const { root, shownRoot, port } = options;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  // The site reads some of its files from where it runs.
  process.chdir(shownRoot);
  let address = '';
  const served = await dev({
    root: shownRoot,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port },
    integrations: [toIntegration(options, () => address)],
    vite: {
      server: {
        strictPort: true,
        // The stand-in page and the terminal say it in plainer words.
        hmr: { overlay: false },
        fs: { allow: [shownRoot, join(root, 'node_modules')] },
      },
    },
  });
  address = `http://127.0.0.1:${served.address.port}/`;
  return address;
}

function toIntegration(
  { root, editedRoot, shownRoot, preview, tell, warn }: ServerOptions,
  getAddress: () => string,
): AstroIntegration {
  const checked = ['content', 'public'].map((name) => resolve(editedRoot, name));
  const program = PROGRAM.map((name) => join(root, name));
  return {
    name: 'preview',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const refresh = () => {
          const change = preview.refresh();
          tell(change);
          // Read once by this module, and not through a collection: as if the module itself had been saved.
          if (change.shown.some(isSettings)) server.watcher.emit('change', join(shownRoot, 'src/queries/site.ts'));
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        const getVersion = countReloads(server);
        server.middlewares.use(toSearchMiddleware({ getAddress, getVersion }));
        server.middlewares.use(toBoxMiddleware({ getState: preview.getState, getVersion }));
        server.watcher.add([...checked, ...program]);
        server.watcher.on(
          'all',
          afterPause(program, () => copyProgram(root, shownRoot), warn),
        );
        server.watcher.on('all', afterPause(checked, refresh, warn));
      },
    },
  };
}

/** Whenever Vite tells pages to load again, what they show has changed. */
function countReloads({ environments }: ViteDevServer): () => string {
  const { hot } = environments.client;
  const send = hot.send.bind(hot) as (...message: unknown[]) => void;
  const run = randomUUID();
  let count = 0;
  hot.send = (...message: unknown[]) => {
    if ((message[0] as { type?: string }).type === 'full-reload') count += 1;
    send(...message);
  };
  return () => `${run}.${count}`;
}

/** Does something once when files below some folders have been saved. */
function afterPause(folders: string[], act: () => void, warn: (message: string) => void) {
  let waiting: NodeJS.Timeout | undefined;
  return (_event: string, path: string): void => {
    if (!folders.some((folder) => path === folder || path.startsWith(folder + sep))) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      try {
        act();
      } catch (error) {
        warn(error instanceof Error ? error.message : String(error));
      }
    }, PAUSE);
  };
}

/** `content/site.yaml` and its like, which stand in no folder of their own. */
function isSettings(path: string): boolean {
  return /^content\/[^/]+\.yaml$/.test(path);
}
