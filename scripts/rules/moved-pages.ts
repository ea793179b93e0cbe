/**
 * A file that is renamed or removed takes its page's address with it, and every bookmark, leaflet and letter that holds
 * the address. What stood in the last version of the project must still be there, or lead on.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { parseContentFile } from '../content/content-files.ts';
import { findAddress, listAddresses, readMoves } from '../content/site-addresses.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { CollectionName } from '../../src/schemas/shared.ts';
import type { Rule } from './rule.ts';

const FILE = 'content/redirects.yaml';
/** What a change is compared with: the version that it goes into, and the last commit. */
const VERSIONS = ['origin/main', 'main', 'HEAD'];

export const movedPages: Rule = {
  name: 'moved-pages',
  severity: 'error',
  waivable: false,
  why: 'somebody who saved or printed the old address would find nothing there',
  finds: [
    'the file of a page that is renamed or removed, without a line for its old address in content/redirects.yaml',
    'it compares with the last commit and with the main branch; without git it finds nothing',
  ],
  example: {
    wrong: 'git mv content/stories/anna.mdx content/stories/anna-at-home.mdx',
    right: '- { from: /stories/anna/, to: /stories/anna-at-home/, since: 2026-11-22 }',
  },
  check: ({ root, files, day }) => {
    const present = new Set(files.map(({ path }) => path));
    const lost = listEarlierFiles(root).filter((path) => !present.has(path));
    if (!lost.length) return [];
    const addresses = listAddresses(files);
    const moves = readMoves(root);
    return lost.flatMap((path): Fault[] => {
      const address = findEarlierAddress(path);
      if (!address || addresses.has(address) || moves.has(address)) return [];
      const since = day === '0000-00-00' ? '' : `, since: ${day}`;
      const message = `${path} is gone, and with it the page ${address}. Add a line here: - { from: ${address}, to: /its/new/address/${since} }`;
      return [{ file: FILE, line: 1, column: 1, value: path, message }];
    });
  },
};

/** Content files of the versions before. Nothing where git knows none. */
function listEarlierFiles(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return [];
  const bases = VERSIONS.map((version) => runGit(root, ['merge-base', version, 'HEAD']).trim()).filter(Boolean);
  const paths = [...new Set(bases)].flatMap((base) =>
    runGit(root, ['ls-tree', '-r', '-z', '--name-only', base, '--', 'content']).split('\0'),
  );
  return [...new Set(paths.filter(Boolean))];
}

function runGit(root: string, args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/** The address of a page that is not there any more. Topics of disagreements share a page, which stays. */
function findEarlierAddress(path: string): string | undefined {
  const folder = path.slice('content/'.length, path.lastIndexOf('/'));
  const kind = Object.entries(collections).find(([, definition]) => definition.folder === folder)?.[0];
  if (!kind || kind === 'disagreements' || !/\/[^./]+\.(?:mdx|yaml)$/.test(path)) return undefined;
  const file: ContentFile = parseContentFile({ path, text: '', collection: kind as CollectionName });
  return findAddress(file);
}
