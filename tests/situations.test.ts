/**
 * What people say, held against the real questions: each reader arrives at the right page in at most four questions, and
 * nobody in danger has to get past the first one.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../scripts/content/content-files.ts';
import { listSteps } from '../scripts/content/step-files.ts';
import { listPaths, MOST_STEPS, START } from '../src/lib/step-flow.ts';

interface Situation {
  says: string;
  path: string[];
  ends: string;
  overlooked?: boolean;
}

const situations = parse(readFileSync('tests/fixtures/situations.yaml', 'utf8')) as Situation[];
const steps = listSteps(readContent('.'));
const paths = listPaths(steps);
const EMERGENCY = ['999-and-a-and-e', '999-without-speech'];
/** Where a way may end for a child under 5: none of these leads online alone. */
const UNDER_FIVE = ['999-and-a-and-e', 'nhs-111', 'children', 'gp'];

/** The choices that a reader makes: `question: choice` each. @throws when a question has no such choice, or two. */
function walk({ path }: Situation): { made: string[]; end: string } {
  let id = START;
  const made: string[] = [];
  for (const wanted of path) {
    const step = steps.find((each) => each.id === id);
    const choices = step?.choices.filter(({ text, next }) => text === wanted || next === wanted) ?? [];
    const [choice] = choices;
    if (!choice || choices.length > 1) throw new Error(`“${id}” has ${choices.length} choices like “${wanted}”`);
    made.push(`${id}: ${choice.text}`);
    id = choice.next ?? choice.answer ?? '';
  }
  return { made, end: id };
}

describe.each(situations)('$says', (situation) => {
  test(`ends at ${situation.ends}`, () => {
    const { made, end } = walk(situation);
    expect(end).toBe(situation.ends);
    expect(made.length).toBeLessThanOrEqual(MOST_STEPS);
  });

  test('999 is on the first page, and nobody overlooks what is no emergency', () => {
    const isEmergency = EMERGENCY.includes(situation.ends);
    expect(situation.overlooked ?? false).toBe(isEmergency && situation.path.length > 1);
  });
});

describe('all situations together', () => {
  test('are many, and each its own', () => {
    expect(situations.length).toBeGreaterThanOrEqual(70);
    expect(new Set(situations.map(({ says }) => says)).size).toBe(situations.length);
  });

  test('use every choice of every question', () => {
    const all = steps.flatMap(({ id, choices }) => choices.map(({ text }) => `${id}: ${text}`));
    const used = new Set(situations.flatMap((situation) => walk(situation).made));
    expect(all.filter((choice) => !used.has(choice))).toEqual([]);
  });
});

describe('every way through the questions', () => {
  test('ends in an answer after at most four', () => {
    const choices = steps.flatMap((step) => step.choices);
    expect(choices.filter(({ next, answer }) => (next === undefined) === (answer === undefined))).toEqual([]);
    const ends = new Set(choices.flatMap(({ answer }) => answer ?? []));
    expect(new Set(paths.map(({ answer }) => answer))).toEqual(ends);
    expect(paths.filter((path) => path.steps.length > MOST_STEPS)).toEqual([]);
  });

  test('begins with 999', () => {
    expect(paths[0]).toMatchObject({ steps: [START], answer: '999-and-a-and-e' });
  });

  test('can end with 111 at each question', () => {
    const unsure = steps.filter(({ choices }) => choices.at(-1)?.answer !== 'nhs-111');
    expect(unsure.map(({ id }) => id)).toEqual([]);
  });

  test('ends with a call for a child under 5, or with the surgery and the page about children', () => {
    const starts = steps.flatMap(({ choices }) => choices.filter(({ isUnderFive }) => isUnderFive));
    const ends = starts.flatMap(({ next, answer }) =>
      answer === undefined ? listPaths(steps, next).map((path) => path.answer) : [answer],
    );
    expect(ends.length).toBeGreaterThan(3);
    expect(ends.filter((answer) => !UNDER_FIVE.includes(answer))).toEqual([]);
  });

  // Words of danger in a choice: it may lead to 999, or to the question that asks about just that; never elsewhere.
  test.each([
    /chest/i,
    /black(?:ed)? out/i,
    /stroke/i,
    /swallowed|took too much|wrong medicine/i,
    /waters break/i,
    /harmed themselves/i,
    /swelling of the face/i,
    /cannot get up/i,
    /stiff neck/i,
    /chemical/i,
    /heavy bleeding|bleeding does not stop|bleeding that will not stop/i,
  ])('“%s” leads to 999', (words) => {
    const named = steps.flatMap(({ choices }) => choices.filter(({ text }) => words.test(text)));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ answer }) => answer !== '999-and-a-and-e').map(({ text }) => text)).toEqual([]);
  });
});
