import { describe, expect, test } from 'vitest';
import { testClaim, valueOf, type Claim, type ClaimTable } from './data-claims.ts';
import { parseTable } from './data-table.ts';

const columns = [
  { id: 'group', title: 'Group', type: 'name' },
  { id: 'before', title: '2012', type: 'number' },
  { id: 'after', title: '2013', type: 'number' },
  { id: 'kind', title: 'Kind', type: 'name' },
] as const;
const TEXT = `Ely | 100 | 120 | town
Soham | 50 | 40 | town
Wisbech | 80 | n/a | city
March | 10 to 20 | 30 | town
All | 230 | 190 | area`;
const toTable = (text: string, totals = ['All']): ClaimTable => ({
  rows: parseTable(text, { columns, gaps: { 'n/a': 'Not known' } }).rows,
  columns,
  totals,
});
const ask = (claim: Claim, text = TEXT) => testClaim(claim, toTable(text));

describe('holds, with the numbers that it lets the text show', () => {
  test.each<[Claim, number[]]>([
    [{ kind: 'value', row: 'Ely', column: 'after' }, [120]],
    [{ kind: 'value', row: 'March', column: 'before' }, [10, 20]],
    [{ kind: 'highest', row: 'Ely', column: 'before' }, []],
    [{ kind: 'lowest', row: 'March', column: 'after' }, []],
    [{ kind: 'highest', row: 'Wisbech', column: 'before', rows: ['Wisbech', 'Soham'] }, []],
    [{ kind: 'rises', from: 'before', to: 'after', rows: ['Ely'] }, []],
    [{ kind: 'falls', from: 'before', to: 'after', rows: ['Soham'] }, []],
    [{ kind: 'change', row: 'Ely', from: 'before', to: 'after', is: '20%' }, [20]],
    [{ kind: 'change', row: 'All', from: 'before', to: 'after', is: '17%' }, [17]],
    [{ kind: 'change', row: 'All', from: 'before', to: 'after', is: '17.4%' }, [17.4]],
    [{ kind: 'difference', row: 'Ely', toRow: 'Soham', from: 'before', is: '50' }, [50]],
    [{ kind: 'times', row: 'Soham', toRow: 'Ely', from: 'after', is: '3' }, [3]],
    [{ kind: 'share', row: 'Soham', toRow: 'Ely', from: 'before', is: '50%' }, [50]],
    [{ kind: 'sum', column: 'before', rows: ['Ely', 'Soham'], is: '150' }, [150]],
    [{ kind: 'count', is: '4' }, [4]],
    [{ kind: 'count', column: 'kind', value: 'town', is: '3' }, [3]],
    [{ kind: 'count', column: 'after', test: 'above', value: '35', is: '2' }, [2]],
    [{ kind: 'count', column: 'after', test: 'below', than: 'before', is: '1' }, [1]],
  ])('%j', (claim, numbers) => {
    expect(ask(claim)).toMatchObject({ numbers });
    expect(ask(claim).fault).toBeUndefined();
  });

  test('a change says which way it goes', () => {
    expect(ask({ kind: 'change', row: 'Ely', from: 'before', to: 'after', is: '20%' }).goes).toBe('up');
    expect(ask({ kind: 'change', row: 'All', from: 'before', to: 'after', is: '17%' }).goes).toBe('down');
  });
});

describe('does not hold, and lets the text show nothing', () => {
  test.each<[Claim, string]>([
    [{ kind: 'value', row: 'Wisbech', column: 'after' }, '"Wisbech" has no number there'],
    [{ kind: 'value', row: 'Eli', column: 'after' }, 'there is no row "Eli". The rows are: Ely; Soham'],
    [{ kind: 'value', row: 'Ely', column: 'since' }, 'there is no column "since". The columns are: group, before'],
    [{ kind: 'highest', row: 'Soham', column: 'before' }, '"Soham" is not the highest: "Ely" has 100'],
    [{ kind: 'lowest', row: 'Ely', column: 'before' }, '"Ely" is not the lowest: "Soham" has 50'],
    [{ kind: 'highest', row: 'March', column: 'before' }, '"March" has no number there'],
    [{ kind: 'rises', from: 'before', to: 'after' }, '"Soham" does not: 50, then 40'],
    [{ kind: 'falls', from: 'before', to: 'after', rows: ['Wisbech'] }, '"Wisbech" does not: 80, then no number'],
    [{ kind: 'change', row: 'Ely', from: 'before', to: 'after', is: '21%' }, 'the table gives 20, not 21%'],
    [{ kind: 'change', row: 'Wisbech', from: 'before', to: 'after', is: '1%' }, 'one of its two cells has no number'],
    [{ kind: 'times', row: 'Soham', toRow: 'Ely', from: 'after', is: '4' }, 'the table gives 3, not 4'],
    [{ kind: 'sum', column: 'after', is: '190' }, 'a number for it is missing in the table'],
    [{ kind: 'count', is: 'some' }, '"some" is not a number'],
    [{ kind: 'count', column: 'kind', value: 'town', is: '4' }, 'the table gives 3, not 4'],
  ])('%j: %s', (claim, says) => {
    const { fault, numbers } = ask(claim);
    expect(fault).toContain(says);
    if (fault) expect(numbers).toEqual([]);
  });

  test('a tie has no highest', () => {
    expect(
      ask({ kind: 'highest', row: 'Ely', column: 'before' }, TEXT.replace('Soham | 50', 'Soham | 100')).fault,
    ).toContain('"Soham" has 100');
  });
});

test('a range is nobody’s one number', () => {
  expect(valueOf({ printed: '', shown: '', numbers: [10, 20] })).toBeUndefined();
  expect(valueOf({ printed: '', shown: '', numbers: [10] })).toBe(10);
});

describe('one cell changed', () => {
  const claims: Claim[] = [
    { kind: 'value', row: 'Ely', column: 'before' },
    { kind: 'sum', column: 'before', rows: ['Ely', 'Soham', 'Wisbech'], is: '230' },
    { kind: 'sum', column: 'after', rows: ['Ely', 'Soham', 'March'], is: '190' },
  ];
  const cells = ['100', '120', '50', '40', '80', '30'];
  test.each(cells.flatMap((cell) => ['1', '-1', '10'].map((by) => [cell, by] as const)))('%s by %s', (cell, by) => {
    const faulty = TEXT.replace(cell, String(Number(cell) + Number(by)));
    expect(faulty).not.toBe(TEXT);
    expect(claims.flatMap((claim) => ask(claim, faulty).fault ?? [])).toHaveLength(1);
  });
});
