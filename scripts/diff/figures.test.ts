import { expect, test } from 'vitest';
import { findFigureChanges } from './figures.ts';
import { createSite } from '../../tests/fixtures/compared-site.ts';

const shown = (id: string) => `<li id="receipt-${id}">…</li>`;
const gap = { id: 'gap', printed: '£504m', unit: 'GBP', quote: 'our deficit to be £504m' };
const beds = { id: 'beds', printed: '9', unit: 'beds' };
const staff = { id: 'staff', printed: '7', unit: 'staff' };

test('figures come, go and change, with the pages that show them', () => {
  const base = createSite({ pages: { '/': shown('gap'), '/beds/': shown('beds') }, figures: [gap, beds] });
  const now = { ...gap, printed: '£500m', quote: 'our deficit to be £500m' };
  const head = createSite({ pages: { '/': '', '/money/': shown('gap') }, figures: [now, staff] });
  expect(findFigureChanges(base, head)).toEqual([
    {
      id: 'gap',
      kind: 'changed',
      record: now,
      fields: [
        { name: 'value', before: '£504m', after: '£500m' },
        { name: 'quote', before: 'our deficit to be £504m', after: 'our deficit to be £500m' },
      ],
      pages: ['/money/'],
    },
    { id: 'beds', kind: 'removed', record: beds, fields: [], pages: ['/beds/'] },
    { id: 'staff', kind: 'added', record: staff, fields: [], pages: [] },
  ]);
  expect(findFigureChanges(base, base)).toEqual([]);
});
