/** The flow as indented text for a terminal. A question that has been shown is named the second time, not repeated. */
import { START, type FlowStep } from '../../src/lib/step-flow.ts';

export function formatFlow(steps: FlowStep[], nameAnswer: (id: string) => string): string {
  const shown = new Set<string>();
  const listLines = (id: string, indent: string): string[] => {
    const step = steps.find((each) => each.id === id);
    if (!step) return [`${indent}There is no question “${id}”.`];
    if (shown.has(id)) return [`${indent}${step.title} (above)`];
    shown.add(id);
    const choices = step.choices.flatMap(({ text, hint, next, answer }) => {
      const said = hint === undefined ? text : `${text} (${hint})`;
      return answer === undefined
        ? [`${indent}- ${said}`, ...listLines(next ?? '', `${indent}    `)]
        : [`${indent}- ${said} → ${nameAnswer(answer)}`];
    });
    return [`${indent}${step.title}`, ...choices];
  };
  return listLines(START, '').join('\n');
}
