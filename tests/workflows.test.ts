/**
 * What runs on GitHub's machines: nothing that could be swapped under us, no more rights than a job needs, and no words
 * of a stranger inside a command. And the forms and lists that GitHub reads without a word when they are wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Job {
  permissions: Record<string, string>;
  needs?: string | string[];
  'timeout-minutes': number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
/** An action is code of somebody else's. Each is pinned to a commit that was looked at; a new one is added here by hand. */
const KNOWN_ACTIONS = [
  'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2',
  'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0',
  'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2',
  'actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0',
];
/** The only job that may write anything. It runs no code of ours. */
const WRITERS: Record<string, Record<string, string>> = { 'due.yml tell': { issues: 'write' } };
const EVENTS = ['push', 'pull_request', 'schedule', 'workflow_dispatch'];

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ file, name, job, label: `${file} ${name}` })),
);
const commands = jobs.flatMap(({ label, job }) => job.steps.flatMap(({ run }) => (run ? [{ label, run }] : [])));

describe.each(workflows)('$file', ({ text, workflow }) => {
  test('begins with no rights at all, and on events that bring no secrets to a stranger', () => {
    expect(workflow.permissions).toEqual({});
    expect(Object.keys(workflow.on).filter((event) => !EVENTS.includes(event))).toEqual([]);
    expect(text).not.toMatch(/\bsecrets\b/);
  });

  test('uses only actions that are known, by their commit', () => {
    const used = [...text.matchAll(/uses: *(.*)/g)].map(([, action]) => action);
    expect(used.filter((action) => !KNOWN_ACTIONS.includes(action ?? ''))).toEqual([]);
    expect(used.every((action) => /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toBe(true);
    expect(used.length).toBe(
      Object.values(workflow.jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses)).length,
    );
  });
});

describe.each(jobs)('$label', ({ label, job }) => {
  test('has the rights that it needs and no more, and an end', () => {
    expect(job.permissions).toEqual(WRITERS[label] ?? { contents: 'read' });
    expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  test('leaves no key in the folder that it fetched', () => {
    const fetches = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(fetches.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });
});

test('no command has an expression in it: what a stranger wrote comes by way of a variable', () => {
  expect(commands.filter(({ run }) => run.includes('${{'))).toEqual([]);
});

test('no variable in a command stands without quotes', () => {
  expect(commands.filter(({ run }) => run.replace(/"[^"]*"|'[^']*'/g, '').includes('$'))).toEqual([]);
});

test('every npm script that a job runs is there', () => {
  const names = commands.flatMap(({ run }) =>
    [...run.matchAll(/npm run (?:--silent )?([\w-]+)/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !name || !scripts[name])).toEqual([]);
});

test('what may write runs no code of the project', () => {
  for (const label of Object.keys(WRITERS)) {
    const { steps } = jobs.find((each) => each.label === label)!.job;
    expect(steps.filter(({ uses = '', run = '' }) => /checkout|setup-node/.test(uses) || /npm|node/.test(run))).toEqual(
      [],
    );
  }
});

describe('the gate', () => {
  const { jobs: ofCi } = workflows.find(({ file }) => file === 'ci.yml')!.workflow;

  test('comes before every other job', () => {
    for (const [name, { needs = [] }] of Object.entries(ofCi)) {
      if (name === 'gate') continue;
      const before = [needs].flat();
      expect([name, before.some((other) => other === 'gate' || [ofCi[other]?.needs].flat().includes('gate'))]).toEqual([
        name,
        true,
      ]);
    }
  });

  test('is the main branch’s, and installs nothing of the change', () => {
    const { steps } = ofCi['gate']!;
    const fetched = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')).map((step) => step.with);
    expect(fetched).toMatchObject([
      { path: 'trusted', ref: '${{ github.event.pull_request.base.sha || github.sha }}' },
      { path: 'change' },
    ]);
    const runs = steps.filter(({ run }) => run);
    expect(runs).toEqual([
      { run: 'npm ci --ignore-scripts', 'working-directory': 'trusted' },
      { run: 'npm run gate -- ../change', 'working-directory': 'trusted' },
    ]);
  });
});

describe('the forms for readers', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(folder)
    .filter((file) => file !== 'config.yml')
    .map((file) => ({ file, form: parse(readFileSync(join(folder, file), 'utf8')) as Form }));

  interface Form {
    name: string;
    description: string;
    body: { type: string; id?: string; attributes: Record<string, string>; validations?: { required: boolean } }[];
  }

  test.each(forms)('$file is a form as GitHub reads it', ({ form }) => {
    expect([typeof form.name, typeof form.description]).toEqual(['string', 'string']);
    const asked = form.body.filter(({ type }) => type !== 'markdown');
    for (const { type, id, attributes } of asked) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect([id, attributes['label']]).toEqual([expect.stringMatching(/^[a-z]+$/), expect.any(String)]);
    }
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });

  test.each(forms)('$file says first where help is, and asks for nothing about health', ({ form }) => {
    const [first] = form.body;
    expect(first?.type).toBe('markdown');
    expect(first?.attributes['value']).toMatch(/call 111.*call 999/s);
    expect(first?.attributes['value']).toContain('Do not write anything about your own health');
  });

  test('there is no way round them, and medical help is one of the choices', () => {
    const config = parse(readFileSync(join(folder, 'config.yml'), 'utf8')) as {
      blank_issues_enabled: boolean;
      contact_links: { name: string; url: string; about: string }[];
    };
    expect(config.blank_issues_enabled).toBe(false);
    expect(config.contact_links[0]).toMatchObject({
      name: expect.stringMatching(/111.*999/),
      url: 'https://111.nhs.uk/',
    });
    expect(config.contact_links[0]?.about).toContain('child under 5');
  });

  test('the template of a change has five lines', () => {
    expect(readFileSync('.github/pull_request_template.md', 'utf8').trim().split('\n')).toHaveLength(5);
  });
});

describe('who must agree', () => {
  const lines = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const owners = lines.map((line) => line.split(/\s+/));

  test('every line names a place that is there, or will be, and a team', () => {
    for (const [path = '', ...teams] of owners) {
      expect([path, teams]).toEqual([path, [expect.stringMatching(/^@fit-for-the-future\/[a-z-]+$/)]]);
      const isThere = path === '*' || path === '/content/search/' || existsSync(`.${path}`);
      expect([path, isThere]).toEqual([path, true]);
    }
  });

  test.each([
    ['content/services/pharmacy.mdx', 'clinical-owners'],
    ['content/places/city-care-centre.mdx', 'clinical-owners'],
    ['content/search/synonyms.yaml', 'clinical-owners'],
    ['content/stories/olivia-better-safe-than-sorry.mdx', 'editors'],
    ['content/site.yaml', 'maintainers'],
    ['scripts/gate.ts', 'maintainers'],
    ['scripts/rules/index.ts', 'maintainers'],
    ['.github/workflows/ci.yml', 'maintainers'],
    ['package-lock.json', 'maintainers'],
  ])('%s is for the %s', (file, team) => {
    const fitting = owners.filter(([path = '']) => path === '*' || `/${file}`.startsWith(path));
    expect(fitting.at(-1)?.[1]).toBe(`@fit-for-the-future/${team}`);
  });
});

test('updates of packages wait a week, and come in groups', () => {
  const { version, updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    version: number;
    updates: { 'package-ecosystem': string; cooldown: object; schedule: object; groups: object }[];
  };
  expect(version).toBe(2);
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { cooldown, schedule, groups } of updates) {
    expect([cooldown, schedule]).toMatchObject([{ 'default-days': 7 }, { interval: 'weekly' }]);
    expect(Object.keys(groups).length).toBeGreaterThan(0);
  }
});
