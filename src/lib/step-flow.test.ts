import { describe, expect, test } from 'vitest';
import {
  countStepsAfter,
  countStepsTo,
  formatStepsAfter,
  isInCircle,
  listParents,
  listPaths,
  listReachable,
  type FlowStep,
} from './step-flow.ts';

const toStep = (id: string, ...targets: string[]): FlowStep => ({
  id,
  title: `${id}?`,
  choices: targets.map((target) =>
    target.startsWith('=') ? { text: `to ${target}`, answer: target.slice(1) } : { text: `to ${target}`, next: target },
  ),
});
/** `c` can be reached in two steps and in three. */
const flow = [toStep('start', '=999', 'b', 'c'), toStep('b', 'c', '=gp'), toStep('c', '=111'), toStep('lost', '=gp')];
const circle = [toStep('start', 'b'), toStep('b', 'c', '=gp'), toStep('c', 'b', '=111')];

describe('paths', () => {
  test('every way to an answer, by its questions and choices', () => {
    expect(listPaths(flow).map(({ steps, answer }) => [...steps, answer].join(' '))).toEqual([
      'start 999',
      'start b c 111',
      'start b gp',
      'start c 111',
    ]);
    expect(listPaths(flow)[1]?.choices).toEqual(['to b', 'to c', 'to =111']);
  });

  test('a question that is not there ends no path', () => {
    expect(listPaths([toStep('start', 'gone', '=gp')])).toHaveLength(1);
  });

  test('a circle is said', () => {
    expect(() => listPaths(circle)).toThrow('round in a circle: start, b, c, b');
  });
});

describe('places in the flow', () => {
  test('what can be reached', () => {
    expect([...listReachable(flow)]).toEqual(['start', 'b', 'c']);
    expect([...listReachable(circle)]).toEqual(['start', 'b', 'c']);
  });

  test('only the questions of a circle are in it', () => {
    expect(circle.map(({ id }) => isInCircle(circle, id))).toEqual([false, true, true]);
    expect(flow.some(({ id }) => isInCircle(flow, id))).toBe(false);
  });

  test('how far it is at most, both ways', () => {
    expect(flow.map(({ id }) => countStepsAfter(flow, id))).toEqual([2, 1, 0, 0]);
    expect(flow.map(({ id }) => countStepsTo(flow, id))).toEqual([1, 2, 3, 1]);
  });

  test('where one comes from', () => {
    expect(listParents(flow, 'c').map(({ id }) => id)).toEqual(['start', 'b']);
    expect(listParents(flow, 'start')).toEqual([]);
  });
});

test.each([
  [0, 'This is the last question.'],
  [1, 'At most 1 more question after this one.'],
  [3, 'At most 3 more questions after this one.'],
])('%d more: %s', (count, words) => {
  expect(formatStepsAfter(count)).toBe(words);
});
