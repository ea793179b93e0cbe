/** What an editor can add: a file of every kind of content, or a record in a file that is a list. */
import { z } from 'astro/zod';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { collections, type CollectionDefinition } from '../../src/schemas/collections.ts';
import { id, type CollectionName, type ReferenceTo } from '../../src/schemas/shared.ts';
import { findShape, toShape, type Shape } from '../content/schema-shapes.ts';

/** A shape that also knows to which kind of content a field refers. */
export interface Form extends Shape {
  references?: CollectionName;
}

export interface Kind {
  /** `event`, `glossary-term`: what `--kind` calls it. */
  name: string;
  /** What an editor calls one. */
  label: string;
  collection: CollectionName;
  format: CollectionDefinition['format'];
  /** The list of an existing file to which a record is added; without it a new file is made. */
  list?: string;
  /** The fields to be asked for: the file's, or one record's. */
  form: Form;
  /** Of the whole file. */
  schema: z.ZodType;
}

/** Lists that are too long for a file of each record. */
const RECORDS = [
  { name: 'figure', label: 'figure in an existing chapter', collection: 'figures', list: 'figures' },
] as const;

const referenceTo: ReferenceTo = (collection) =>
  id(`The id of an entry in ${collection}`)
    .meta({ references: collection })
    .transform((value) => ({ collection, id: value }));

/** Every kind, in the order of the list of collections. */
export function listKinds(): Kind[] {
  const files = Object.entries(collections).map(([collection, definition]) =>
    toKind(collection as CollectionName, definition),
  );
  const records = RECORDS.map(({ collection, list, ...names }): Kind => {
    const whole = toKind(collection, collections[collection]);
    return { ...whole, ...names, list, form: findShape(whole.form, [list, 0]) ?? {} };
  });
  return [...files, ...records];
}

/** The kind by its name, the name of its folder, or a word of its name that no other has. @throws with the names there are. */
export function findKind(written: string, kinds: Kind[] = listKinds()): Kind {
  const name = toName(written);
  const found =
    kinds.find((kind) => kind.name === name) ??
    kinds.find((kind) => !kind.list && [toName(kind.collection), collections[kind.collection].folder].includes(name));
  if (found) return found;
  const [only, ...others] = kinds.filter((kind) => kind.name.split('-').includes(name));
  if (only && !others.length) return only;
  const names = kinds.map((kind) => kind.name);
  const near = findNearestName(name, names);
  throw new Error(
    `there is no kind of content called "${written}". ${near ? `Did you mean "${near}"?` : `The kinds are: ${names.join(', ')}`}`,
  );
}

function toKind(collection: CollectionName, { singular, format, schema }: CollectionDefinition): Kind {
  const built = schema(referenceTo);
  return { name: toName(singular), label: singular, collection, format, form: toShape(built), schema: built };
}

function toName(text: string): string {
  return text.trim().toLowerCase().replaceAll(' ', '-');
}
