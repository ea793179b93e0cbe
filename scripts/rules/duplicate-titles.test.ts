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
    says: 'the page /places/ has the title "Find a place" already',
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
