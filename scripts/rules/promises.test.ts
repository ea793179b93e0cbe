import { describe, expect, test } from 'vitest';
import { copyOf, findAfter } from '../../tests/fixtures/content-tree.ts';
import { promises } from './promises.ts';

const FILE = 'content/plan/initiatives/care-teams.mdx';
const RISKS = 'content/risks/risks-of-2016.yaml';
const what = (text: string, figures = '') =>
  [`what: Open a care team in Ely.`, `what: ${text}${figures && `\n    figures: [${figures}]`}`] as const;
const find = (edit: readonly [string, string], path = FILE) =>
  findAfter({ [path]: copyOf(path, edit) }).map(({ rule, line, field, message }) => ({ rule, line, field, message }));

test('a figure that stands in the words beside it is right', () => {
  expect(find(what('Put £504 million into teams.', 'plan-2016-gap'))).toEqual([]);
  expect(promises.severity).toBe('error');
});

describe('a figure', () => {
  test('that the ledger does not have', () => {
    const [fault, ...others] = find(what('Put £504 million into teams.', 'plan-2016-gapp')).filter(
      ({ rule }) => rule === 'promises',
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ line: 17, field: 'promises.0.figures.0' });
    expect(fault?.message).toContain('Did you mean "plan-2016-gap"?');
  });

  test('whose number does not stand in the words', () => {
    expect(find(what('Put money into teams.', 'plan-2016-gap'))).toEqual([
      {
        rule: 'promises',
        line: 17,
        field: 'promises.0.figures.0',
        message: expect.stringContaining('write £504 million there') as string,
      },
    ]);
  });

  test('of a risk that the ledger does not have', () => {
    const edit = ['    at: section-1\nsources', '    before: plan-2016-gapp\n    at: section-1\nsources'] as const;
    expect(find(edit, RISKS)).toMatchObject([{ rule: 'promises', field: 'risks.0.before' }]);
  });
});

describe('a number in a promise', () => {
  test('without its figure stands bare', () => {
    expect(find(what('Put £504 million into teams.'))).toMatchObject([
      { rule: 'bare-figures', line: 16, field: 'promises.0.what' },
    ]);
  });

  test('that somebody else says has its own source', () => {
    const edit = ['The first team began its work in Ely.', 'The first team of 12 nurses began in Ely.'] as const;
    expect(find(edit)).toEqual([]);
  });

  test('that an update tells has its source there', () => {
    expect(findTold('update: team-in-ely')).toEqual([]);
  });

  test('that one of our documents tells stands bare', () => {
    expect(findTold('date: 2018\n        source: { publication: plan-2016, at: section-1 }')).toMatchObject([
      { rule: 'bare-figures', field: 'promises.0.history.0.what' },
    ]);
  });
});

/** The faults after a number in the history of the promise, which this update or this source tells of. */
function findTold(told: string) {
  const plan = copyOf(
    FILE,
    ['date: 2018', told],
    ['The first team began its work in Ely.', 'The first team of 12 nurses began in Ely.'],
    [
      '        evidence:\n          title: A team for Ely\n          publisher: The trust\n          confidence: B\n',
      '',
    ],
  );
  return findAfter({ [FILE]: plan, 'content/updates/team-in-ely.mdx': NEWS }).filter(({ file }) =>
    [FILE, 'content/updates/team-in-ely.mdx'].includes(file),
  );
}

const NEWS = `---
id: team-in-ely
title: A team begins in Ely
kind: news
date: 2018
summary: In 2018 the first team of nurses began its work in Ely.
topics:
  - hospitals
areas:
  - whole-area
evidence:
  - title: A team for Ely
    publisher: The trust
    confidence: B
    supports: The team and its nurses
---

In 2018 the first team began its work in Ely.
`;
