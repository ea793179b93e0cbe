import { ABOUT } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { fieldCodes } from './field-codes.ts';

const TITLE = 'title: About this site';

testExample(fieldCodes, (line) => ({ [ABOUT]: [TITLE, line] }));

testFaults([
  {
    name: 'a character that turns the direction of writing, as a code',
    edits: { [ABOUT]: [TITLE, 'title: "About \\u202ethis site"'] },
    at: `${ABOUT}:3:8`,
    says: 'an invisible character (U+202E) is written here as a code',
  },
  {
    name: 'a field that makes Astro load a program',
    edits: { [ABOUT]: [TITLE, `${TITLE}\nlayout: ../../x.astro`] },
    at: `${ABOUT}:4:1`,
    says: '"layout" may not be the name of a field',
  },
]);
