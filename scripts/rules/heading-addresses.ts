/**
 * A heading gets an address of its own on the page. Some addresses belong to the page's own parts: the mark of a figure
 * leads to its receipt, and must never lead to a heading that has taken its name.
 */
import { toHeadingSlugs } from '../../src/lib/heading-slug.ts';
import type { Fault } from '../content/content-files.ts';
import { listFrameAnchors } from '../content/fixed-pages.ts';
import { readMdxTree } from '../content/mdx-tree.ts';
import { listNodes, toStart, toWords } from '../content/mdx-walk.ts';
import { listFigures } from './figures.ts';
import type { Rule } from './rule.ts';

/** Receipts of figures. */
const RECEIPT = /^receipt-/;

export const headingAddresses: Rule = {
  name: 'heading-addresses',
  severity: 'error',
  waivable: false,
  why: 'a link to a part of the page, like the source of a figure, would lead to the heading instead',
  finds: ['a heading whose address is that of a part of every page: “Sources”, “Figures”, “Receipt …”'],
  example: { wrong: '## Receipt plan 2016 gap', right: '## What the gap was' },
  check: ({ files }) => {
    const marks = listFigures(files).map(({ id }) => `at-${id}`);
    const taken = new Set([...listFrameAnchors(), ...marks]);
    return files.flatMap((file) => {
      const headings = listNodes(readMdxTree(file)).filter(({ node }) => node.type === 'heading');
      const words = headings.map(({ node }) => toWords(node));
      return toHeadingSlugs(words).flatMap((slug, index): Fault[] => {
        if (!RECEIPT.test(slug) && !taken.has(slug)) return [];
        const message = `this heading would have the address #${slug}, which belongs to a part of the page: word it in another way`;
        return [{ file: file.path, ...toStart(headings[index]!.node), value: words[index], message }];
      });
    });
  },
};
