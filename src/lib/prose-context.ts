/**
 * What the prose components of one page need to know. A component inside MDX gets its own attributes and nothing else,
 * and may not read collections: so the page's query looks up what the text asks for, and `Prose.astro` hands it on.
 */
import type { DataView } from './data-view.ts';

export interface ProseContext {
  facts: Map<string, ShownFact>;
  names: Map<string, ShownName>;
  charts: Map<string, ShownChart>;
}

/** A table with its picture, and the level of its heading: one below the heading that it stands under. */
export interface ShownChart {
  data: DataView;
  level: 2 | 3 | 4;
}

/** The same while the page is being drawn. */
export interface ProseState extends ProseContext {
  /** What the page has shown so far, by `component id`. */
  shown: Set<string>;
}

/** A figure as a text shows it. */
export interface ShownFact {
  /** What its mark says: its place in the page's list of receipts and, where the documents differ on it, ≠. */
  mark: string;
  prose: string;
  table: string;
}

/** A body whose name has changed since the document. */
export interface ShownName {
  href: string;
  /** `North West Anglia NHS Foundation Trust since April 2017`; left out when it still has its name. */
  later?: string | undefined;
}

/** Whether this is the first time on the page, and from now on it no longer is. */
export function isFirst(state: ProseState, key: string): boolean {
  if (state.shown.has(key)) return false;
  state.shown.add(key);
  return true;
}

/** A link to a note, after the Digital Publishing roles of ARIA, which Astro's types do not know. */
export const noteReference: Record<string, string> = { role: 'doc-noteref' };

/** What a screen reader hears of a mark, which is drawn by the style sheet. It is no part of the text that is searched. */
export function toNote(mark: string): string {
  return `, note ${mark.replace(' ≠', ', other places differ')}`;
}

export const hiddenNote: Record<string, string> = { class: 'app-fact__note', 'data-pagefind-ignore': '' };
