/** The outline of a publication, as far as it can be read. */
import type { OutlineItem } from '../../src/lib/outline.ts';

/** The items of an outline that can be read; what is wrong with the others is for the rule on fields to say. */
export function toOutline(outline: unknown): OutlineItem[] {
  const items: (OutlineItem | null)[] = Array.isArray(outline) ? outline : [];
  return items.flatMap((item) => {
    if (typeof item?.at !== 'string') return [];
    return [{ ...item, paragraphs: Array.isArray(item.paragraphs) ? item.paragraphs : undefined }];
  });
}
