/**
 * A text of a field that names its figures beside it: `Invest £2 million.` with the figure whose number that is. Fields
 * hold no components, so the figure is found in the text by its spelling.
 */
import { escapePattern } from './escape-pattern.ts';

export interface NamedFigure {
  id: string;
  prose: string;
  table: string;
}

/** A figure with its spelling as it stands in the text: `Over £6 million` at the head of a sentence. */
export type TextPart = { text: string } | { id: string; spelt: string };

/** The text in parts: plain text, and figures where they stand. A figure that does not stand there is left out. */
export function splitByFigures(text: string, figures: NamedFigure[]): TextPart[] {
  const [figure, ...rest] = figures;
  if (!figure) return text ? [{ text }] : [];
  for (const form of ['prose', 'table'] as const) {
    const found = findSpelling(text, figure[form]);
    if (found < 0) continue;
    const end = found + figure[form].length;
    return [
      ...splitByFigures(text.slice(0, found), rest),
      { id: figure.id, spelt: text.slice(found, end) },
      ...splitByFigures(text.slice(end), rest),
    ];
  }
  return splitByFigures(text, rest);
}

/** Where the spelling stands as a whole: `20` is not in `2020`, nor in `20.5` or `20%`. */
function findSpelling(text: string, spelling: string): number {
  const whole = new RegExp(`(?<![\\d.,£\\w])${escapePattern(spelling)}(?![\\d%\\w]|[.,]\\d)`, 'iu');
  return text.search(whole);
}
