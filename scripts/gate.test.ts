import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../tests/fixtures/folder.ts';
import { formatJudgement, judgeContent } from './gate/judge.ts';

const PROJECT = join(import.meta.dirname, '..');
const HOSTILE = join(PROJECT, 'tests/fixtures/hostile');
const INNOCENT = join(PROJECT, 'tests/fixtures/innocent');
const ABOUT = 'content/pages/about.mdx';
const GOOD = '---\nid: about\ntitle: About this site\n---\n\n## What it is\n\n';

/** What the gate says of a project with nothing but this page. */
const judge = (text: string | Uint8Array, path = ABOUT) => judgeContent(createProject({ [path]: text })).findings;

function createProject(files: Record<string, string | Uint8Array>): string {
  const root = createFolder({});
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function createEmptyContent(): string {
  const root = createFolder({});
  mkdirSync(join(root, 'content/pages'), { recursive: true });
  return root;
}

/** `npm run gate` as a machine runs it. */
function runGate(folder: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'scripts/gate.ts'), folder], {
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
  });
  return { status, stdout, stderr };
}

describe('hostile texts', () => {
  const names = readdirSync(HOSTILE);

  test('are many', () => {
    expect(names.length).toBeGreaterThan(300);
  });

  test.each(names)('%s is refused, at a line that it has', (name) => {
    const bytes = readFileSync(join(HOSTILE, name));
    const findings = judge(bytes);
    expect(findings.length).toBeGreaterThan(0);
    const lines = bytes.toString('utf8').split(/\r\n?|\n/).length;
    for (const { file, line, message } of findings) {
      expect(file).toBe(ABOUT);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
      expect(message).not.toBe('');
    }
  });
});

describe('innocent texts', () => {
  test.each(readdirSync(INNOCENT))('%s passes', (name) => {
    expect(judge(readFileSync(join(INNOCENT, name)))).toEqual([]);
  });

  test.each([
    'Write \\{name\\} here',
    'The sign `{` in backticks, and `<script>` too',
    'Fewer than 5 < 6 and 7 > 6',
    'Waits of &lt;4 hours',
    'Open &lt;b&gt; as words',
    '&#123;not code&#125;',
    'Fish &amp; chips, A&E, R&D',
    '£504 million, 5%, €3, 20°C, ½, 2 × 3, 5–6, “quoted”, it’s …',
    'An e-mail: help@example.org',
    'A star * alone, an underscore_in_a_word, a tilde ~ alone',
    'A [square bracket] and a (round one)',
    'Here import is a word, and export too',
    'We import medicines',
    'Text\nimport nothing',
    'javascript: is a word before a colon',
    'Open 24/7 // always',
    'A path C:\\Users',
    '1986\\. A great year',
    '\\# not a heading, \\- not a list, \\> not a quote',
    'A&nbsp;space',
    'می\u200cخواهم',
    '< Evil />',
    '$5 and $6',
    'H₂O and x²',
    ':::note',
    '[[a]]',
    'a ^ b | c',
    '== x ==',
    '%7B and %20',
    '@somebody #something',
    '“Curly” ‘quotes’ and — dashes',
    '[Words with `code` and *stars*](/about/)',
    '[Ely](/get-help/find/?town=ely%20city#hours)',
    '* * *',
    '+ a\n+ b',
    '10) ten\n11) eleven',
    'a\n\n\n\n\nb',
    '   three spaces before',
    '\ttab before',
    `${'word '.repeat(2000)}`,
    '- a\n  - b',
    '>'.repeat(20) + ' deep enough',
  ])('%j passes', (text) => {
    expect(judge(`${GOOD}${text}\n`)).toEqual([]);
  });

  test('all content of ours passes', () => {
    const { findings, fileCount } = judgeContent(PROJECT);
    expect(findings).toEqual([]);
    expect(fileCount).toBeGreaterThan(200);
  });
});

describe('files', () => {
  const says = (findings: { message: string }[]) => findings.map(({ message }) => message).join();

  test('in a folder that the site does not know, or of a strange sort', () => {
    expect(says(judge('x', 'content/pages/evil.js'))).toContain('this sort of file is not used');
    expect(says(judge('x', 'content/evil/about.mdx'))).toContain('there is no kind of content in content/evil/');
  });

  test('with a name that could speak to a machine', () => {
    const findings = judge(GOOD, 'content/pages/a\n::error::b.mdx');
    expect(says(findings)).toContain('the name of a file has only letters');
    expect(formatJudgement({ findings, fileCount: 1 })).not.toContain('\n::');
  });

  test('that are links, and a content folder that is one', () => {
    const root = createProject({ [ABOUT]: GOOD });
    symlinkSync('/etc/hostname', join(root, 'content/pages/host.mdx'));
    expect(says(judgeContent(root).findings)).toContain('put the file itself here');
    const other = createFolder({});
    symlinkSync(join(root, 'content'), join(other, 'content'));
    expect(says(judgeContent(other).findings)).toContain('this must be a folder');
  });

  test('too large, or not in UTF-8', () => {
    expect(says(judge(`${GOOD}${'word\n'.repeat(250_000)}`))).toContain('larger than 1 MB');
    const bytes = Buffer.concat([Buffer.from(`${GOOD}Caf`), Buffer.from([0xe9])]);
    expect(judge(bytes)).toMatchObject([{ line: 8, message: expect.stringContaining('save the file as UTF-8') }]);
  });

  test('too many', () => {
    const files = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`content/pages/a${index}.mdx`, '']));
    expect(says(judgeContent(createProject(files)).findings)).toContain('more than 5000');
  });

  test('that only draft a page are judged too, because they need but another name to be built', () => {
    expect(says(judge(`${GOOD}{x}`, 'content/pages/_draft.mdx'))).toContain('curly brackets run code');
  });

  test('of fields alone', () => {
    expect(judge('id: gp\nterm: GP\n', 'content/glossary/gp.yaml')).toEqual([]);
    expect(says(judge('id: !!js/function x\n', 'content/glossary/gp.yaml'))).toContain('may not begin with !');
    expect(says(judge('%TAG ! tag:x,2000:\n---\nid: gp\n', 'content/glossary/gp.yaml'))).toContain('begin with %');
    expect(says(judge('name: &a x\n', 'content/site.yaml'))).toContain('may not begin with &');
  });
});

describe('the command', () => {
  test('says yes with 0', () => {
    const { status, stdout } = runGate(createProject({ [ABOUT]: GOOD }));
    expect(stdout).toContain('The gate is open: 1 file');
    expect(status).toBe(0);
  });

  test('says no with 1, tells where and why, and annotates on GitHub', () => {
    const root = createProject({ [ABOUT]: `${GOOD}Costs {1}` });
    const { status, stdout } = runGate(root, { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(stdout).toContain(`${ABOUT}:8:7 curly brackets run code`);
    expect(stdout).toContain('Why: a page can otherwise run programs');
    expect(stdout).toContain(`::error file=${ABOUT},line=8,col=7`);
  });

  test.each([
    ['a folder that is not there', () => '/nowhere/at/all'],
    ['a folder without content', () => createFolder({ 'README.md': '' })],
    ['content without a file', () => createEmptyContent()],
  ])('gives no answer, which is 2, for %s', (_, create) => {
    const { status, stderr } = runGate(create());
    expect(stderr).toContain('The gate could not finish');
    expect(status).toBe(2);
  });

  test('never says yes when its process dies', () => {
    const root = createProject({
      [ABOUT]: GOOD,
      'die.cjs': "if (process.argv[1].endsWith('judge.ts')) process.kill(process.pid, 'SIGSEGV');",
    });
    const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, 'scripts/gate.ts'), root], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--require ${join(root, 'die.cjs')}` },
    });
    expect(stderr).toContain('broke the program that reads it');
    expect(status).toBe(2);
  });

  test('refuses a text that would break the parser before the parser sees it', () => {
    const code = `{\n${`${'(a'.repeat(900)}\n`.repeat(40)}}`;
    const { status, stdout } = runGate(createProject({ [ABOUT]: `${GOOD}${code}` }));
    expect(stdout).toContain('too many brackets are open');
    expect(status).toBe(1);
  });

  test('runs nothing of the folder that it judges', () => {
    const mark = "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\n";
    const files = ['astro.config.mjs', 'scripts/gate/judge.ts', 'node_modules/yaml/index.js', 'content/pages/evil.js'];
    const root = createProject({
      ...Object.fromEntries(files.map((file) => [file, mark])),
      'package.json': '{ "type": "module", "main": "./astro.config.mjs" }',
      [ABOUT]: GOOD,
    });
    const { status } = spawnSync(process.execPath, [join(PROJECT, 'scripts/gate.ts'), '.'], { cwd: root });
    expect(status).toBe(1);
    expect(readdirSync(root)).not.toContain('ran');
  });
});

test('the gate imports the parsers, the schemas’ library and nothing else that is not ours', () => {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    // An import of types alone is gone before the program runs.
    const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gm);
    for (const [, name = ''] of imports) {
      if (name.startsWith('.')) visit(join(file, '..', name));
      else packages.add(name);
    }
  };
  visit(join(PROJECT, 'scripts/gate.ts'));
  visit(join(PROJECT, 'scripts/gate/judge.ts'));
  expect([...packages].filter((name) => !name.startsWith('node:')).toSorted()).toEqual([
    'astro/zod',
    'satteri',
    'yaml',
  ]);
});
