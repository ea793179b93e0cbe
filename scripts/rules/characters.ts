/**
 * Characters that nobody can see can change what a reader or a program makes of a text: control characters, line ends
 * that only some programs take for line ends, and marks that turn the direction of writing.
 */
import { findInvisibleCharacters } from '../../src/lib/invisible-characters.ts';
import { collections } from '../../src/schemas/collections.ts';
import type { Fault } from '../content/content-files.ts';
import type { Rule } from './rule.ts';

export const characters: Rule = {
  name: 'characters',
  severity: 'error',
  waivable: false,
  why: 'characters that nobody can see change what readers and programs make of a text',
  finds: ['Marks that nobody can see, which come along when text is copied from a program or a web page'],
  example: { wrong: 'title: About[U+202E] this site', right: 'title: About this site' },
  check: ({ files }) =>
    files.flatMap((file): Fault[] =>
      // Nearly every file has none, and is done with in one look.
      (findInvisibleCharacters(file.text).length ? file.text.split('\n') : []).flatMap((line, index) =>
        findInvisibleCharacters(line.replace(/\r$/, '')).map(({ index: at, name }) => ({
          file: file.path,
          line: index + 1,
          column: at + 1,
          message: `an invisible character (${name}) stands here: remove it${
            collections[file.collection].format === 'mdx' ? ' or type the line anew' : ''
          }`,
        })),
      ),
    ),
};
