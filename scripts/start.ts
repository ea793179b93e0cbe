/**
 * `npm start`: shows the site on its real content, and every page again as you save. What `npm run check` would say of
 * a page's file stands at the top of the page.
 *
 * Options: --port 4321, --date 2026-11-22 (instead of the commit's date), --content FOLDER (shows the content of another
 * copy of the project), --built (builds the site and serves it as it would be published).
 */
import { resolve } from 'node:path';
import { toEpoch } from '../src/build/build-time.ts';
import { readArguments } from './shared/read-arguments.ts';

const root = process.cwd();
let written = '';

try {
  const { values } = readArguments({
    options: {
      port: { type: 'string', default: '4321' },
      date: { type: 'string' },
      content: { type: 'string', default: '.' },
      built: { type: 'boolean', default: false },
    },
  });
  written = values.port;
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) throw new Error('--port is a number up to 65535, like 4321');
  if (values.date) process.env['SOURCE_DATE_EPOCH'] = String(toEpoch(values.date));
  // What only one of the two needs is loaded by that one: the preview is up sooner.
  const started = values.built
    ? await (await import('./preview/built-site.ts')).startBuiltSite(root, port)
    : await (await import('./preview/live-site.ts')).startLiveSite({ root, editedRoot: resolve(values.content), port });
  if (!started) process.exitCode = 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' || /port \d+ is already in use/i.test(message);
  console.error(taken ? `Port ${written} is in use. Try another: npm start -- --port 4322` : message);
  process.exitCode = 1;
}
