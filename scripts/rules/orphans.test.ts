import { expect, test } from 'vitest';
import { ABOUT, copyOf, findAfter, FREE_LINE, STORY } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

const PAGE = 'content/pages/thanks.mdx';
const page = copyOf(ABOUT, ['id: about', 'id: thanks'], ['title: About this site', 'title: Thanks']);

testFaults([
  {
    name: 'a picture that no page shows',
    edits: { 'content/stories/old.png': '' },
    at: 'content/stories/old.png:1:1',
    says: 'no page shows this picture',
  },
  {
    name: 'a page that nothing links to',
    edits: { [PAGE]: page },
    at: `${PAGE}:1:1`,
    value: '/thanks/',
    says: 'no text and no footer links to this page',
  },
  {
    name: 'a page that only it links to itself',
    edits: { [PAGE]: page.replace(FREE_LINE, 'See [our thanks](/thanks/).') },
    at: `${PAGE}:1:1`,
    says: 'no text and no footer links to this page',
  },
]);

test('a picture beside its text is shown', () => {
  const story = `${copyOf(STORY)}\n![Doreen at the door](./door.png)\n`;
  const rules = findAfter({ 'content/stories/door.png': '', [STORY]: story }).map(({ rule }) => rule);
  expect(rules).not.toContain('orphans');
});

test('a page to which a text links is found', () => {
  expect(findAfter({ [PAGE]: page, [ABOUT]: [FREE_LINE, 'See [our thanks](/thanks/#what-it-is).'] })).toEqual([]);
});
