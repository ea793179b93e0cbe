import { describe, expect, test } from 'vitest';
import { toLocators } from '../../src/lib/outline.ts';
import { copyOf, findAfter, PUBLICATION, STORY, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testFaults } from '../../tests/fixtures/faults.ts';

const cited = (at: string): Edits => ({ [STORY]: ['at: section-1', `at: ${at}`] });
const fault = (at: string, says: string) => ({
  name: at,
  edits: cited(at),
  at: `${STORY}:16:9`,
  field: 'sources.0.at',
  value: at,
  says,
});

describe('places in documents', () => {
  testFaults([
    fault('sectoin-2', 'plan-2016 has no such place in its outline. Did you mean "section-2"?'),
    fault('annex-of-figures', 'plan-2016 has no such place in its outline'),
    fault('para-4', 'plan-2016 has no such place in its outline'),
  ]);

  test.each(['section-2', 'table-1', 'para-1', 'para-3'])('%s is there', (at) => {
    expect(findAfter(cited(at))).toEqual([]);
  });
});

test.each(['-', '- section-2', '- { at: a, title: b, kind: section, level: 1, paragraphs: 3 }'])(
  'an outline with the item %j is a fault of its fields and stops nothing',
  (item) => {
    const findings = findAfter({ [PUBLICATION]: copyOf(PUBLICATION, ['outline:\n', `outline:\n  ${item}\n`]) });
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['fields']));
  },
);

test('an outline cannot ask for a million paragraphs', () => {
  expect(toLocators([{ at: 'a', title: 'A', paragraphs: [1, 999_999_999] }])).toEqual(['a']);
});
