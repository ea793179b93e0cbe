/** What a report is written in: lines of pieces that a terminal and Markdown each show in their own way. */
import { compareAddresses } from './risk.ts';
import type { Piece as WordPiece } from './word-changes.ts';

export interface Piece {
  text: string;
  as?: WordPiece['as'] | 'address' | 'strong';
}

export interface Line {
  /** How far in: 1 belongs to the line of level 0 before it. */
  level: 0 | 1;
  pieces: Piece[];
}

export interface Section {
  title: string;
  lines: Line[];
}

const LONGEST = 200;
const MOST_NAMED = 3;

export function line(level: Line['level'], ...pieces: (string | Piece)[]): Line {
  return { level, pieces: pieces.map((piece) => (typeof piece === 'string' ? { text: piece } : piece)) };
}

export const address = (text: string): Piece => ({ text, as: 'address' });
export const strong = (text: string): Piece => ({ text, as: 'strong' });
export const pair = (before: string, after: string): Piece[] => [
  { text: before, as: 'removed' },
  { text: ' ' },
  { text: after, as: 'added' },
];

/** The page or, of several, how many there are and the riskiest of them. */
export function formatPages(pages: string[], pageCount = 0): string {
  if (pages.length === 1) return pages[0]!;
  return `${pages.length === pageCount ? 'all ' : ''}${pages.length} pages: ${formatList(pages.toSorted(compareAddresses))}`;
}

/** The first few, and how many more there are. */
export function formatList(items: string[]): string {
  const rest = items.length - MOST_NAMED;
  return `${items.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : text;
}
