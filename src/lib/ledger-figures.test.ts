import { expect, test } from 'vitest';
import { listLedgerFigures } from './ledger-figures.ts';

test('each figure once, promises before what happened to the work', () => {
  const promises = [{ figures: ['b'], history: [{ figures: ['c', 'b'] }, {}] }, { history: undefined }];
  expect(listLedgerFigures({ promises, history: [{ figures: ['a'] }] })).toEqual(['b', 'c', 'a']);
});

test('a page without a ledger has none', () => {
  expect(listLedgerFigures({ title: 'A page' })).toEqual([]);
});
