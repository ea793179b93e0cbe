/**
 * Everything in content/ is either checked or refused. A file that the check does not read could still be read by the
 * build: a link to a file elsewhere, a script that stands beside a text, a page with a capital in its ending.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { collections } from '../../src/schemas/collections.ts';
import { singleFiles } from '../../src/schemas/single-files.ts';
import type { Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

const FILES = new Set(['content/README.md', ...singleFiles.map(({ path }) => path)]);
const FOLDERS = Object.values(collections).map(({ folder }) => `content/${folder}`);
/** Pictures that Astro can make smaller. An SVG can hold a script, so it is not among them. */
export const PICTURE = /\.(?:png|jpe?g|webp|avif)$/;
const SYSTEM = /(?:^|\/)(?:\.DS_Store|\.gitkeep|Thumbs\.db)$/;

export const strayFiles: Rule = {
  name: 'stray-files',
  severity: 'error',
  waivable: false,
  why: 'a file that the check does not read could still be read by the build',
  finds: [
    'A file of a kind that content/ does not use, such as .docx or .js → text in .mdx or .yaml',
    'A file in a folder that is for no kind of content',
    'A link to another file in place of the file itself',
  ],
  example: { wrong: 'content/stories/anna.js', right: 'content/stories/anna.mdx' },
  check: ({ root }) =>
    readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
      .map((entry) => ({
        entry,
        path: relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
      }))
      .flatMap(({ entry, path }) => {
        const message = entry.isSymbolicLink()
          ? 'this is a link to another file: put the file itself here'
          : entry.isFile()
            ? explainFile(path)
            : undefined;
        return message ? [toFinding(path, message)] : [];
      }),
};

function explainFile(path: string): string | undefined {
  if (FILES.has(path) || SYSTEM.test(path)) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const kind = FOLDERS.find((each) => folder === each || folder.startsWith(`${each}/`));
  if (!kind) return `there is no kind of content in ${folder}/. The folders are: ${FOLDERS.join(', ')}`;
  if (/\.(?:mdx|md|ya?ml)$/.test(path) || PICTURE.test(path)) return undefined;
  return 'this sort of file is not used in content/: text ends in .mdx or .yaml, pictures in .jpg, .png, .webp or .avif';
}

function toFinding(path: string, message: string): Fault {
  return { file: path, line: 1, column: 1, message };
}
