import { describe, expect, test } from 'vitest';
import { ABOUT, PLACE, PUBLICATION, STORY, copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

describe('which fields there are', () => {
  testFaults([
    {
      name: 'a field misspelt',
      edits: { [ABOUT]: ['updated:', 'sumary: Text\nupdated:'] },
      at: `${ABOUT}:5:1`,
      field: 'sumary',
      says: 'Did you mean "summary"?',
    },
    {
      name: 'a field that nothing resembles',
      edits: { [ABOUT]: ['updated:', 'colour: red\nupdated:'] },
      at: `${ABOUT}:5:1`,
      field: 'colour',
      says: 'The fields are: id, title, summary, updated',
    },
    {
      name: 'a field inside a group',
      edits: { [PLACE]: ['  town: Ely', '  town: Ely\n  twon: Ely'] },
      at: `${PLACE}:11:3`,
      field: 'address.twon',
      says: 'Did you mean "town"?',
    },
    {
      name: 'a slug that climbs out of its folder',
      edits: { [ABOUT]: ['updated:', 'slug: ../../x\nupdated:'] },
      at: `${ABOUT}:5:1`,
      field: 'slug',
      says: 'the name of the file is the page’s address',
    },
    {
      name: 'a YAML merge',
      edits: { [ABOUT]: ['title:', '<<: { colour: red }\ntitle:'] },
      at: `${ABOUT}:3:1`,
      field: '<<',
      says: 'is not a field here',
    },
    {
      name: 'a field with a capital, which is then not called missing too',
      edits: { [ABOUT]: ['title: About', 'Title: About'] },
      at: `${ABOUT}:3:1`,
      field: 'Title',
      says: 'Did you mean "title"?',
    },
    {
      name: 'a missing field',
      edits: { [ABOUT]: ['title: About this site\n', ''] },
      at: `${ABOUT}:2:1`,
      field: 'title',
      says: 'is missing. The page’s heading',
    },
    {
      name: 'a missing field inside a group',
      edits: { [PLACE]: ['  town: Ely\n', ''] },
      at: `${PLACE}:8:3`,
      field: 'address.town',
      says: 'is missing. Town',
    },
    {
      name: 'neither hours nor why there are none',
      edits: {
        [PLACE]: [copyOf(PLACE).slice(copyOf(PLACE).indexOf('    hours:'), copyOf(PLACE).indexOf('owner:')), ''],
      },
      at: `${PLACE}:19:5`,
      field: 'facilities.0.hoursUnknown',
      says: 'is missing',
    },
  ]);

  test('no fields at all: each of them is named', () => {
    const findings = findAfter({ [ABOUT]: '---\n---\n' });
    expect(findings.map(({ field }) => field)).toEqual(['id', 'title', 'summary', 'updated']);
  });
});

describe('references', () => {
  testFaults([
    {
      name: 'a name misspelt',
      edits: { [STORY]: ['- care-hubs', '- care-hub'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'care-hub',
      says: 'no point of the plan with the id "care-hub". Did you mean "care-hubs"?',
    },
    {
      name: 'a name in the wrong case',
      edits: { [STORY]: ['- care-hubs', '- Care-Hubs'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'Care-Hubs',
      says: 'Did you mean "care-hubs"?',
    },
    {
      name: 'a name that nothing resembles',
      edits: { [STORY]: ['- care-hubs', '- flying-doctors'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'flying-doctors',
      says: 'no point of the plan with the id "flying-doctors" in content/plan/points/',
    },
    {
      name: 'an entry of another kind',
      edits: { [STORY]: ['- care-hubs', '- at-home-is-best'] },
      at: `${STORY}:9:5`,
      field: 'points.0',
      value: 'at-home-is-best',
      says: 'no point of the plan with the id "at-home-is-best"',
    },
    {
      name: 'inside a group',
      edits: { [PLACE]: ['service: nhs-111', 'service: nhs-112'] },
      at: `${PLACE}:20:14`,
      field: 'facilities.0.service',
      value: 'nhs-112',
      says: 'no service with the id "nhs-112". Did you mean "nhs-111"?',
    },
    {
      name: 'the file name instead of the id',
      edits: {
        [PUBLICATION]: null,
        'content/publications/renamed.mdx': copyOf(PUBLICATION, ['- ely-trust', '- renamed']),
      },
      at: 'content/publications/renamed.mdx:8:5',
      field: 'publishedBy.0',
      value: 'renamed',
      says: 'no organisation with the id "renamed"',
    },
  ]);
});
