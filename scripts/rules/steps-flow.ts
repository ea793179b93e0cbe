/**
 * "Which service do I need?" is walked through by somebody frightened, with one thumb. So every way through it is short,
 * ends in an answer, begins with 999 and always has "I am not sure", which is 111.
 */
import { isInCircle, listReachable, MOST_STEPS, START, type FlowStep } from '../../src/lib/step-flow.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { getId } from '../content/entry-ids.ts';
import { listSteps, type FileChoice, type FileStep } from '../content/step-files.ts';
import type { Rule } from './rule.ts';

const EMERGENCY = '999-and-a-and-e';
const NHS_111 = 'nhs-111';
const NOT_SURE = /\bnot sure\b/i;

type Action = { phone?: unknown; href?: unknown } | null | undefined;

export const stepsFlow: Rule = {
  name: 'steps-flow',
  severity: 'error',
  waivable: false,
  why: 'a frightened reader must reach the right help in a few steps, and never be lost on the way',
  finds: [
    'A question that nothing leads to from the first one, or no first question (id: start)',
    'Questions that lead round in a circle',
    `More than ${MOST_STEPS} questions on the way to an answer`,
    'A first question whose first choice is not the emergency, with 999 as its answer',
    'A first question with no choice for children under 5 (age: under-5)',
    'A question whose last choice is not "I am not sure", with NHS 111 as its answer',
    'An answer behind a choice for children under 5 whose only action is online',
  ],
  example: {
    wrong: '- { text: Nobody is in danger, next: start }',
    right: '- { text: Nobody is in danger, next: how-soon }',
  },
  check: ({ files }) => {
    const steps = listSteps(files);
    if (!steps.length) return [];
    return [
      ...checkStart(steps, files),
      ...steps.flatMap((step) => [...checkWay(step, steps), ...checkNotSure(step)]),
      ...checkUnderFives(steps, files),
    ];
  },
};

function checkStart(steps: FileStep[], files: ContentFile[]): Fault[] {
  const start = steps.find(({ id }) => id === START);
  if (!start) return [toFault(steps[0]!, ['id'], `no file here has id: ${START}, which is the first question`)];
  const emergency = findEmergencyId(files);
  const first = start.choices[0];
  const faults: Fault[] = [];
  if (emergency !== undefined && first?.answer !== emergency) {
    faults.push(
      toFault(
        start,
        ['choices', 0],
        `the first choice is for life in danger: give it answer: ${emergency}`,
        first?.text,
      ),
    );
  }
  if (!start.choices.some(({ isUnderFive }) => isUnderFive)) {
    faults.push(toFault(start, ['choices'], 'one choice is for a child under 5: add it, with age: under-5'));
  }
  return faults;
}

function checkWay(step: FileStep, steps: FileStep[]): Fault[] {
  if (isInCircle(steps, step.id)) {
    const index = step.choices.findIndex(({ next }) => next !== undefined && listReachable(steps, next).has(step.id));
    return [
      toFault(step, ['choices', index, 'next'], 'leads round in a circle: lead to another question or to an answer'),
    ];
  }
  if (!listReachable(steps).has(step.id)) {
    return [toFault(step, ['id'], `nothing leads here from the first question: add a choice with next: ${step.id}`)];
  }
  return listTooFar(step, steps);
}

/** The choices of a question that is the last allowed one, and that lead on all the same. */
function listTooFar(step: FileStep, steps: FileStep[]): Fault[] {
  if (!listAtDepth(steps, MOST_STEPS).has(step.id)) return [];
  return step.choices.flatMap(({ next }, index) =>
    next === undefined
      ? []
      : [
          toFault(
            step,
            ['choices', index, 'next'],
            `this can be question ${MOST_STEPS} already, and no reader is asked more: give an answer here`,
            next,
          ),
        ],
  );
}

/** The questions that somebody can be asked at this place, counted from 1. */
function listAtDepth(steps: FlowStep[], depth: number): Set<string> {
  let ids = new Set([START]);
  for (let place = 1; place < depth; place++) {
    const choices = steps.filter(({ id }) => ids.has(id)).flatMap((step) => step.choices);
    ids = new Set(choices.flatMap(({ next }) => (next === undefined ? [] : [next])));
  }
  return ids;
}

function checkNotSure(step: FileStep): Fault[] {
  const index = step.choices.length - 1;
  const { text = '', answer = '' } = step.choices[index] ?? {};
  if (NOT_SURE.test(text) && [NHS_111, EMERGENCY].includes(answer)) return [];
  const message = `end every question with a way out: text: I am not sure, answer: ${NHS_111}`;
  return [toFault(step, ['choices', index], message, text)];
}

function checkUnderFives(steps: FileStep[], files: ContentFile[]): Fault[] {
  const online = new Set(files.filter(isOnlineAlone).flatMap((file) => getId(file) ?? []));
  const after = steps.flatMap(({ choices }) => choices.filter(({ isUnderFive }) => isUnderFive));
  const reached = new Set(after.flatMap(({ next }) => (next === undefined ? [] : [...listReachable(steps, next)])));
  return steps.flatMap((step) =>
    step.choices.flatMap((choice, index) =>
      (choice.isUnderFive || reached.has(step.id)) && isIn(online, choice)
        ? [
            toFault(
              step,
              ['choices', index, 'answer'],
              `this may be for a child under 5, and the page only leads online: answer with ${NHS_111}, which is a call`,
              choice.answer,
            ),
          ]
        : [],
    ),
  );
}

function isIn(ids: Set<string>, { answer }: FileChoice): boolean {
  return answer !== undefined && ids.has(answer);
}

function isOnlineAlone({ collection, data }: ContentFile): boolean {
  const action = (data as { action?: Action } | null | undefined)?.action;
  return (
    collection === 'services' &&
    typeof action?.href === 'string' &&
    /^https:/.test(action.href) &&
    typeof action.phone !== 'string'
  );
}

/** Nothing to hold the choice against while the page itself is missing: the rule on fields says that. */
function findEmergencyId(files: ContentFile[]): string | undefined {
  return files.some((file) => file.collection === 'services' && getId(file) === EMERGENCY) ? EMERGENCY : undefined;
}

function toFault({ file }: FileStep, path: (string | number)[], message: string, value?: string): Fault {
  return { file: file.path, ...findPosition(file, path), field: path.join('.'), value, message };
}
