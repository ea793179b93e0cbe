/** A page for each rule on content: why it is there, what it looks for, an example, and whether it can be set aside. */
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { waivers } from '../rules/waivers.ts';
import type { GuideFile } from './guide-files.ts';
import { formatCode, formatTable, toPlainText, toSentence } from './markdown.ts';

type Told = Omit<Rule, 'check'>;

/** The check itself knows the words and the place, so it says more than a page can. */
const MEND =
  'Go to the file and line that the check names and do what its sentence says. Then run `npm run check` again.';
const SEVERITIES = {
  error: {
    short: 'must be mended',
    long: 'What it finds must be mended: nothing is built before.',
    todo: MEND,
  },
  warning: {
    short: 'warning',
    long: 'What it finds is a warning: the site is built all the same, and somebody should mend it soon.',
    todo: MEND,
  },
  information: {
    short: 'for you to judge',
    long: 'What it finds is for you to judge, and shown only by `npm run check -- --notes`.',
    todo: 'Look at each place that the check names, and change only what gets better by it.',
  },
};

/** Every rule, in the order in which the check names them. */
export function listTold(): Told[] {
  return [...rules, waivers];
}

export function listRulePages(): GuideFile[] {
  const told = listTold();
  return [toIndex(told), ...told.map(toPage)];
}

function toIndex(told: Told[]): GuideFile {
  const rows = told.map(({ name, why, severity, waivable }) => [
    `[${name}](${name}.md)`,
    toPlainText(why),
    SEVERITIES[severity].short,
    waivable ? 'yes' : '',
  ]);
  const text = `# The rules on content

\`npm run check\` holds every file in [\`content/\`](../../content/) to these ${told.length} rules. A report names the rule
below each finding; its page here says why it is there and how to mend what it found.

${formatTable(['Rule', 'Why', 'What it finds', 'Can be set aside'], rows)}

The pages are written by \`npm run guide\` from [\`scripts/rules/\`](../../scripts/rules/). How to add a rule:
[docs/editing.md](../editing.md).
`;
  return { path: 'docs/rules/README.md', text };
}

function toPage({ name, why, finds, severity, waivable, example }: Told): GuideFile {
  const parts = [
    `# ${name}`,
    `${SEVERITIES[severity].long}`,
    '## Why',
    toSentence(toPlainText(why)),
    '## What it looks for',
    finds.map((line) => `- ${toPlainText(line.charAt(0).toUpperCase() + line.slice(1))}`).join('\n'),
    '## Example',
    'Not like this:',
    formatCode(example.wrong, 'text'),
    'Like this:',
    formatCode(example.right, 'text'),
    '## What to do',
    SEVERITIES[severity].todo,
    '## Can it be set aside?',
    ...(waivable ? explainWaiver(name) : ['No: readers’ safety, or the site itself, hangs on it.']),
    `All rules: [index](README.md). The rule itself: [scripts/rules/${name}.ts](../../scripts/rules/${name}.ts). This page is written by \`npm run guide\`.`,
  ];
  return { path: `docs/rules/${name}.md`, text: `${parts.join('\n\n')}\n` };
}

function explainWaiver(name: string): string[] {
  return [
    'Yes, for these words in one file and with a reason. Write a line among the fields of the file, with the words exactly as the check quotes them:',
    formatCode(`# allow ${name} "the words": why they may stay`, 'yaml'),
    'Remove the line when the words go: a line that nothing needs is [a fault itself](waivers.md).',
  ];
}
