/** The name of a file is the address of its page for ever, so it must be a clean one and stay in its folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../../src/lib/routes.ts';
import { collections } from '../../src/schemas/collections.ts';
import { SLUG, type CollectionName } from '../../src/schemas/shared.ts';
import type { Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

const SYSTEM = ['index', '404', 'feed', 'con', 'nul', 'aux', 'prn'];

export const fileNames: Rule = {
  name: 'file-names',
  severity: 'error',
  waivable: false,
  why: 'the name of a file is the address of its page for ever',
  finds: [
    'Capitals, spaces, underscores or other signs: About_Us.mdx → about-us.mdx',
    'A name of more than 80 characters, or one that the site keeps for itself, such as "index"',
    'Another ending than the files of its folder have: .md → .mdx',
    'A file in a folder of its own → put it directly into the folder of its kind',
  ],
  example: { wrong: 'content/pages/About_Us.mdx', right: 'content/pages/about-us.mdx' },
  check: ({ root, files }) =>
    files.flatMap((file): Fault[] => {
      const { folder, format } = collections[file.collection];
      const at = { file: file.path, line: 1, column: 1, value: file.slug };
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      const findings: Fault[] = [];
      if (!SLUG.test(file.slug) || file.slug.length > 80) {
        findings.push({
          ...at,
          message: 'rename the file: lower-case letters, numbers and single hyphens only, up to 80 characters',
        });
      }
      if (SYSTEM.includes(file.slug) || listFixedPages(root, file.collection).includes(file.slug)) {
        findings.push({ ...at, message: 'rename the file: this name is kept for the site itself' });
      }
      if (!name.endsWith(`.${format}`)) {
        findings.push({ ...at, value: name, message: `files in content/${folder}/ end in .${format}` });
      }
      if (file.path !== `content/${folder}/${name}`) {
        findings.push({
          ...at,
          value: file.path,
          message: `put the file directly into content/${folder}/, not in a folder of its own`,
        });
      }
      return findings;
    }),
};

/** Names beside a kind's pages that the site itself uses: `/search/` beside `/about/`, `/plan/points/` beside `/plan/why-change/`. */
function listFixedPages(root: string, collection: CollectionName): string[] {
  const folder = join(root, 'src/pages', routes[collection]('x').replace(/x\/$/, ''));
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => name.replace(/\..*$/, ''));
}
