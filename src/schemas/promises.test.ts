import { describe, expect, test } from 'vitest';
import { copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';

const FILE = 'content/plan/initiatives/care-teams.mdx';
const GROUPS = 'content/governance/groups-in-2016.mdx';
const find = (path: string, ...edits: (readonly [string, string])[]) =>
  findAfter({ [path]: copyOf(path, ...edits) }).map(({ field, message }) => `${field}: ${message}`);

const EVIDENCE = `        evidence:
          title: A team for Ely
          publisher: The trust
          confidence: B
`;
const entry = (date: string) => `      - date: ${date}
        status: progress
        what: The team went on with its work.
${EVIDENCE}`;

describe('a ledger', () => {
  test('goes one way in time, as far as its dates can tell', () => {
    const after = (date: string) => find(FILE, [EVIDENCE, `${EVIDENCE}${entry(date)}`]);
    for (const date of ['2018', '2018-03', '2018-03-01', '2020']) expect(after(date)).toEqual([]);
    expect(after('2017-12')).toEqual([expect.stringContaining('put the oldest first')]);
  });

  test('names who says so, for a promise and for each thing said since', () => {
    expect(find(FILE, [EVIDENCE, ''])).toEqual([expect.stringMatching(/^promises\.0\.history\.0\.source: is missing/)]);
    const source = `    source:
      publication: plan-2016
      at: section-1
    history`;
    expect(find(FILE, [source, '    history'])).toEqual([
      expect.stringMatching(/^promises\.0\.source: is missing.*without one, write evidence/),
    ]);
  });

  test('knows its states', () => {
    expect(find(FILE, ['status: started', 'status: nearly'])).toEqual([expect.stringContaining('status')]);
  });
});

describe('groups', () => {
  test('answer to groups of their file', () => {
    expect(find(GROUPS, ['under: board', 'under: bord'])).toEqual([
      expect.stringContaining('this file has no such group'),
    ]);
  });

  test('do not answer to themselves in the end', () => {
    const faults = find(GROUPS, ['    purpose: Decides', '    under: money-group\n    purpose: Decides']);
    expect(faults).toHaveLength(2);
    for (const fault of faults) expect(fault).toContain('leads round in a circle');
  });
});
