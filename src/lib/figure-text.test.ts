import { expect, test } from 'vitest';
import { splitByFigures } from './figure-text.ts';

const MONEY = { id: 'money', prose: '£2 million', table: '£2m' };
const POSTS = { id: 'posts', prose: '35', table: '35' };

test.each([
  [
    'Invest £2 million in it.',
    [MONEY],
    [{ text: 'Invest ' }, { id: 'money', spelt: '£2 million' }, { text: ' in it.' }],
  ],
  ['£2m', [MONEY], [{ id: 'money', spelt: '£2m' }]],
  [
    'Pay £2 million for 35 posts.',
    [POSTS, MONEY],
    [
      { text: 'Pay ' },
      { id: 'money', spelt: '£2 million' },
      { text: ' for ' },
      { id: 'posts', spelt: '35' },
      { text: ' posts.' },
    ],
  ],
  ['Open it by 2035, or 35%, or 35.5.', [POSTS], [{ text: 'Open it by 2035, or 35%, or 35.5.' }]],
  ['Nothing to count.', [], [{ text: 'Nothing to count.' }]],
  [
    'Over £6 million was found.',
    [{ id: 'more', prose: 'over £6 million', table: 'over £6m' }],
    [{ id: 'more', spelt: 'Over £6 million' }, { text: ' was found.' }],
  ],
] as const)('%s', (text, figures, parts) => {
  expect(splitByFigures(text, [...figures])).toEqual(parts);
});

test('the parts together are the text', () => {
  const parts = splitByFigures('From 35 posts to £2m: 35 again.', [POSTS, MONEY]);
  const shown = parts.map((part) => ('text' in part ? part.text : part.spelt)).join('');
  expect(shown).toBe('From 35 posts to £2m: 35 again.');
});
