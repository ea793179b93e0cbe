/** What can be known without asking. It is shown with the question, and Enter takes it. */
import { addDays } from '../../src/lib/dates.ts';
import { parsePrinted } from '../../src/lib/printed-value.ts';
import { SLUG } from '../../src/schemas/shared.ts';
import { getCycle } from '../content/reviews.ts';
import { getField, type Entry } from './entry.ts';

/** The fields that can hold the entry's name, the first that the kind has. */
const NAMES = ['title', 'name', 'term', 'what'];
const LONGEST_ID = 60;

const PROPOSALS: Record<string, (entry: Entry) => unknown> = {
  id: proposeId,
  updated: ({ desk }) => desk.day,
  reviewedOn: ({ desk }) => desk.day,
  reviewDue: ({ desk, kind }) => desk.day && addDays(desk.day, getCycle(kind.collection)),
  order: proposeOrder,
  owner: proposeOwner,
  number: ({ fields }) => {
    const numbers = parsePrinted(String(fields['printed'] ?? ''))?.numbers;
    return numbers?.length === 1 ? numbers[0] : numbers;
  },
  unit: ({ fields }) => parsePrinted(String(fields['printed'] ?? ''))?.unit,
};

/** A value for a field of the entry itself, if one suggests itself. */
export function propose(entry: Entry, field: string): unknown {
  return Object.hasOwn(PROPOSALS, field) ? PROPOSALS[field]?.(entry) : undefined;
}

/** The field that holds the name of an entry of this kind. */
export function findNameField({ kind }: Pick<Entry, 'kind'>): string | undefined {
  return NAMES.find((name) => kind.form.properties?.[name]);
}

/** Lower-case words with hyphens, from a title. */
export function toSlug(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/[\u0300-\u036f’']/g, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  while (words.length > 1 && words.join('-').length > LONGEST_ID) words.pop();
  return words.join('-');
}

function proposeId(entry: Entry): string | undefined {
  const field = findNameField(entry);
  const slug = toSlug(String((field && entry.fields[field]) ?? ''));
  if (!slug) return undefined;
  const taken = listIds(entry);
  const first = `${findPrefix(entry)}${slug}`;
  for (let count = 1; ; count++) {
    const id = count === 1 ? first : `${first}-${count}`;
    if (!taken.has(id)) return SLUG.test(id) ? id : undefined;
  }
}

/** Ids of records begin with the name of their document, like `stp-2016-`: what all ids of the file have in common. */
function findPrefix({ kind, target }: Entry): string {
  const ids = kind.list ? listRecords(target?.data, kind.list).map((record) => String(getField(record, 'id'))) : [];
  const [first = ''] = ids;
  const lengths = [...first.matchAll(/-/g)].map(({ index }) => index + 1);
  const common = lengths.findLast((length) => ids.every((id) => id.startsWith(first.slice(0, length))));
  return first.slice(0, common ?? 0);
}

function listIds({ desk, kind }: Entry): Set<string> {
  const files = desk.files.filter(({ collection }) => collection === kind.collection);
  const owners = kind.list ? files.flatMap(({ data }) => listRecords(data, kind.list!)) : files.map(({ data }) => data);
  return new Set(owners.map((owner) => String(getField(owner, 'id'))));
}

function listRecords(data: unknown, list: string): unknown[] {
  const records = getField(data, list);
  return Array.isArray(records) ? records : [];
}

function proposeOrder({ desk, kind, fields }: Entry): number | undefined {
  const orders = desk.files
    .filter(({ collection }) => collection === kind.collection)
    .filter(({ data }) => !WITHIN_DOCUMENT.has(kind.collection) || findDocument(data) === findDocument(fields))
    .map(({ data }) => Number(getField(data, 'order')));
  const next = Math.max(0, ...orders.filter(Number.isFinite)) + 1;
  return next <= (kind.form.properties?.['order']?.maximum ?? next) ? next : undefined;
}

/** Chapters of figures and tables of data are in order within their document. */
const WITHIN_DOCUMENT = new Set(['figures', 'datasets']);

/** The document of a chapter, or the first that a table is from. */
function findDocument(data: unknown): unknown {
  const sources = getField(data, 'sources');
  return getField(data, 'publication') ?? getField(Array.isArray(sources) ? sources[0] : undefined, 'publication');
}

/** The role that keeps most files of the kind. */
function proposeOwner({ desk, kind }: Entry): string | undefined {
  const owners = desk.files
    .filter(({ collection }) => collection === kind.collection)
    .flatMap(({ data }) => getField(data, 'owner') ?? [])
    .map(String);
  const counts = [...Map.groupBy(owners, (owner) => owner)].map(([owner, { length }]) => ({ owner, length }));
  return counts.toSorted((a, b) => b.length - a.length)[0]?.owner;
}
