/** What is wrong with fields that the parser gave up on, in an editor's words, and where an editor would look for it. */
import type { YAMLError } from 'yaml';
import { toPosition, type FieldsFile } from '../content/content-files.ts';

const QUOTE_OPEN = 'a quote is opened and not closed';
/** A text that begins with a quote and does not end with the same. */
const OPENING = /(?:^\s*-|:)\s+(["'])(?!.*\1\s*(?:#.*)?$)/;

/** What the parser says, and what to say instead. The first that fits counts. */
const WORDS: [says: RegExp, say: string][] = [
  [
    /on same line with key/,
    'items of a list stand on lines of their own; a text that begins with a hyphen goes in quotes',
  ],
  [/Implicit map key/i, 'a colon and a space are missing after the name of the field'],
  [/quote/i, QUOTE_OPEN],
  [/^Flow (?:map|seq)/, 'a bracket above is not closed, or a text that begins with a bracket is not in quotes'],
  [/flow-(?:map|seq)-end/, 'this closing bracket closes nothing: remove it, or put the whole text in quotes'],
  [/escape sequence/, 'a \\ means something else between double quotes: leave it out, or write single quotes'],
  [/Block scalar header/, 'after | or > the text begins on the next line; a text that begins with them goes in quotes'],
  [/multiple documents/, 'a file has its fields once: remove the line of three hyphens or dots between them'],
];

const HINTS: Record<string, string> = {
  DUPLICATE_KEY: 'this field is written twice: remove one of the two',
  BAD_INDENT: 'the spaces at the start of this line do not match the lines above it',
  BLOCK_AS_IMPLICIT_KEY: 'if the text itself contains a colon, put the whole text in quotes',
  MULTILINE_IMPLICIT_KEY:
    'after the name of a field come a colon and a space; if a text itself contains a colon, put the whole text in quotes',
  TAB_AS_INDENT: 'use spaces, not tabs, at the start of a line',
  MISSING_CHAR: 'a quote or bracket is opened and not closed',
};

/** What to say of an error in this line. */
export function explainYamlError({ code, message }: YAMLError, written: string): string {
  const [, sign] = /Plain value cannot start with .*character (\S)/.exec(message) ?? [];
  if (sign) return `a text that begins with ${sign} or another sign goes in quotes`;
  const known = WORDS.find(([says]) => says.test(message))?.[1];
  if (/scalar at node end/.test(message) && /["']/.test(written)) {
    return 'the text goes on after its last quote: inside it, write “ and ” for quotes and ’ for an apostrophe';
  }
  return known ?? HINTS[code] ?? 'this line cannot be read: if it is a text, put it in quotes';
}

/** Where to say it. A quote without an end is only missed at the end of the fields, and has to be mended where it opens. */
export function findYamlError(file: FieldsFile, error: YAMLError): { line: number; column: number } {
  const place = toPosition(file, error.pos[0]);
  const lines = file.text.split('\n').slice(0, place.line);
  if (explainYamlError(error, lines.at(-1) ?? '') !== QUOTE_OPEN) return place;
  const index = lines.findLastIndex((line) => OPENING.test(line));
  const match = OPENING.exec(lines[index] ?? '');
  return match ? { line: index + 1, column: match.index + match[0].length } : place;
}
