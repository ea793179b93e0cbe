/** The questions of "Which service do I need?" as they stand in their files, whatever is wrong with them. */
import type { FlowChoice, FlowStep } from '../../src/lib/step-flow.ts';
import type { ContentFile } from './content-files.ts';
import { getId } from './entry-ids.ts';

export interface FileChoice extends FlowChoice {
  isUnderFive: boolean;
}

export interface FileStep extends FlowStep<FileChoice> {
  file: ContentFile;
}

/** Every question that has an id, in the order of the files. */
export function listSteps(files: ContentFile[]): FileStep[] {
  return files
    .filter(({ collection }) => collection === 'steps')
    .flatMap((file) => {
      const id = getId(file);
      const { title, choices } = (file.data ?? {}) as { title?: unknown; choices?: unknown };
      const list: unknown[] = Array.isArray(choices) ? choices : [];
      return id === undefined ? [] : [{ id, title: String(title ?? id), choices: list.map(toChoice), file }];
    });
}

/** What cannot be read is for the rule on fields to say. */
function toChoice(value: unknown): FileChoice {
  const { text, hint, next, answer, age } = (value ?? {}) as Record<string, unknown>;
  return {
    text: typeof text === 'string' ? text : '',
    hint: typeof hint === 'string' ? hint : undefined,
    next: typeof next === 'string' ? next : undefined,
    answer: typeof answer === 'string' ? answer : undefined,
    isUnderFive: age === 'under-5',
  };
}
