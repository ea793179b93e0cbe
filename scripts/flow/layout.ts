/**
 * The flow in layers: a question stands in the column of the latest place at which a reader can meet it, with a row for
 * each choice. An answer stands beside its row, so that only ways to other questions need long arrows.
 */
import { countStepsTo, listReachable, START, type FlowChoice, type FlowStep } from '../../src/lib/step-flow.ts';
import { toLines } from './text-lines.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface Row extends Box {
  choice: FlowChoice;
  /** The answer, or the number and title of the next question. */
  target: Box;
}

export interface Question extends Box {
  id: string;
  /** As the rows that lead here name it. */
  number: number;
  rows: Row[];
}

export interface Layout {
  width: number;
  height: number;
  questions: Question[];
}

export const LINE = 16;
const PAD = 8;
const QUESTION_WIDTH = 300;
const TARGET_WIDTH = 190;
/** Between a row and its target, where the arrow is. */
const ARROW = 30;
const COLUMN = QUESTION_WIDTH + ARROW + TARGET_WIDTH + 90;
const GAP = 36;
const MARGIN = 24;
const TOP = 150;

/** @param nameAnswer The title of a page of guidance. Questions that nothing leads to are left out. */
export function layOut(steps: FlowStep[], nameAnswer: (id: string) => string): Layout {
  const reached = [...listReachable(steps)];
  const ordered = reached.flatMap((id) => steps.find((step) => step.id === id) ?? []);
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const bottoms = new Map<number, number>();
  const questions = ordered.map((step): Question => {
    const column = step.id === START ? 0 : countStepsTo(steps, step.id) - 1;
    const at = { x: MARGIN + column * COLUMN, y: bottoms.get(column) ?? TOP };
    const toTarget = ({ next, answer }: FlowChoice) => {
      if (answer !== undefined) return nameAnswer(answer);
      return `${numbers.get(next ?? '') ?? '?'}. ${steps.find(({ id }) => id === next)?.title ?? next}`;
    };
    const question = toQuestion(step, at, numbers.get(step.id) ?? 0, toTarget);
    bottoms.set(column, question.y + question.height + GAP);
    return question;
  });
  return {
    width: Math.max(...questions.map(({ x }) => x)) + COLUMN,
    height: Math.max(...bottoms.values()) + MARGIN,
    questions,
  };
}

function toQuestion(
  step: FlowStep,
  { x, y }: { x: number; y: number },
  number: number,
  toTarget: (choice: FlowChoice) => string,
): Question {
  const lines = toLines(`${number}. ${step.title}`, QUESTION_WIDTH - 2 * PAD, true);
  let below = y + toHeight(lines);
  const rows = step.choices.map((choice): Row => {
    const own = [choice.text, choice.hint ?? []].flat().flatMap((text) => toLines(text, QUESTION_WIDTH - 2 * PAD));
    const targetLines = toLines(toTarget(choice), TARGET_WIDTH - 2 * PAD);
    const height = Math.max(toHeight(own), toHeight(targetLines)) + 6;
    const row = { x, y: below, width: QUESTION_WIDTH, height, lines: own };
    const target = {
      x: x + QUESTION_WIDTH + ARROW,
      y: below + 3,
      width: TARGET_WIDTH,
      height: height - 6,
      lines: targetLines,
    };
    below += height;
    return { ...row, choice, target };
  });
  return { id: step.id, number, x, y, width: QUESTION_WIDTH, height: below - y, lines, rows };
}

function toHeight(lines: string[]): number {
  return lines.length * LINE + 2 * PAD;
}
