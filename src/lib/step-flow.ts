/**
 * "Which service do I need?" as a graph: questions, choices, answers. The pages, the content rule, the picture for
 * reviewers and the tests all ask the same functions, so that what is tested is what readers walk through.
 */

export interface FlowChoice {
  text: string;
  /** What the choice means, where its words alone do not say it. */
  hint?: string | undefined;
  /** The id of the next question. */
  next?: string | undefined;
  /** The id of the guidance that is the answer. */
  answer?: string | undefined;
}

export interface FlowStep<Choice extends FlowChoice = FlowChoice> {
  id: string;
  title: string;
  choices: Choice[];
}

export interface FlowPath {
  /** The questions on the way, from the first. */
  steps: string[];
  /** The words of the choice made at each. */
  choices: string[];
  answer: string;
}

/** The first question's id. */
export const START = 'start';
/** How many questions a reader sees at most before an answer. */
export const MOST_STEPS = 4;

/** Every way from the first question to an answer. @throws when the questions lead round in a circle. */
export function listPaths(steps: FlowStep[], from: string = START, before: string[] = []): FlowPath[] {
  if (before.includes(from)) throw new Error(`These questions lead round in a circle: ${[...before, from].join(', ')}`);
  const step = steps.find(({ id }) => id === from);
  return (step?.choices ?? []).flatMap(({ text, next, answer }): FlowPath[] => {
    if (answer !== undefined) return [{ steps: [from], choices: [text], answer }];
    return listPaths(steps, next ?? '', [...before, from]).map((path) => ({
      steps: [from, ...path.steps],
      choices: [text, ...path.choices],
      answer: path.answer,
    }));
  });
}

/** The ids of the questions that can be reached from one, itself among them. Circles do no harm. */
export function listReachable(steps: FlowStep[], from: string = START): Set<string> {
  const found = new Set([from]);
  for (const id of found) {
    for (const { next } of steps.find((step) => step.id === id)?.choices ?? []) if (next !== undefined) found.add(next);
  }
  return found;
}

/** Whether a question can lead back to itself. */
export function isInCircle(steps: FlowStep[], id: string): boolean {
  const step = steps.find((each) => each.id === id);
  return (step?.choices ?? []).some(({ next }) => next !== undefined && listReachable(steps, next).has(id));
}

/** How many more questions can follow this one at most. For a flow without circles. */
export function countStepsAfter(steps: FlowStep[], id: string): number {
  const step = steps.find((each) => each.id === id);
  const follows = (step?.choices ?? []).map(({ next }) => (next === undefined ? 0 : 1 + countStepsAfter(steps, next)));
  return Math.max(0, ...follows);
}

/** At which place a question comes when the longest way to it is taken: 1 for the first. For a flow without circles. */
export function countStepsTo(steps: FlowStep[], id: string): number {
  return 1 + Math.max(0, ...listParents(steps, id).map((parent) => countStepsTo(steps, parent.id)));
}

/** The questions from which one comes to this one. */
export function listParents<Step extends FlowStep>(steps: Step[], id: string): Step[] {
  return steps.filter(({ choices }) => choices.some(({ next }) => next === id));
}

/** How far it is at most, for the reader. */
export function formatStepsAfter(count: number): string {
  if (count === 0) return 'This is the last question.';
  return `At most ${count} more ${count === 1 ? 'question' : 'questions'} after this one.`;
}
