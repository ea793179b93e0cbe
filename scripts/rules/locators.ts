/** A citation must lead to a place that the document has, because readers will follow it. */
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { toLocators } from '../../src/lib/outline.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { listCitedPlaces, type CitedPlace } from '../content/cited-places.ts';
import { toOutline } from '../content/outline.ts';
import type { Rule } from './rule.ts';

export const locators: Rule = {
  name: 'locators',
  severity: 'error',
  waivable: false,
  why: 'readers follow a citation to its place, so the place must be there',
  finds: [
    'A place that its document’s outline does not have: "section-9" → "section-1"',
    'In sources, figures, promises and what became of them, groups, risks, misprints, sides of a disagreement',
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
    return files.flatMap((file) => listCitedPlaces(file).flatMap((cited) => checkOne(file, cited, outlines)));
  },
};

function checkOne(file: ContentFile, cited: CitedPlace, outlines: Map<unknown, Set<string>>): Fault[] {
  const path = [...cited.path, 'at'];
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
