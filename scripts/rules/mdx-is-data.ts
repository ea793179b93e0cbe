/**
 * Content is text, never code: MDX can run programs on the machine that builds the site, so everything that is not
 * plain Markdown or one of our prose components is refused before Astro sees the file. The parser is the one that
 * Astro itself uses, because two parsers can disagree.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { optionalAttributes, proseAttributes } from '../../src/components/prose/attributes.ts';
import { explainPicture } from '../../src/lib/content-policy-addresses.ts';
import { findViolations, type ContentNode, type ContentPolicy } from '../../src/lib/content-policy.ts';
import { findInvisibleCharacters } from '../../src/lib/invisible-characters.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { readMdx, type ReadMdx } from '../content/mdx-tree.ts';
import { explainMdxError } from './mdx-errors.ts';
import type { Rule } from './rule.ts';

const POLICY: ContentPolicy = { components: proseAttributes, optional: optionalAttributes };

export const mdxIsData: Rule = {
  name: 'mdx-is-data',
  severity: 'error',
  waivable: false,
  why: 'a page can otherwise run programs on the machine that builds the site',
  finds: [
    'Code: lines that begin with import or export, and curly brackets. "{4}" → "4"',
    'HTML, and comments in HTML',
    'A component that there is not, or one whose attributes are missing, unknown or not in quotes',
    'A component that is not closed: write </CareCard> below, or </Term> after its words',
    'A link that is not plain and safe: "www.nhs.uk" → "https://www.nhs.uk"',
    'A picture that is not there, is on another site, or has no words that say what it shows',
    'A main heading in the text: "# About" → "## About"',
    'Markdown that the site does not use, such as boxes to tick and footnotes',
  ],
  example: { wrong: 'Waits of {4} hours', right: 'Waits of 4 hours' },
  check: ({ root, files }) =>
    files
      .filter((file) => collections[file.collection].format === 'mdx' && file.hasFrontMatter)
      .flatMap((file) => [...checkText(file), ...checkPictures(root, file)]),
};

/** What the text itself shows to be wrong, without a look at any other file. */
export function checkText(file: ContentFile): Fault[] {
  const { tree, error } = readMdx(file);
  if (error) return [explainError(file, error)];
  // The rule on characters finds those that stand in the file as they are, and names their very place.
  const isRaw = findInvisibleCharacters(file.body).length > 0;
  return findViolations(tree, POLICY)
    .filter(({ kind }) => !(isRaw && kind === 'character'))
    .map(({ line, column, value, message }) => ({ file: file.path, line, column, value, message }));
}

function checkPictures(root: string, file: ContentFile): Fault[] {
  const pictures: ContentNode[] = [];
  const visit = (node: ContentNode) => {
    if (node.type === 'image') pictures.push(node);
    node.children?.forEach(visit);
  };
  visit(readMdx(file).tree);
  return pictures.flatMap(({ url = '', position }) => {
    if (explainPicture(url)) return [];
    const path = url.startsWith('/') ? join(root, 'public', url) : join(root, dirname(file.path), url);
    if (existsSync(path)) return [];
    const { line, column } = position?.start ?? { line: 1, column: 1 };
    const message = `there is no picture at ${url}: check its name and folder`;
    return [{ file: file.path, line, column, value: url, message }];
  });
}

function explainError(file: ContentFile, { message, line, column }: NonNullable<ReadMdx['error']>): Fault {
  const written = file.text.split('\n')[line - 1] ?? '';
  const value = written.trim().slice(0, 60);
  return { file: file.path, line, column, value, message: explainMdxError(message, written, POLICY) };
}
