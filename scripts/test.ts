/**
 * `npm test`: everything that must hold before a change is taken. Builds the site, lints, checks types, runs all tests
 * with a real browser, and prints last the line `N passed, N failed` with the true totals: every test, and one for each
 * of the other checks.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Totals {
  passed: number;
  failed: number;
}

const REPORT = 'reports/tests.json';
/** The last line again, for `.ci/run`: npm has a word of its own to say after a failure. */
const TOTALS = 'reports/totals.txt';
/** Beside the project there may be the documents that its content comes from, with a tool that finds copied sentences. */
const SHARED = '../shared';

const checks: { name: string; command: string[] }[] = [
  { name: 'the content is right and the site builds', command: ['node', 'scripts/build.ts'] },
  { name: 'a second build is the same to the byte', command: ['node', 'scripts/same-build.ts'] },
  { name: 'the types agree', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'the code follows the lint rules', command: ['eslint', '--max-warnings', '0', '.'] },
];

if (existsSync(`${SHARED}/sources`)) {
  checks.push({
    name: 'every figure and citation stands in its document as we say',
    command: ['node', 'scripts/verify-sources.ts', `${SHARED}/sources`],
  });
} else {
  console.log('The source documents are not beside the project: figures and citations are not held against them.');
}
checks.push({
  name: 'everything important in the documents is found on the site',
  command: ['node', 'scripts/coverage.ts', ...(existsSync(`${SHARED}/coverage`) ? [`${SHARED}/coverage`] : [])],
});
if (existsSync(`${SHARED}/tools/own-words.py`)) {
  checks.push({
    name: 'the sentences are our own',
    command: [`${SHARED}/tools/own-words.py`, '.', `${SHARED}/sources`],
  });
} else {
  console.log('The source documents are not beside the project: sentences are not compared with them.');
}

const env = {
  ...process.env,
  CI: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  // Many tests start a program of ours, and half of the time that it takes Node would read the same code again.
  NODE_COMPILE_CACHE: resolve('.build/compiled'),
};
mkdirSync('reports', { recursive: true });
for (const file of [REPORT, TOTALS]) rmSync(file, { force: true });
const [build, compare, types, ...others] = checks;
const results = await runInTurn([build!]);
// All others only read what the build has written, or write to folders of their own: they share the cores with the tests,
// which often wait for a browser.
const beside = Promise.all([runInTurn([compare!, types!]), runInTurn(others)]);
console.log('\n— the tests pass: vitest run');
const testsPassed = await run([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
]);
results.push(...(await beside).flat());
const tests = readTotals(testsPassed);
const passed = tests.passed + results.filter(Boolean).length;
const failed = tests.failed + results.filter((result) => !result).length;
const totals = `${passed} passed, ${failed} failed`;
writeFileSync(TOTALS, `${totals}\n`);
console.log(`\n${totals}`);
process.exitCode = failed === 0 && testsPassed ? 0 : 1;

/** Runs checks one after the other, and tells of each when it is done: others may run beside it. */
async function runInTurn(list: typeof checks): Promise<boolean[]> {
  const results: boolean[] = [];
  for (const { name, command } of list) {
    const { passed, output } = await runQuietly(command);
    console.log(`\n— ${name}: ${command.join(' ')}\n${output.trimEnd()}`);
    results.push(passed);
  }
  return results;
}

function runQuietly([program = '', ...args]: string[]): Promise<{ passed: boolean; output: string }> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const hear = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done) => {
    child.on('error', ({ message }) => done({ passed: false, output: message }));
    child.on('close', (code) => done({ passed: code === 0, output }));
  });
}

/** Runs a program of this project, and shows what it says as it says it; npm has put its folder on the PATH. */
function run([program = '', ...args]: string[]): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'inherit', env });
  return new Promise((done) => {
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

/** Vitest's own totals. A run that stopped without a report, or found a fault outside any test, has failed. */
function readTotals(finished: boolean): Totals {
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    const { numPassedTests: passed, numFailedTests: failed } = report;
    return { passed, failed: failed === 0 && !finished ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
