import { expect, test } from 'vitest';
import { ABOUT, copyOf, findAfter, FREE_LINE, PLACE } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { characters } from './characters.ts';

/** A guide cannot show what nobody can see: its example has the character's name in square brackets. */
const toCharacter = (line: string) =>
  line.replace(/\[U\+(\w+)\]/, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

testExample(characters, (line) => ({ [ABOUT]: ['title: About this site', toCharacter(line)] }));

testFaults([
  {
    name: 'in a field',
    edits: { [PLACE]: ['town: Ely', toCharacter('town: E[U+200B]ly')] },
    at: `${PLACE}:10:10`,
    says: 'an invisible character (U+200B) stands here: remove it',
  },
  {
    name: 'in a text: a hyphen that shows only at the end of a line',
    edits: { [ABOUT]: [FREE_LINE, toCharacter('The hos[U+00AD]pital.')] },
    at: `${ABOUT}:12:8`,
    says: 'an invisible character (U+00AD) stands here: remove it or type the line anew',
  },
  {
    name: 'of two units',
    edits: { [ABOUT]: [FREE_LINE, toCharacter('Hello[U+E0041].')] },
    at: `${ABOUT}:12:6`,
    says: 'U+E0041',
  },
]);

test('a file with the line ends of Windows has none', () => {
  expect(findAfter({ [PLACE]: copyOf(PLACE).replaceAll('\n', '\r\n') })).toEqual([]);
});
