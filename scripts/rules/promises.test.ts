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
});
