import { describe, expect, test } from 'vitest';
import { ABOUT, copyOf, findAfter, FREE_LINE, PLACE, STORY, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { names } from './names.ts';

const HOSPITAL = copyOf(
  PLACE,
  ['id: ely-hospital', 'id: peterborough-city-hospital'],
  ['title: Ely Hospital', 'title: Peterborough City Hospital'],
  ['town: Ely', 'town: Peterborough'],
);
const inAbout = (text: string): Edits => ({
  [ABOUT]: [FREE_LINE, text],
  'content/places/peterborough-city-hospital.yaml': HOSPITAL,
});
const fault = (name: string, text: string, column: number, value: string, right: string) => ({
  name,
  edits: inAbout(text),
  at: `${ABOUT}:12:${column}`,
  value,
  says: `is not how this name is spelt: write ${right}`,
});

testExample(names, inAbout);

describe('a name spelt wrong', () => {
  testFaults([
    fault('that people often get wrong', 'Go to Hinchinbrooke.', 7, 'Hinchinbrooke', 'Hinchingbrooke'),
    fault('without its apostrophe', 'Go to Addenbrookes now.', 7, 'Addenbrookes', 'Addenbrooke’s'),
    fault('of a service', 'Ask NHS111 about it.', 5, 'NHS111', 'NHS 111'),
    fault('of a department', 'Go to A and E now.', 7, 'A and E', 'A&E'),
    fault('with an ampersand', 'Ask Pharmacy first about it.', 5, 'Pharmacy first', 'Pharmacy First'),
    fault('with a capital missing', 'In Ely hospital, people wait.', 4, 'Ely hospital', 'Ely Hospital'),
    fault(
      'in capitals',
      'The PETERBOROUGH CITY HOSPITAL is there.',
      5,
      'PETERBOROUGH CITY HOSPITAL',
      'Peterborough City',
    ),
    fault('of a body', 'The Ely NHS trust runs it.', 5, 'Ely NHS trust', 'Ely NHS Trust'),
    fault('by one letter', 'Go to Peterbourgh now.', 7, 'Peterbourgh', 'Peterborough'),
    fault('by two letters', 'In South Cambrigshire they wait.', 10, 'Cambrigshire', 'Cambridgeshire'),
    fault('in a link', 'Read [about Peterbourough](/plan/).', 13, 'Peterbourough', 'Peterborough'),
    {
      name: 'in a summary',
      edits: { [STORY]: ['a team near her home helps', 'a team in Huntingdonshir helps'] },
      at: `${STORY}:7:43`,
      field: 'summary',
      value: 'Huntingdonshir',
      says: 'write Huntingdonshire',
    },
  ]);
});

test.each([
  'Peterborough’s hospital is Peterborough City Hospital.',
  'The document prints “Peterborogh City hospital”.',
  'The Ely Hospital trust is the Ely hospital trust.',
  'Huntington’s disease is rare.',
  'Many Hospitals and hospitals in South Cambridgeshire.',
  "Addenbrooke’s and Addenbrooke's.",
  'Go to a pharmacy first.',
])('is right: %s', (text) => {
  expect(findAfter(inAbout(text)).filter(({ rule }) => rule === 'names')).toEqual([]);
});

test('a name over the end of a line is one name', () => {
  const [finding, ...more] = findAfter(inAbout('Go to Peterborough City\nhospital now.'));
  expect(finding?.message).toBe(
    '"Peterborough City hospital" is not how this name is spelt: write Peterborough City Hospital',
  );
  expect([finding?.line, finding?.column, more]).toEqual([12, 7, []]);
});

test('words that the content holds as a name are right', () => {
  const town = HOSPITAL.replace('town: Peterborough', 'town: Peterborogh');
  expect(findAfter({ ...inAbout('Peterborogh'), 'content/places/peterborough-city-hospital.yaml': town })).toEqual([]);
});
