import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createContentTree, STEP } from '../tests/fixtures/content-tree.ts';
import type { FlowStep } from '../src/lib/step-flow.ts';
import { readContent } from './content/content-files.ts';
import { listSteps } from './content/step-files.ts';
import { layOut, type Box } from './flow/layout.ts';
import { formatFlow } from './flow/outline.ts';
import { drawFlow, TONES } from './flow/picture.ts';
import { toLines } from './flow/text-lines.ts';
import { showFlow } from './flow.ts';

const small: FlowStep[] = [
  {
    id: 'start',
    title: 'Danger?',
    choices: [
      { text: 'Yes', answer: '999' },
      { text: 'No', next: 'b' },
      { text: 'Maybe', next: 'c' },
    ],
  },
  {
    id: 'b',
    title: 'A <b> & c?',
    choices: [
      { text: 'Here', hint: 'in Ely', next: 'c' },
      { text: 'There', answer: 'gp' },
    ],
  },
  {
    id: 'c',
    title: 'When?',
    choices: [
      { text: 'Now', answer: '111' },
      { text: 'Later', answer: 'gp' },
    ],
  },
];
const name = (id: string) => `Page ${id}`;
const real = listSteps(readContent('.'));

describe('the text', () => {
  test('is indented, with each question once', () => {
    expect(formatFlow(small, name).split('\n')).toEqual([
      'Danger?',
      '- Yes → Page 999',
      '- No',
      '    A <b> & c?',
      '    - Here (in Ely)',
      '        When?',
      '        - Now → Page 111',
      '        - Later → Page gp',
      '    - There → Page gp',
      '- Maybe',
      '    When? (above)',
    ]);
  });

  test('lines are no longer than they may be, and lose no word', () => {
    const text = 'Someone blacks out, vomits or sees double after an injury';
    expect(toLines(text, 148)).toEqual(['Someone blacks out,', 'vomits or sees', 'double after an', 'injury']);
  });
});

describe.each([
  ['a small flow', small],
  ['the flow of this site', real],
])('the layout of %s', (_, steps) => {
  const { questions, width, height } = layOut(steps, name);
  const rows = questions.flatMap((question) => question.rows);

  test('has every question, every choice and every answer', () => {
    expect(questions.map(({ id }) => id).toSorted()).toEqual(steps.map(({ id }) => id).toSorted());
    const answers = steps.flatMap(({ choices }) => choices.flatMap(({ answer }) => answer ?? []));
    const drawn = rows.flatMap(({ choice, target }) => (choice.answer === undefined ? [] : [target.lines.join(' ')]));
    expect(drawn.toSorted()).toEqual(answers.map(name).toSorted());
    expect(rows).toHaveLength(steps.flatMap(({ choices }) => choices).length);
  });

  test('lets no two boxes overlap, and none leave the picture', () => {
    const boxes: Box[] = [...questions, ...rows.map(({ target }) => target)];
    const overlaps = boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => (isOver(one, other) ? [[one.lines, other.lines]] : [])),
    );
    expect(overlaps).toEqual([]);
    expect(boxes.filter((box) => box.x < 0 || box.x + box.width > width || box.y + box.height > height)).toEqual([]);
  });

  test('gives each box room for its lines, and puts what follows further right', () => {
    for (const box of rows) expect(box.lines.length * 16).toBeLessThanOrEqual(box.height);
    for (const { x, choice } of rows.filter((row) => row.choice.next !== undefined)) {
      expect(questions.find(({ id }) => id === choice.next)?.x).toBeGreaterThan(x);
    }
  });
});

test('the picture names questions as text and answers in the colour of their urgency', () => {
  const picture = drawFlow(layOut(small, name), (id) => (id === '999' ? 'call-999' : 'everyday'));
  expect(picture).toContain('A &lt;b&gt; &amp; c?');
  const red = picture.match(new RegExp(`fill="${TONES['call-999'].fill}"`, 'g'));
  expect(red).toHaveLength(2);
  expect(picture.match(/marker-end/g)).toHaveLength(7 + 3);
});

describe('the command', () => {
  const script = join(import.meta.dirname, 'flow.ts');

  test('writes the picture and prints the text', () => {
    const root = createContentTree();
    const printed = execFileSync('node', [script], { cwd: root, encoding: 'utf8' });
    expect(printed).toContain('2 questions, 6 ways, at most 2 questions to an answer.');
    expect(readFileSync(join(root, 'reports/which-service.svg'), 'utf8')).toBe(showFlow(root).picture);
  });

  test('says when the questions lead round in a circle, and writes nothing', () => {
    const cwd = createContentTree({ [STEP]: ['next: how-soon', 'next: start'] });
    const { status, stderr } = spawnSync('node', [script], { cwd, encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([1, 'These questions lead round in a circle: start, start']);
    expect(existsSync(join(cwd, 'reports'))).toBe(false);
  });
});

function isOver(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
