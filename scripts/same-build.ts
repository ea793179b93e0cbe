/**
 * Builds the site once more, as if on the other side of the world, and compares it with `dist/` to the byte. Run after
 * `npm run build`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltFiles } from '../src/build/built-files.ts';
import { forgetPictures, STORE } from '../src/build/picture-store.ts';

/**
 * What the first build has found right needs no second look when every byte is the same: the content, the safety of the
 * pages, and the compressed files, which follow from the others and take longer than everything else.
 */
const BUILD = `
  const { writeSite } = await import('./scripts/build.ts');
  console.log(await writeSite({ root: process.cwd(), log() {}, leaveOut: ['safe pages', 'compression'] }));
`;

// A picture from the store is the very one of the first build. To draw all anew takes long, so every tenth is.
forgetPictures(STORE, 10);
const said = execFileSync('node', ['--input-type=module', '--eval', BUILD], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' },
});
const again = said.trim().split('\n').at(-1)!;
const first = listBuiltFiles('dist').filter((path) => !/\.(?:br|gz)$/.test(path));
const second = listBuiltFiles(again);
const same = (path: string) => readFileSync(join('dist', path)).equals(readFileSync(join(again, path)));
const different = [
  ...first.filter((path) => !second.includes(path) || !same(path)),
  ...second.filter((path) => !first.includes(path)),
];
rmSync(again, { recursive: true, force: true });
if (different.length) {
  console.error(`A second build of the same commit differs in ${different.length} files:\n${different.join('\n')}`);
  process.exitCode = 1;
} else {
  console.log(
    `A second build, dated the same, in another time zone: ${second.length} files, all the same to the byte.`,
  );
}
