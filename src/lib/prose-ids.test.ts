import { expect, test } from 'vitest';
import { findProseIds } from './prose-ids.ts';

test.each([
  ['one', 'A gap of <Fact id="gap" /> by then.', ['gap']],
  ['several, in the order of the text', '<Fact id="b" /> and <Fact id="a"/>', ['b', 'a']],
  ['the same twice', '<Fact id="a" /> <Fact id="b" /> <Fact id="a" />', ['a', 'b']],
  ['after another attribute', '<Fact form="table" id="gap" />', ['gap']],
  ['on several lines', '<Fact\n  form="table"\n  id="gap"\n/>', ['gap']],
  ['in single quotes', "<Fact id='gap' />", ['gap']],
  ['in a table', '| a |\n| - |\n| <Fact id="gap" /> |', ['gap']],
  ['without an id', '<Fact form="table" /> <Term id="gp">GP</Term>', []],
  ['another component', '<Organisation id="ely-trust" /> <Facts id="gap" />', []],
  ['plain text', 'id="gap" Fact id="gap"', []],
  ['no text', undefined, []],
])('%s', (_, text, ids) => {
  expect(findProseIds(text, 'Fact')).toEqual(ids);
});

test('of organisations', () => {
  expect(findProseIds('<Fact id="gap" /> <Organisation id="ely-trust" />', 'Organisation')).toEqual(['ely-trust']);
});
