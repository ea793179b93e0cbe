/** Every place in a document that a file names: in its sources, in a promise, in what it corrects or compares. */
import type { ContentFile } from './content-files.ts';

export interface CitedPlace {
  /** Where the citation stands in the file: `promises`, 0, `source`. */
  path: PropertyKey[];
  publication: unknown;
  at: unknown;
}

type Fields = Record<string, unknown>;

/** Lists whose items name a place of the file's one document. A place of the outline itself is no citation. */
const OF_OWN_DOCUMENT = ['figures', 'misprints', 'groups', 'risks'];
const NOT_CITED = ['outline'];

/** In the order of the file. Wherever an object names a document and a place, it cites it. */
export function listCitedPlaces(file: ContentFile): CitedPlace[] {
  const data = (file.data ?? {}) as Fields;
  const own = file.collection === 'publications' ? data['id'] : data['publication'];
  return Object.entries(data).flatMap(([field, value]) =>
    NOT_CITED.includes(field) ? [] : find(value, [field], OF_OWN_DOCUMENT.includes(field) ? own : undefined),
  );
}

function find(value: unknown, path: PropertyKey[], own: unknown): CitedPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    find(each, [...path, Array.isArray(value) ? Number(key) : key], own),
  );
  // A list has a method of that name.
  if (Array.isArray(value)) return inside;
  const { publication = own, at } = value as Fields;
  return publication === undefined || at === undefined ? inside : [{ path, publication, at }, ...inside];
}
