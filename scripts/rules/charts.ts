/**
 * A chart is a figure with a heading, its own address and a table: inside a sentence, or twice on a page, it breaks the
 * text around it, and two parts of the page have one address.
 */
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { readMdxTree, type MdxNode } from '../content/mdx-tree.ts';
import type { Rule } from './rule.ts';

export const charts: Rule = {
  name: 'charts',
  severity: 'error',
  waivable: false,
  why: 'a chart has a heading and an address of its own, and is no part of a sentence',
  finds: ['A <Chart> that does not stand alone on one line', 'A <Chart> that the page has already'],
  example: { wrong: 'Here it is: <Chart id="bed-days" />', right: '<Chart id="bed-days" />' },
  check: ({ files }) =>
    files.filter((file) => collections[file.collection].format === 'mdx').flatMap((file) => checkFile(file)),
};

function checkFile(file: ContentFile): Fault[] {
  const seen = new Set<unknown>();
  return listCharts(readMdxTree(file)).flatMap((node): Fault[] => {
    const id = node.attributes?.find(({ name }) => name === 'id')?.value;
    const message = !isAlone(node, file)
      ? 'a chart stands alone: write it on one line, with an empty line before and after'
      : seen.has(id)
        ? 'this page has this chart already: show it once, and speak of it elsewhere in words'
        : undefined;
    seen.add(id);
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return message === undefined ? [] : [{ file: file.path, line, column, value: '<Chart>', message }];
  });
}

function listCharts(node: MdxNode): MdxNode[] {
  return [...(node.name === 'Chart' ? [node] : []), ...(node.children ?? []).flatMap(listCharts)];
}

/** Whether its line holds the chart and nothing else, and no words stand directly above or below. */
function isAlone({ position }: MdxNode, { text }: ContentFile): boolean {
  if (!position) return true;
  const lines = text.split('\n');
  const { line } = position.start;
  const isEmpty = (at: number) => !lines[at - 1]?.trim();
  return /^<Chart\s[^<>]*\/>$/.test(lines[line - 1]?.trim() ?? '') && isEmpty(line - 1) && isEmpty(line + 1);
}
