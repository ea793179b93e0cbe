/**
 * Builds the site once more, as if on the other side of the world, and compares it with `dist/` to the byte. Run after
 * `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from '../src/build/built-files.ts';
import { forgetPictures, STORE } from '../src/build/picture-store.ts';

const AGAIN = '.build/again';

// A picture from the store is the very one of the first build. To draw all anew takes long, so every tenth is.
forgetPictures(STORE, 10);
execFileSync('node', ['scripts/build.ts', '--out', AGAIN, '--quiet', '--uncompressed'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
});
// Compressed files follow from the files themselves, and take longer than everything else.
const first = listBuiltFiles('dist').filter((path) => !/\.(?:br|gz)$/.test(path));
const second = listBuiltFiles(AGAIN);
const same = (path: string) => readFileSync(join('dist', path)).equals(readFileSync(join(AGAIN, path)));
const different = [
  ...first.filter((path) => !second.includes(path) || !same(path)),
  ...second.filter((path) => !first.includes(path)),
];
rmSync(AGAIN, { recursive: true, force: true });
if (different.length) {
  console.error(`A second build of the same commit differs in ${different.length} files:\n${different.join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(
    `A second build, dated the same, in another time zone: ${second.length} files, all the same to the byte.`,
  );
}
