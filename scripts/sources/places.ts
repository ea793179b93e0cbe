/**
 * Finds the places of a document's outline in its text. A place is found by the words it `begins` with, by the number
 * that its label names, or by its title standing as a line of its own; and always after the place before it, so that
 * a list of contents is not taken for the chapters.
 */
import { escapePattern } from '../../src/lib/escape-pattern.ts';
import { toParagraphs, type OutlineItem } from '../../src/lib/outline.ts';
import { toPlainWords, type DocumentText, type Stretch } from './document-text.ts';

export interface OutlinePlace extends OutlineItem {
  kind: string;
  level: number;
  begins?: string | undefined;
  ends?: string | undefined;
  missing?: string | undefined;
}

export interface Places {
  /** Where each place stands. */
  found: Map<string, Stretch>;
  /** Places of the outline that are not in the text. */
  lost: OutlinePlace[];
}

/** A publication of the site with its text. */
export interface HeldDocument {
  id: string;
  text: DocumentText;
  outline: OutlinePlace[];
  places: Places;
}

export function findPlaces(document: DocumentText, outline: readonly OutlinePlace[]): Places {
  const starts = findStarts(document, outline);
  const found = new Map<string, Stretch>();
  outline.forEach((item, index) => {
    const start = starts[index];
    if (start === undefined) return;
    const next = outline.findIndex((other, at) => at > index && starts[at] !== undefined && endsHere(item, other));
    const stretch = { start, end: starts[next] ?? document.flat.length };
    const last = item.ends === undefined ? -1 : document.flat.indexOf(toPlainWords(item.ends), start);
    if (last >= 0 && last < stretch.end) stretch.end = last + toPlainWords(item.ends!).length;
    found.set(item.at, stretch);
  });
  for (const item of outline) {
    for (const [name, stretch] of findParagraphs(document, item, found.get(item.at))) found.set(name, stretch);
  }
  return { found, lost: outline.filter(({ at }) => !found.has(at)) };
}

/** A table or a figure holds no other place; a section holds its paragraphs and the smaller places after it. */
function endsHere(item: OutlinePlace, other: OutlinePlace): boolean {
  if (other.kind === 'paragraph' && item.kind !== 'paragraph') return other.level < item.level;
  return item.kind === 'table' || item.kind === 'figure' || other.level <= item.level;
}

function findStarts(document: DocumentText, outline: readonly OutlinePlace[]): (number | undefined)[] {
  let from = 0;
  return outline.map((item) => {
    const start = findStart(document, item, from);
    if (start !== undefined) from = start + 1;
    return start;
  });
}

function findStart(document: DocumentText, item: OutlinePlace, from: number): number | undefined {
  if (item.begins !== undefined) {
    const at = document.flat.indexOf(toPlainWords(item.begins), from);
    return at < 0 ? undefined : at;
  }
  const number = /^(?:Paragraph|Section|Chapter|Point) ([\d.]+\w?)$/.exec(item.label ?? '')?.[1];
  const isHeading = (line: string) => toHeading(line) === toHeading(item.title);
  const isLabelled = (line: string) =>
    item.kind === 'paragraph' && number !== undefined
      ? new RegExp(`^(?:- )?${escapePattern(number)}\\.?(?: |$)`).test(line)
      : item.label !== undefined && new RegExp(`^${escapePattern(item.label)}\\s?[:.]`, 'i').test(line);
  return document.lines.find(
    ({ start, text }) => start >= from && (isLabelled(text) || (item.kind !== 'paragraph' && isHeading(text))),
  )?.start;
}

/** Numbered paragraphs inside a place: `22.` at the beginning of a line, each after the one before it. */
function findParagraphs(document: DocumentText, item: OutlinePlace, within: Stretch | undefined): [string, Stretch][] {
  if (!within) return [];
  let from = within.start;
  const starts = toParagraphs(item).flatMap((number) => {
    const line = document.lines.find(
      ({ start, text }) => start >= from && start < within.end && text.startsWith(`${number}. `),
    );
    if (!line) return [];
    from = line.start + 1;
    return [{ number, start: line.start }];
  });
  return starts.map(({ number, start }, index) => [
    `para-${number}`,
    { start, end: starts[index + 1]?.start ?? within.end },
  ]);
}

/** A heading without its number, its capitals and its dots. */
function toHeading(text: string): string {
  return toPlainWords(text)
    .toLowerCase()
    .replace(/^(?:- )?\d+(?:\.\d+)*\.? +/, '')
    .replace(/[&]/g, 'and')
    .replace(/["'.:,]/g, '')
    .trim();
}
