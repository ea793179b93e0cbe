import { describe, expect, test } from 'vitest';
import { findPromiseState, formatState, isOverdue, promiseStates, stateMeanings, stateNames } from './promise-state.ts';

const TODAY = '2026-11-22';
const entry = (date: string, status: string) => ({ date, status });
const MEASURED = { made: '2016', measure: 'The centre is open' };

describe('what an editor typed', () => {
  test.each(['done', 'changed', 'stopped'])('%s is final, however long ago, with or without a measure', (status) => {
    const history = [entry('2017-03-30', 'progress'), entry('2021-07-01', status)];
    expect(findPromiseState({ made: '2016', history }, TODAY)).toEqual({ state: status, since: '2021-07-01' });
    expect(findPromiseState({ ...MEASURED, history }, TODAY).state).toBe(status);
  });

  test('the first of several such words counts', () => {
    const history = [
      entry('2018', 'done'),
      entry('2019-05', 'progress'),
      entry('2019-06', 'done'),
      entry('2020', 'done'),
    ];
    expect(findPromiseState({ made: '2014', history }, TODAY)).toEqual({ state: 'done', since: '2019-06' });
  });

  test('only the last word counts', () => {
    const history = [entry('2021-07-01', 'stopped'), entry('2026-04', 'started')];
    expect(findPromiseState({ ...MEASURED, history }, TODAY)).toEqual({ state: 'under-way', since: '2026-04' });
  });

  test.each(['started', 'progress'])('%s in the last 12 months is under way', (status) => {
    expect(findPromiseState({ ...MEASURED, history: [entry('2026-01-25', status)] }, TODAY).state).toBe('under-way');
  });

  test('promised, or promised again, in the last 12 months is promised', () => {
    expect(findPromiseState({ ...MEASURED, made: '2026-04' }, TODAY).state).toBe('promised');
    expect(findPromiseState({ ...MEASURED, history: [entry('2026-04', 'promised')] }, TODAY).state).toBe('promised');
  });
});

describe('no update', () => {
  test.each([
    ['2025-11-21', 'no-update'],
    ['2025-11-22', 'under-way'],
    ['2025-11', 'no-update'],
    ['2025-12', 'under-way'],
    ['2025', 'no-update'],
    ['2026', 'under-way'],
  ])('a last word of %s is %s: a vague date counts from its beginning', (date, state) => {
    expect(findPromiseState({ ...MEASURED, history: [entry(date, 'started')] }, TODAY)).toEqual({ state, since: date });
  });

  test('nothing since the promise itself', () => {
    expect(findPromiseState({ made: '2016', due: '2020' }, TODAY)).toEqual({ state: 'no-update', since: '2016' });
  });
});

describe('cannot be judged', () => {
  test('without a measure and a date nobody can tell, whatever was said since', () => {
    expect(findPromiseState({ made: '2016' }, TODAY).state).toBe('cannot-be-judged');
    const history = [entry('2026-10', 'progress')];
    expect(findPromiseState({ made: '2016', history }, TODAY)).toEqual({ state: 'cannot-be-judged', since: '2026-10' });
  });

  test('one of the two is enough to judge by', () => {
    expect(findPromiseState({ made: '2016', due: '2018' }, TODAY).state).toBe('no-update');
    expect(findPromiseState(MEASURED, TODAY).state).toBe('no-update');
  });
});

test.each([
  ['done', '2021-07-01', 'Done, 1 July 2021'],
  ['no-update', '2017-11-06', 'No update since 6 November 2017'],
  ['under-way', '2026-04', 'Under way, April 2026'],
  ['cannot-be-judged', '2016', 'Cannot be judged: no measure or date was published'],
] as const)('%s since %s reads "%s"', (state, since, words) => {
  expect(formatState({ state, since })).toBe(words);
});

test.each([
  ['2020-04', true],
  ['2026-11-21', true],
  ['2026-11-22', false],
  ['2026-11', false],
  ['2026', false],
  [undefined, false],
])('what was due %s is overdue: %s', (due, overdue) => {
  expect(isOverdue(due, TODAY)).toBe(overdue);
});

test('every state has a name and a meaning of its own', () => {
  for (const words of [stateNames, stateMeanings]) {
    expect(Object.keys(words)).toEqual([...promiseStates]);
    expect(new Set(Object.values(words)).size).toBe(promiseStates.length);
  }
});
