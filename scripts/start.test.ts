/** The live preview for real: Astro's server on a copy of the project, as `npm start` runs it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../tests/fixtures/free-port.ts';
import { copySmallProject } from '../tests/fixtures/small-project.ts';

mkdirSync('.build', { recursive: true });
/** Of its own for each run: two may run at once. */
const PROJECT = mkdtempSync(resolve('.build/start-test-'));
const MARKER = join(PROJECT, 'a-stranger-was-here');
const PAGE = '/get-help/pharmacy/';
const FILE = join(PROJECT, 'content/services/pharmacy.mdx');
/** Writes a file as soon as anything loads or draws the page. */
const HOSTILE = `import { writeFileSync } from 'node:fs'\n\n{writeFileSync(${JSON.stringify(MARKER)}, 'x')}\n`;

/** Milliseconds: far more than it takes, for a machine that does other things too. */
const LONGEST = 300_000;
/** Between two looks, which cost the server something. */
const PAUSE = 400;
const children: ChildProcess[] = [];
let server: { process: ChildProcess; address: string; printed: () => string };

beforeAll(async () => {
  copySmallProject(PROJECT);
  writeHostile('stories/hostile.mdx');
  server = await start();
}, LONGEST);

afterAll(async () => {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill();
    await once(child, 'exit');
  }
  rmSync(PROJECT, { recursive: true, force: true });
});

test('a page follows its file, and a fault stands at the top of the last good page', { timeout: LONGEST }, async () => {
  const good = readFileSync(FILE, 'utf8');
  const before = await fetchPage(PAGE);
  expect(before).toContain('<h1>Pharmacy and Pharmacy First</h1>');
  expect(before).not.toContain('content/services/pharmacy.mdx:');

  writeFileSync(FILE, good.replace('title: Pharmacy and Pharmacy First', 'title: New name\nordre: 6'));
  const faulty = await waitForPage(PAGE, (html) => html.includes('content/services/pharmacy.mdx:'));
  expect(faulty).toMatch(
    /pharmacy\.mdx:4:1 ordre: &#34;ordre&#34; is not a field here\. Did you mean &#34;order&#34;\?/,
  );
  expect(faulty).toContain('You see the page as it was before the fault.');
  expect(faulty).toContain('<h1>Pharmacy and Pharmacy First</h1>');
  expect(server.printed()).toContain('pharmacy.mdx:4:1 ordre: "ordre" is not a field here.');

  writeFileSync(FILE, good.replace('title: Pharmacy and Pharmacy First', 'title: New name'));
  const mended = await waitForPage(PAGE, (html) => html.includes('<h1>New name</h1>'));
  expect(mended).not.toContain('content/services/pharmacy.mdx:');
  expect(server.printed()).toContain('content/services/pharmacy.mdx is right');
});

test('the search finds what the pages say now', { timeout: LONGEST }, async () => {
  expect(await fetchPage('/pagefind/pagefind.js')).toContain('search');
  const entry = JSON.parse(await fetchPage('/pagefind/pagefind-entry.json')) as {
    languages: Record<string, { page_count: number }>;
  };
  expect(entry.languages['en-gb']?.page_count).toBeGreaterThan(50);
  expect((await fetch(new URL('/pagefind/nothing.js', server.address))).status).toBe(404);
});

test('the site’s own file and its code are followed too', { timeout: LONGEST }, async () => {
  const file = join(PROJECT, 'content/site.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^strapline: .*/m, 'strapline: Another line'));
  expect(await waitForPage('/', (html) => html.includes('Another line'))).toContain('<h1>');
  const component = join(PROJECT, 'src/components/site/HomePage.astro');
  writeFileSync(component, readFileSync(component, 'utf8').replace('Get help now', 'Help now'));
  await waitForPage('/', (html) => html.includes('Help now'));
});

test('a stranger’s program never runs, from the start or while the preview is open', { timeout: LONGEST }, async () => {
  expect(await fetchPage('/')).toContain('content/stories/hostile.mdx:');
  const [heading = ''] = /<h1>.+?<\/h1>/.exec(await fetchPage(PAGE)) ?? [];
  expect(heading).not.toBe('');
  writeHostile('pages/hostile.mdx');
  writeFileSync(FILE, `${readFileSync(FILE, 'utf8')}\n${HOSTILE}`);
  symlinkSync(join(PROJECT, 'content/stories/hostile.mdx'), join(PROJECT, 'content/stories/linked.mdx'));
  const stayed = await waitForPage(PAGE, (html) => html.includes('import and export are code'));
  expect(stayed).toContain(heading);
  for (const path of ['/hostile/', '/stories/hostile/', '/stories/linked/']) {
    const html = await fetchPage(path);
    expect(html).toContain('<h1>Page not found</h1>');
    expect(html).toContain('content/pages/hostile.mdx:');
  }
  expect(existsSync(MARKER)).toBe(false);
});

test('a build beside it takes nothing away from under it', () => {
  expect(existsSync(join(PROJECT, '.astro'))).toBe(false);
  expect(existsSync(join(PROJECT, 'node_modules/.astro'))).toBe(false);
});

test('it listens on this machine only, and a taken port is a sentence', { timeout: LONGEST }, async () => {
  const { hostname, port } = new URL(server.address);
  expect(hostname).toBe('127.0.0.1');
  const second = spawnStart(port);
  const [code] = (await once(second.process, 'exit')) as [number];
  expect(code).toBe(1);
  expect(second.printed()).toContain(`Port ${port} is in use. Try another: npm start -- --port`);
});

function writeHostile(path: string): void {
  const like = readFileSync(join(PROJECT, 'content/pages/about.mdx'), 'utf8');
  const file = join(PROJECT, 'content', path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${like.replace('id: about', 'id: hostile')}\n${HOSTILE}`);
}

async function start(): Promise<typeof server> {
  const started = spawnStart(String(await findFreePort()));
  const address = await waitFor(() => /preview is at (\S+)/.exec(started.printed())?.[1], started.printed);
  return { ...started, address };
}

function spawnStart(port: string) {
  // Without the test runner's own marks, in which Astro's server would start differently.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV)/.test(name)));
  const child = spawn(process.execPath, ['scripts/start.ts', '--port', port], { cwd: PROJECT, env });
  children.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { process: child, printed: () => text };
}

async function fetchPage(path: string): Promise<string> {
  const response = await fetch(new URL(path, server.address), { headers: { accept: 'text/html' } });
  return response.text();
}

function waitForPage(path: string, isRight: (html: string) => boolean): Promise<string> {
  let last = '';
  return waitFor(
    async () => {
      last = await fetchPage(path);
      return isRight(last) ? last : undefined;
    },
    () => `${server.printed()}\n${last.slice(0, 3000)}`,
  );
}

/** Asks again until there is an answer. @throws with what `explain` says when there is none in good time. */
async function waitFor<Answer>(
  ask: () => Answer | undefined | Promise<Answer | undefined>,
  explain: () => string,
): Promise<Answer> {
  for (let attempt = 0; attempt < (LONGEST / PAUSE) * 0.8; attempt++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  throw new Error(`Waited for nothing. ${explain()}`);
}
