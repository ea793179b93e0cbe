/**
 * A component that names a word, an organisation or a figure must name one that there is: a mark that leads nowhere
 * leaves the reader without the meaning or the source it promises, and the build stops without saying where.
 */
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { getId } from '../content/entry-ids.ts';
import { readMdxTree, type MdxNode } from '../content/mdx-tree.ts';
import { listFigureIds } from './figures.ts';
import type { Rule } from './rule.ts';

/** Ids that a component may name, and how to speak of them. */
interface Known {
  ids: Set<string>;
  /** The sentence when there is none, before the id. */
  none: string;
  /** What to do when nothing resembles it. */
  mend: string;
}

export const componentIds: Rule = {
  name: 'component-ids',
  severity: 'error',
  waivable: false,
  why: 'a mark in the text must lead to its meaning or its source',
  finds: [
    'A <Term> whose id is not in the glossary: "gpp" → "gp"',
    'An <Organisation> whose id is not in content/organisations/',
    'A <Fact> whose id is not in content/figures/',
    'A <Chart> whose id is not in content/datasets/',
  ],
  example: { wrong: 'Ask your <Term id="gpp">GP</Term>.', right: 'Ask your <Term id="gp">GP</Term>.' },
  check: ({ files }) => {
    const known = collectKnown(files);
    return files
      .filter((file) => collections[file.collection].format === 'mdx')
      .flatMap((file) => checkNode(readMdxTree(file), file, known));
  },
};

function collectKnown(files: ContentFile[]): Map<string, Known> {
  const idsOf = (collection: string) =>
    new Set(files.filter((file) => file.collection === collection).flatMap((file) => getId(file) ?? []));
  return new Map([
    [
      'Term',
      {
        ids: idsOf('glossary'),
        none: 'the glossary has no word with the id',
        mend: 'Add it to content/glossary/ or leave the word plain',
      },
    ],
    [
      'Organisation',
      {
        ids: idsOf('organisations'),
        none: 'there is no organisation with the id',
        mend: 'Add it to content/organisations/ or leave the name plain',
      },
    ],
    [
      'Fact',
      {
        ids: listFigureIds(files),
        none: 'the ledger has no figure with the id',
        mend: 'Add it to a file in content/figures/, with its document and place',
      },
    ],
    [
      'Chart',
      {
        ids: idsOf('datasets'),
        none: 'there is no table of data with the id',
        mend: 'Add it to content/datasets/, in a file of its own',
      },
    ],
  ]);
}

function checkNode(node: MdxNode, file: ContentFile, known: Map<string, Known>): Fault[] {
  const kind = known.get(node.name ?? '');
  const id = node.attributes?.find(({ name }) => name === 'id')?.value;
  const message = kind && typeof id === 'string' && id.trim() ? explainId(id, kind) : undefined;
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return [
    ...(message ? [{ file: file.path, line, column, value: `<${node.name}>`, message }] : []),
    ...(node.children ?? []).flatMap((child) => checkNode(child, file, known)),
  ];
}

function explainId(id: string, { ids, none, mend }: Known): string | undefined {
  if (ids.has(id)) return undefined;
  const near = findNearestName(id, ids);
  return `${none} "${id}". ${near ? `Did you mean "${near}"?` : mend}`;
}
