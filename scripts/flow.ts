/**
 * `npm run flow`: "Which service do I need?" for reviewers, as a picture in reports/which-service.svg and as text in the
 * terminal. A clinician can see every question, choice and answer at once.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPaths } from '../src/lib/step-flow.ts';
import { readContent } from './content/content-files.ts';
import { getId } from './content/entry-ids.ts';
import { listSteps } from './content/step-files.ts';
import { layOut } from './flow/layout.ts';
import { formatFlow } from './flow/outline.ts';
import { drawFlow, type Tone } from './flow/picture.ts';
import { formatCount } from './shared/counts.ts';
import { isCommand } from './shared/is-command.ts';
import { readArguments } from './shared/read-arguments.ts';

export const PICTURE = 'reports/which-service.svg';

interface Answer {
  title: string;
  tone: Tone;
}

/** @param root The project's folder. @throws when the questions lead round in a circle. */
export function showFlow(root: string): { text: string; picture: string } {
  const files = readContent(root);
  const steps = listSteps(files);
  const answers = new Map<string, Answer>(
    files
      .filter(({ collection }) => collection === 'services')
      .flatMap((file) => {
        const id = getId(file);
        return id === undefined ? [] : [[id, toAnswer(file.data)] as const];
      }),
  );
  const paths = listPaths(steps);
  const nameAnswer = (id: string) => answers.get(id)?.title ?? `${id} (no such page)`;
  const getTone = (id: string) => answers.get(id)?.tone ?? 'everyday';
  const longest = Math.max(0, ...paths.map((path) => path.steps.length));
  const counts = `${formatCount(steps.length, 'question')}, ${formatCount(paths.length, 'way')}, at most ${formatCount(longest, 'question')} to an answer.`;
  return {
    text: `${formatFlow(steps, nameAnswer)}\n\n${counts}`,
    picture: drawFlow(layOut(steps, nameAnswer), getTone),
  };
}

function toAnswer(data: unknown): Answer {
  const { title, urgency, action } = (data ?? {}) as {
    title?: unknown;
    urgency?: unknown;
    action?: { phone?: unknown };
  };
  const tone = urgency === 'emergency' || urgency === 'urgent' ? urgency : 'everyday';
  return { title: String(title), tone: action?.phone === '999' ? 'call-999' : tone };
}

if (isCommand(import.meta.url)) {
  try {
    readArguments({ options: {} });
    const root = process.cwd();
    const { text, picture } = showFlow(root);
    mkdirSync(dirname(join(root, PICTURE)), { recursive: true });
    writeFileSync(join(root, PICTURE), picture);
    console.log(`${text}\nThe picture is in ${PICTURE}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
