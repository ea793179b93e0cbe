/**
 * Characters that nobody can see can change what a reader or a program makes of a text: control characters, line ends
 * that only some programs take for line ends, and marks that turn the direction of writing.
 */
import { collections } from '../../src/schemas/collections.ts';
import type { Fault } from '../content-files.ts';
import type { Rule } from './rule.ts';

// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export const characters: Rule = {
  name: 'characters',
  severity: 'error',
  waivable: false,
  why: 'characters that nobody can see change what readers and programs make of a text',
  example: { wrong: 'title: About[U+202E] this site', right: 'title: About this site' },
  check: ({ files }) =>
    files.flatMap((file): Fault[] =>
      file.text.split('\n').flatMap((line, index) =>
        [...line.replace(/\r$/, '').matchAll(INVISIBLE)].map((match) => ({
          file: file.path,
          line: index + 1,
          column: match.index + 1,
          message: `an invisible character (U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}) stands here: remove it${
            collections[file.collection].format === 'mdx' ? ' or type the line anew' : ''
          }`,
        })),
      ),
    ),
};
