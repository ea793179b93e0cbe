/** The one door to Astro's collections: reads them, and follows references. */
import { getCollection, render, type CollectionEntry, type CollectionKey } from 'astro:content';
import { routes } from '../lib/routes.ts';
import { collections } from '../schemas/collections.ts';
import type { CollectionName, Reference } from '../schemas/shared.ts';

export type Entry<Name extends CollectionName> = CollectionEntry<Name>;

const read = new Map<CollectionName, Promise<unknown[]>>();

/** All entries of a collection, by id, so that every build sees them in one order. */
export function getEntries<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  // In a build nothing changes underfoot, and every page asks again; while somebody edits, everything may change.
  const known = import.meta.env.PROD ? read.get(name) : undefined;
  const entries = known ?? readEntries(name);
  read.set(name, entries);
  return entries as Promise<Entry<Name>[]>;
}

async function readEntries<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  const entries = (await getCollection(name)) as Entry<Name>[];
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

type TextKind = {
  [Name in CollectionName]: (typeof collections)[Name]['format'] extends 'mdx' ? Name : never;
}[CollectionName];

/** Kinds whose texts may show figures and charts: all that have a text. */
export const textKinds = (Object.keys(collections) as CollectionName[]).filter(
  (name): name is TextKind => collections[name].format === 'mdx',
);

/** All entries of a collection that editors put in order, in that order. */
export async function getOrderedEntries<
  Name extends
    'planPages' | 'topics' | 'areas' | 'stories' | 'services' | 'places' | 'publications' | 'themes' | 'ways',
>(name: Name): Promise<Entry<Name>[]> {
  return (await getEntries(name)).toSorted((a, b) => a.data.order - b.data.order);
}

/** @throws when nothing has that id, naming both ends of the reference. */
export async function getReferenced<Name extends CollectionName>(
  name: Name,
  reference: Reference,
  from: { filePath?: string | undefined; id: string },
): Promise<Entry<Name>> {
  const found = (await getEntries(name)).find(({ id }) => id === reference.id);
  if (!found) {
    throw new Error(`${from.filePath ?? from.id} refers to "${reference.id}", and content/ has no such ${name}`);
  }
  return found;
}

/** The last part of a page's address: the name of its file. */
export function toSlug(entry: { filePath?: string | undefined; id: string }): string {
  return (entry.filePath ?? entry.id).replace(/^.*\//, '').replace(/\.\w+$/, '');
}

/** The file that an entry stands in, for whoever wants to change it: `content/services/gp.mdx`. */
export function toSource(entry: { filePath?: string | undefined; id: string }): string {
  if (!entry.filePath) throw new Error(`"${entry.id}" does not come from a file`);
  return entry.filePath;
}

/** Kinds whose entries share a page, each at an anchor of its own. */
const ANCHORED: CollectionName[] = ['organisations', 'glossary'];

/** The address of an entry's page. */
export function toHref<Name extends CollectionName>(entry: Entry<Name>): string {
  if (entry.collection === 'disagreements') return `${routes.disagreements(entry.data.topic)}#${entry.id}`;
  const anchored = ANCHORED.includes(entry.collection);
  return routes[entry.collection as Name](anchored ? entry.id : toSlug(entry));
}

/** An entry's text as a component, with its headings. */
export function getText(entry: CollectionEntry<CollectionKey>) {
  return render(entry);
}
