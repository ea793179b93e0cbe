/**
 * What nothing leads to is not read, and grows old unseen: a picture that no page shows, a standing page that neither
 * the footer nor a text links to.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { listFooterLinks } from '../content/fixed-pages.ts';
import { readMdxTree } from '../content/mdx-tree.ts';
import { listNodes } from '../content/mdx-walk.ts';
import { findAddress } from '../content/site-addresses.ts';
import type { Rule } from './rule.ts';
import { PICTURE } from './stray-files.ts';

export const orphans: Rule = {
  name: 'orphans',
  severity: 'warning',
  waivable: true,
  why: 'what nothing leads to is not read, and grows old unseen',
  finds: [
    'A picture in content/ that no page shows',
    'A standing page that neither the footer nor any text or button links to',
  ],
  example: { wrong: 'content/stories/old-photo.jpg, shown nowhere', right: '![Doreen at home](./photo.jpg)' },
  check: ({ root, files }) => {
    const addresses = files.flatMap((file) => listAddressed(file).map((url) => ({ file, url })));
    return [...findPictures(root, addresses), ...findPages(files, addresses)];
  },
};

/** Everything that a file links to or shows. */
function listAddressed(file: ContentFile): string[] {
  const { action } = (file.data ?? {}) as { action?: { href?: unknown } | null };
  const inFields = typeof action?.href === 'string' ? [action.href] : [];
  if (collections[file.collection].format !== 'mdx') return inFields;
  return [...inFields, ...listNodes(readMdxTree(file)).flatMap(({ node }) => (node.url ? [node.url] : []))];
}

function findPictures(root: string, shown: { file: ContentFile; url: string }[]): Fault[] {
  const used = new Set(shown.map(({ file, url }) => posix.join(posix.dirname(file.path), url)));
  return listPictures(root)
    .filter((path) => !used.has(path))
    .map((path) => ({
      file: path,
      line: 1,
      column: 1,
      message: 'no page shows this picture: show it, or remove the file',
    }));
}

function listPictures(root: string): string[] {
  const folder = join(root, 'content');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && PICTURE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function findPages(files: ContentFile[], linked: { file: ContentFile; url: string }[]): Fault[] {
  const footer = new Set(listFooterLinks());
  return files
    .filter(({ collection }) => collection === 'pages')
    .filter((page) => {
      const address = findAddress(page) ?? '';
      const isLinked = linked.some(({ file, url }) => file !== page && url.replace(/[?#].*$/, '') === address);
      return !footer.has(address) && !isLinked;
    })
    .map((page) => ({
      file: page.path,
      line: 1,
      column: 1,
      value: findAddress(page),
      message: 'no text and no footer links to this page: link to it where a reader would look for it',
    }));
}
