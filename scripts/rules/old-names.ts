/**
 * A text about 2016 uses the names of 2016, and a reader of today looks for the body under its name of today. So the
 * first time a page of the plan, a story, an event or a document names a body that has another name since,
 * <Organisation> has to say it. A word that leads to the glossary has its explanation there.
 */
import { escapePattern } from '../../src/lib/escape-pattern.ts';
import { findPresentName, type LaterName } from '../../src/lib/present-name.ts';
import { findProseIds } from '../../src/lib/prose-ids.ts';
import type { CollectionName } from '../../src/schemas/shared.ts';
import type { ContentFile, Fault } from '../content/content-files.ts';
import { readMdxTree, toTextPlace, type MdxNode } from '../content/mdx-tree.ts';
import type { Rule } from './rule.ts';

const HELD: CollectionName[] = ['planPages', 'points', 'priorities', 'stories', 'events', 'publications'];
/** Components whose words lead to what the reader needs to know. */
const EXPLAINED = ['Organisation', 'Term'];

interface RenamedBody {
  id: string;
  /** Its name in the documents, without the parts that a text leaves out. */
  pattern: RegExp;
  name: string;
  later: LaterName;
}

export const oldNames: Rule = {
  name: 'old-names',
  severity: 'error',
  waivable: true,
  why: 'a reader of today looks for a body under its name of today',
  finds: [
    'The first time a page names a body that has another name now → put it into <Organisation>',
    'Only in the plan’s pages, stories, events and documents',
  ],
  example: {
    wrong: 'Papworth Hospital leads this work.',
    right: '<Organisation id="papworth-hospital">Papworth Hospital</Organisation> leads this work.',
  },
  check: ({ files }) => {
    const bodies = files.filter(({ collection }) => collection === 'organisations').flatMap(toRenamedBody);
    return files
      .filter((file) => HELD.includes(file.collection) && file.hasFrontMatter)
      .flatMap((file) => {
        const said = findProseIds(file.body, 'Organisation');
        return bodies.filter(({ id }) => !said.includes(id)).flatMap((body) => findFirst(file, body));
      });
  },
};

function toRenamedBody({ data }: ContentFile): RenamedBody[] {
  const { id, name, laterNames } = (data ?? {}) as { id?: unknown; name?: unknown; laterNames?: LaterName[] };
  const later = Array.isArray(laterNames) ? findPresentName(laterNames) : undefined;
  if (typeof id !== 'string' || typeof name !== 'string' || !later) return [];
  const short = name.replace(/^Cambridgeshire and Peterborough /, '').replace(/ NHS (?:Foundation )?Trust$/, '');
  // The later name may hold the older one: Royal Papworth Hospital.
  const before = later.name.includes(short) ? `(?<!${escapePattern(later.name.split(short)[0] ?? '')})` : '';
  return [{ id, name: short, later, pattern: new RegExp(`${before}\\b${escapePattern(short)}\\b`) }];
}

function findFirst(file: ContentFile, { id, pattern, name, later }: RenamedBody): Fault[] {
  const node = findText(readMdxTree(file), pattern);
  const index = node?.value?.search(pattern) ?? -1;
  if (!node?.value || index < 0) return [];
  return [
    {
      file: file.path,
      ...toTextPlace(file, node, node.value, { words: name, index }),
      value: name,
      message: `this body is called ${later.name} now. Write <Organisation id="${id}">${name}</Organisation> here, and the page says so`,
    },
  ];
}

function findText(node: MdxNode, pattern: RegExp): MdxNode | undefined {
  if (EXPLAINED.includes(node.name ?? '')) return undefined;
  if (node.type === 'text' && pattern.test(node.value ?? '')) return node;
  for (const child of node.children ?? []) {
    const found = findText(child, pattern);
    if (found) return found;
  }
  return undefined;
}
