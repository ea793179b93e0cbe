/** A document's outline, and the anchors that citations lead to. */
export interface OutlineItem {
  at: string;
  label?: string | undefined;
  title: string;
  paragraphs?: readonly [number, number] | number[] | undefined;
}

/** No document of ours has as many numbered paragraphs in one chapter. */
export const MOST_PARAGRAPHS = 500;

/** Every anchor of an outline: its own entries, and `para-22` for each numbered paragraph. */
export function toLocators(outline: readonly OutlineItem[]): string[] {
  return outline.flatMap((item) => [item.at, ...toParagraphs(item).map((number) => `para-${number}`)]);
}

/** The numbers of the paragraphs inside an entry. */
export function toParagraphs({ paragraphs }: Pick<OutlineItem, 'paragraphs'>): number[] {
  const [first, last] = paragraphs ?? [];
  if (first === undefined || last === undefined || last < first || last - first >= MOST_PARAGRAPHS) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** How a citation names a place: `Section 4.2`, `paragraph 30`, or the heading itself. */
export function formatLocator(at: string, outline: readonly OutlineItem[]): string {
  const item = outline.find((each) => each.at === at);
  if (item) return item.label ?? item.title;
  return at.replace(/^para-/, 'paragraph ');
}
