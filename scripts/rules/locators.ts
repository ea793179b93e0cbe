/** A citation must lead to a place that the document has, because readers will follow it. */
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { toLocators, type OutlineItem } from '../../src/lib/outline.ts';
import { findPosition, type ContentFile, type Finding } from '../content-files.ts';
import type { Rule } from './index.ts';

interface Cited {
  publication?: unknown;
  at?: unknown;
}

export const checkLocators: Rule = ({ files }) => {
  const outlines = new Map(
    files
      .filter((file) => file.collection === 'publications')
      .map((file) => {
        const data = (file.data ?? {}) as { id?: unknown; outline?: unknown };
        return [data.id, new Set(toLocators(toOutline(data.outline)))] as const;
      }),
  );
  return files.flatMap((file) => {
    const sources = (file.data as { sources?: unknown } | null | undefined)?.sources;
    if (!Array.isArray(sources)) return [];
    return sources.flatMap((cited: Cited | null, index) => checkOne(file, index, cited ?? {}, outlines));
  });
};

/** The items of an outline that can be read; what is wrong with the others is for the rule on fields to say. */
function toOutline(outline: unknown): OutlineItem[] {
  const items: (OutlineItem | null)[] = Array.isArray(outline) ? outline : [];
  return items.flatMap((item) => {
    if (typeof item?.at !== 'string') return [];
    return [{ ...item, paragraphs: Array.isArray(item.paragraphs) ? item.paragraphs : undefined }];
  });
}

function checkOne(file: ContentFile, index: number, cited: Cited, outlines: Map<unknown, Set<string>>): Finding[] {
  const places = outlines.get(cited.publication);
  if (!places || typeof cited.at !== 'string' || places.has(cited.at)) return [];
  const near = findNearestName(cited.at, places);
  return [
    {
      rule: 'locators',
      file: file.path,
      ...findPosition(file, ['sources', index, 'at']),
      field: `sources.${index}.at`,
      value: cited.at,
      message: `${String(cited.publication)} has no such place in its outline${near ? `. Did you mean "${near}"?` : ''}`,
    },
  ];
}
