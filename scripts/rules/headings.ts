/**
 * Many people find their way by headings alone: by eye, or from one to the next with a screen reader. So headings are
 * short, in sentence case, in an order without gaps, and each has something below it.
 */
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { readMdxTree, type MdxNode } from '../content/mdx-tree.ts';
import { listNodes, toStart, toWords } from '../content/mdx-walk.ts';
import { listReaderTexts, toFault, type ReaderText } from '../content/reader-texts.ts';
import { findCapitals, isLoudHeading, readCapitals, type Capitals } from './heading-capitals.ts';
import type { Rule } from './rule.ts';

const LONGEST = 65;
const TITLES = ['title', 'shortTitle'];

export const headings: Rule = {
  name: 'headings',
  severity: 'error',
  waivable: true,
  why: 'many people find their way through a page by its headings alone',
  finds: [
    'Capitals that no name asks for: "Where To Go" → "Where to go", "THE PLAN" → "The plan"',
    'A heading that ends in . : ; ! or a comma, or has more than 65 characters',
    'A level left out: "####" after "##" → "###"',
    'The same heading twice on a page',
    'A heading that is empty, or has nothing below it',
  ],
  example: { wrong: '## Where To Go', right: '## Where to go' },
  check: ({ files }) => {
    const capitals = readCapitals(files);
    return files.flatMap((file) => [...checkWords(file, capitals), ...checkOrder(file)]);
  },
};

/** What is wrong with a heading by itself. Titles are held to the same, but for their length, which the schema holds. */
function checkWords(file: ContentFile, capitals: Capitals): Fault[] {
  return listReaderTexts(file)
    .filter(({ kind, field }) => kind === 'heading' || TITLES.includes(field ?? ''))
    .flatMap((text) => [
      ...checkLoud(text),
      ...findCapitals(text, capitals).map(({ word, index }) =>
        toFault(text, index, word, `"${word}" is no name that this site knows: write it small, as in a sentence`),
      ),
      ...checkShape(text),
    ]);
}

function checkLoud(text: ReaderText): Fault[] {
  return isLoudHeading(text.text)
    ? [
        toFault(
          text,
          0,
          text.text,
          'write this heading in small letters, with a capital at its beginning and for names',
        ),
      ]
    : [];
}

function checkShape(text: ReaderText): Fault[] {
  const words = text.text.trimEnd();
  const end = /[.:;!,]$/.exec(words);
  return [
    ...(end ? [toFault(text, words.length - 1, end[0], `a heading does not end in "${end[0]}": leave it out`)] : []),
    ...(text.kind === 'heading' && words.length > LONGEST
      ? [toFault(text, 0, words, `this heading is ${words.length} characters; keep it to ${LONGEST} or fewer`)]
      : []),
  ];
}

/** What is wrong with headings beside each other. */
function checkOrder(file: ContentFile): Fault[] {
  if (collections[file.collection].format !== 'mdx' || !file.hasFrontMatter) return [];
  const tree = readMdxTree(file);
  const seen = new Set<string>();
  // The page's title is the only heading of the first level.
  let depth = 1;
  return listNodes(tree)
    .filter(({ node }) => node.type === 'heading')
    .flatMap(({ node, above }): Fault[] => {
      const before = depth;
      depth = node.depth ?? depth;
      const message = explainOrder(node, before, seen) ?? explainNothingBelow(node, above.at(-1));
      return message ? [{ file: file.path, ...toStart(node), value: toWords(node), message }] : [];
    });
}

function explainOrder(node: MdxNode, before: number, seen: Set<string>): string | undefined {
  const words = toWords(node).trim().toLowerCase();
  const depth = node.depth ?? 2;
  if (!node.children?.length) return 'this heading is empty: write its words after the #, or remove it';
  if (depth > before + 1) {
    return `a level is left out before this heading: begin it with ${'#'.repeat(before + 1)} instead of ${'#'.repeat(depth)}`;
  }
  const isSecond = words !== '' && seen.has(words);
  seen.add(words);
  return isSecond ? 'this page has the same heading twice: say in each what sets it apart' : undefined;
}

/** A heading of a lower level counts as something below. */
function explainNothingBelow(node: MdxNode, parent: MdxNode | undefined): string | undefined {
  const siblings = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  const isBare = !next || (next.type === 'heading' && (next.depth ?? 2) <= (node.depth ?? 2));
  return isBare ? 'there is nothing below this heading: write the text, or remove the heading' : undefined;
}
