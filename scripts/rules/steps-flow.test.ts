import { describe, expect, test } from 'vitest';
import { SERVICE, STEP, copyOf, findAfter, type Edits } from '../../tests/fixtures/content-tree.ts';
import { testExample, testFaults } from '../../tests/fixtures/faults.ts';
import { stepsFlow } from './steps-flow.ts';

const LATER = 'content/which-service/how-soon.yaml';
const NEXT = '  - text: Nobody is in danger\n    next: how-soon\n';
const toPath = (id: string) => `content/which-service/${id}.yaml`;
/** One more question, whose first choice leads where the test wants it to. */
const toStep = (id: string, target: string) =>
  copyOf(
    LATER,
    ['id: how-soon', `id: ${id}`],
    ['How soon do you need help?', `What about ${id}?`],
    ['Help today\n    answer: nhs-111', `On we go\n    ${target}`],
  );
const inLater = (to: string): Edits => ({ [LATER]: ['Help today\n    answer: nhs-111', `Help today\n    ${to}`] });

/** The 999 page, which the small tree does not have, and whatever else a test puts there. */
const EMERGENCY = copyOf(
  SERVICE,
  ['id: nhs-111', 'id: 999-and-a-and-e'],
  ['title: NHS 111', 'title: 999 and A&E'],
  ['urgency: urgent', 'urgency: emergency'],
  ['text: Call 111\n  phone: "111"', 'text: Call 999\n  phone: "999"'],
);
const ONLINE = copyOf(
  SERVICE,
  ['id: nhs-111', 'id: app'],
  ['title: NHS 111', 'title: The app'],
  ['text: Call 111\n  phone: "111"', 'text: Get the app\n  href: https://www.example.org/'],
);

testExample(stepsFlow, (line) => ({ [STEP]: [NEXT, `  ${line}\n`] }));

describe('ways through the questions', () => {
  testFaults([
    {
      name: 'a question that nothing leads to',
      edits: { [toPath('lost')]: toStep('lost', 'answer: nhs-111') },
      at: `${toPath('lost')}:1:5`,
      field: 'id',
      says: 'add a choice with next: lost',
    },
    {
      name: 'no first question',
      edits: { [STEP]: null },
      at: `${LATER}:1:5`,
      field: 'id',
      says: 'no file here has id: start',
    },
  ]);

  test('a circle is found at each of its questions', () => {
    const findings = findAfter(inLater('next: start')).filter(({ rule }) => rule === 'steps-flow');
    expect(findings.map(({ file, field }) => [file, field])).toEqual([
      [LATER, 'choices.0.next'],
      [STEP, 'choices.2.next'],
    ]);
    expect(findings[0]?.message).toContain('round in a circle');
  });

  test('4 questions are right, and 5 are too many', () => {
    const four = {
      ...inLater('next: third'),
      [toPath('third')]: toStep('third', 'next: fourth'),
      [toPath('fourth')]: toStep('fourth', 'answer: nhs-111'),
    };
    expect(findAfter(four)).toEqual([]);
    const five = {
      ...four,
      [toPath('fourth')]: toStep('fourth', 'next: fifth'),
      [toPath('fifth')]: toStep('fifth', 'answer: nhs-111'),
    };
    expect(findAfter(five).map(({ file, field, message }) => [file, field, message])).toEqual([
      [toPath('fourth'), 'choices.0.next', expect.stringContaining('can be question 4 already')],
    ]);
  });
});

describe('what every question has', () => {
  const notSure = (edits: Edits, at: string, field: string) => ({
    name: `no way out at ${field} of ${at}`,
    edits,
    at,
    field,
    says: 'text: I am not sure, answer: nhs-111',
  });
  testFaults([
    notSure({ [LATER]: ['  - text: I am not sure\n    answer: nhs-111\n', ''] }, `${LATER}:9:5`, 'choices.1'),
    notSure({ [LATER]: ['I am not sure', 'Something else'] }, `${LATER}:11:5`, 'choices.2'),
    notSure({ [STEP]: ['sure\n    answer: nhs-111', 'sure\n    next: how-soon'] }, `${STEP}:14:5`, 'choices.3'),
    {
      name: 'no choice for a child under 5',
      edits: { [STEP]: ['    age: under-5\n', ''] },
      at: `${STEP}:7:3`,
      field: 'choices',
      says: 'with age: under-5',
    },
  ]);
});

describe('the first choice', () => {
  const path = 'content/services/999-and-a-and-e.mdx';

  test('is 999', () => {
    const start = copyOf(STEP, ['danger\n    answer: nhs-111', 'danger\n    answer: 999-and-a-and-e']);
    expect(findAfter({ [path]: EMERGENCY, [STEP]: start }).filter(({ rule }) => rule === 'steps-flow')).toEqual([]);
  });

  test('and nothing else', () => {
    const findings = findAfter({ [path]: EMERGENCY }).filter(({ rule }) => rule === 'steps-flow');
    expect(findings).toMatchObject([{ file: STEP, line: 7, field: 'choices.0', value: 'A person here is in danger' }]);
    expect(findings[0]?.message).toContain('give it answer: 999-and-a-and-e');
  });
});

describe('children under 5', () => {
  const app = { 'content/services/app.mdx': ONLINE };
  const flowFaults = (edits: Edits) => findAfter({ ...app, ...edits }).filter(({ rule }) => rule === 'steps-flow');

  test('are not sent online, at once or later', () => {
    expect(flowFaults({ [STEP]: ['under-5\n    answer: nhs-111', 'under-5\n    answer: app'] })).toMatchObject([
      { file: STEP, field: 'choices.1.answer', value: 'app' },
    ]);
    const later = { [STEP]: ['under-5\n    answer: nhs-111', 'under-5\n    next: how-soon'] as const };
    expect(flowFaults({ ...later, ...inLater('answer: app') })).toMatchObject([
      { file: LATER, field: 'choices.0.answer', value: 'app' },
    ]);
    expect(flowFaults(later)).toEqual([]);
  });

  test('where it is about others, online is right', () => {
    expect(flowFaults(inLater('answer: app'))).toEqual([]);
  });
});

test('whatever a file holds, it does not throw', () => {
  for (const text of ['', 'id: start\nchoices: 3\n', 'id: start\nchoices: [null, 1, {next: [a]}]\n', ': [']) {
    expect(() => findAfter({ [STEP]: text })).not.toThrow();
  }
});
