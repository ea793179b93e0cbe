import { describe } from 'vitest';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { searchFiles } from './search-files.ts';

const FLAGS = 'content/search/red-flags.yaml';
const SYNONYMS = 'content/search/synonyms.yaml';
const EXPECTED = 'content/search/expected.yaml';

describe('the files of the search', () => {
  testExample(searchFiles, (line) => ({ [FLAGS]: ['    card: emergency', `    ${line}`] }));

  testFaults([
    {
      name: 'a link of a card to nowhere',
      edits: { [FLAGS]: ['/get-help/nhs-111/', '/get-help/nhs-112/'] },
      at: `${FLAGS}:9:15`,
      field: 'cards.0.links.0.page',
      value: '/get-help/nhs-112/',
      says: 'no page there. Did you mean /get-help/nhs-111/?',
    },
    {
      name: 'a phrase twice',
      edits: { [FLAGS]: ['      - chest pain', '      - chest pain\n      - Chest-Pain'] },
      at: `${FLAGS}:17:9`,
      field: 'flags.0.words.2',
      value: 'Chest-Pain',
      says: 'stands under heart-attack already',
    },
    {
      name: 'a phrase of two letters',
      edits: { [FLAGS]: ['      - chest pain', '      - chest pain\n      - MI'] },
      at: `${FLAGS}:17:9`,
      field: 'flags.0.words.2',
      says: 'fewer than 3 letters',
    },
    {
      name: 'a word of danger that is said to be none',
      edits: { [FLAGS]: ['  - chess', '  - heart attack'] },
      at: `${FLAGS}:18:5`,
      field: 'notMisspelt.0',
      says: 'stands under heart-attack already',
    },
    {
      name: 'a synonym that is a word of danger',
      edits: { [SYNONYMS]: ['[option 2]', '[chest pain]'] },
      at: `${SYNONYMS}:2:11`,
      field: 'synonyms.0.say.0',
      says: 'is a word of danger',
    },
    {
      name: 'a synonym twice',
      edits: { [SYNONYMS]: ['[option 2]', '[option 2, Option 2]'] },
      at: `${SYNONYMS}:2:21`,
      field: 'synonyms.0.say.1',
      says: 'stands in this file already',
    },
    {
      name: 'a search that must find a page which is not there',
      edits: { [EXPECTED]: ['/get-help/nhs-111/', '/get-help/gone/'] },
      at: `${EXPECTED}:5:12`,
      field: 'searches.1.first',
      says: 'no page there',
    },
    {
      name: 'a search that shows no card',
      edits: { [EXPECTED]: ['    first: /get-help/nhs-111/', '    flag: heart-attack'] },
      at: `${EXPECTED}:4:12`,
      field: 'searches.1.query',
      value: 'one one one',
      says: 'shows no card: add its words under heart-attack',
    },
    {
      name: 'a search that shows a card by a misspelling',
      edits: { [EXPECTED]: ['one one one', 'chest pian'] },
      at: `${EXPECTED}:4:12`,
      field: 'searches.1.query',
      says: 'shows the card of heart-attack: name it under flag',
    },
    {
      name: 'a danger that no search tries',
      edits: { [EXPECTED]: ['  - query: chest pain\n    flag: heart-attack\n', ''] },
      at: `${FLAGS}:11:9`,
      field: 'flags.0.id',
      says: 'no search in expected.yaml tries it',
    },
  ]);
});
