/** A citation must lead to a place that the document has, because readers will follow it. */
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { toLocators } from '../../src/lib/outline.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { toOutline } from '../content/outline.ts';
import type { Rule } from './rule.ts';

interface Cited {
  publication?: unknown;
  at?: unknown;
}

export const locators: Rule = {
  name: 'locators',
  severity: 'error',
  waivable: false,
  why: 'readers follow a citation to its place, so the place must be there',
  finds: [
    'A place that its document’s outline does not have: "section-9" → "section-1"',
    'In sources and figures, in the misprints of a document and the sides of a disagreement',
  ],
  example: { wrong: 'at: section-9', right: 'at: section-1' },
  check: ({ files }) => {
    const outlines = new Map(
      files
        .filter((file) => file.collection === 'publications')
        .map((file) => {
          const data = (file.data ?? {}) as { id?: unknown; outline?: unknown };
          return [data.id, new Set(toLocators(toOutline(data.outline)))] as const;
        }),
    );
    return files.flatMap((file) =>
      listCited(file).flatMap(({ path, ...cited }) => checkOne(file, path, cited, outlines)),
    );
  },
};

/** Every place in a document that a file names: in its sources, in its figures, in what it corrects or compares. */
function listCited(file: ContentFile): (Cited & { path: PropertyKey[] })[] {
  const data = (file.data ?? {}) as Record<string, unknown>;
  const own = file.collection === 'publications' ? data['id'] : data['publication'];
  return ['sources', 'figures', 'misprints', 'sides'].flatMap((field) => {
    const list = data[field];
    if (!Array.isArray(list)) return [];
    return (list as (Cited | null)[]).map((each, index) => ({
      publication: each?.publication ?? own,
      at: each?.at,
      path: [field, index, 'at'],
    }));
  });
}

function checkOne(file: ContentFile, path: PropertyKey[], cited: Cited, outlines: Map<unknown, Set<string>>): Fault[] {
  const places = outlines.get(cited.publication);
  if (!places || typeof cited.at !== 'string' || places.has(cited.at)) return [];
  const near = findNearestName(cited.at, places);
  return [
    {
      file: file.path,
      ...findPosition(file, path),
      field: path.join('.'),
      value: cited.at,
      message: `${String(cited.publication)} has no such place in its outline${near ? `. Did you mean "${near}"?` : ''}`,
    },
  ];
}
