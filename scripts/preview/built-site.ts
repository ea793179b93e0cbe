/** `npm start -- --built`: the site as it would be published, with its real headers and its search. */
import { join } from 'node:path';
import { buildSite } from '../build.ts';
import { startServer } from '../serve.ts';

/** @returns false when the content needs mending first; the build has said what. */
export async function startBuiltSite(root: string, port: number): Promise<boolean> {
  const folder = join(root, 'dist');
  if (!(await buildSite({ root, out: folder, log: console.log }))) return false;
  const { address } = await startServer(folder, port);
  console.log(`\nThe site is at ${address} (Ctrl+C stops it)`);
  return true;
}
