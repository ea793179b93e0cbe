import { expect, test } from 'vitest';
import {
  ABOUT,
  copyOf,
  EVENT,
  FIGURES,
  findAfter,
  PLAN_PAGE,
  PUBLICATION,
  STORY,
} from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { duplicateTitles } from './duplicate-titles.ts';

testExample(duplicateTitles, (line) => ({ [ABOUT]: ['title: About this site', line] }));

testFaults([
  {
    name: 'of a page in code',
    edits: { [PLAN_PAGE]: ['title: Why change', 'title: Find a place'] },
    at: `${PLAN_PAGE}:3:8`,
    field: 'title',
    value: 'Find a place',
    says: 'the page /get-help/find/ has the title "Find a place" already',
  },
  {
    name: 'of another kind, but for capitals and spaces',
    edits: { [EVENT]: ['title: Workshop in Ely', 'title: why  change'] },
    at: `${EVENT}:3:8`,
    field: 'title',
    value: 'why  change',
    says: `${PLAN_PAGE} has the title`,
  },
  {
    name: 'of a document, which goes by its short name',
    edits: { [PUBLICATION]: ['shortTitle: 2016 plan', 'shortTitle: Workshop in Ely'] },
    at: `${PUBLICATION}:4:13`,
    field: 'shortTitle',
    value: 'Workshop in Ely',
    says: `${EVENT} has the title`,
  },
]);

test('a chapter of the ledger names its document, so that only the same chapter is the same', () => {
  const path = 'content/figures/plan-2016-more.yaml';
  const find = (title: string) => {
    const chapter = copyOf(FIGURES, ['id: plan-2016-money\n', 'id: plan-2016-more\n'], ['title: The money', title]);
    const findings = findAfter({ [path]: chapter, [STORY]: ['title: Care shaped around Doreen', 'title: The money'] });
    return findings.filter(({ rule }) => rule === duplicateTitles.name).map(({ value }) => value);
  };
  expect(find('title: The money')).toEqual(['The money (2016 plan)']);
  expect(find('title: More money')).toEqual([]);
});

const GP = 'content/glossary/gp.yaml';
const TRUST = 'content/organisations/ely-trust.yaml';
const second = (path: string) => path.replace('.yaml', 'z.yaml');
const twin = (path: string, id: string) => ({
  [second(path)]: copyOf(path, [`id: ${id}\n`, `id: ${id}-2\n`]),
});

testFaults([
  {
    name: 'of a word',
    edits: twin(GP, 'gp'),
    at: `${second(GP)}:2:7`,
    field: 'term',
    value: 'GP',
    says: 'there is already "GP" in content/glossary/gp',
  },
  {
    name: 'of a body',
    edits: twin(TRUST, 'ely-trust'),
    at: `${second(TRUST)}:2:7`,
    field: 'name',
    says: 'there is already "Ely NHS Trust" in',
  },
  {
    name: 'of an abbreviation',
    edits: { [GP]: copyOf(GP, ['term: GP\n', 'term: GP\nabbreviation: CCG\n']) },
    at: `${GP}:3:15`,
    field: 'abbreviation',
    value: 'CCG',
    says: 'there is already "CCG" in content/glossary/ccg.yaml',
  },
]);
