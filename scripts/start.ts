/** `npm start`: builds the site on its real content and serves it. Options: --port 4321, --date 2026-11-22. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './build.ts';
import { startServer } from './serve.ts';
import { toEpoch } from '../src/build/build-time.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, date: { type: 'string' } } });
const root = process.cwd();
try {
  if (values.date) process.env['SOURCE_DATE_EPOCH'] = String(toEpoch(values.date));
  const built = await buildSite({ root, out: join(root, 'dist'), log: console.log });
  if (built) {
    const { address } = await startServer(join(root, 'dist'), Number(values.port));
    console.log(`\nThe site is at ${address} (Ctrl+C stops it)`);
  } else {
    process.exitCode = 1;
  }
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const message = error instanceof Error ? error.message : String(error);
  console.error(taken ? `Port ${values.port} is in use. Try another: npm start -- --port 4322` : message);
  process.exitCode = 1;
}
