/** How long the gate takes for 1,000 files: copies of our own, in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { judgeContent } from '../gate/judge.ts';

const FILES = 1000;
const RUNS = 5;

export interface GateFigures {
  files: number;
  /** Seconds inside a process that has everything loaded, one for each run. */
  inside: number[];
  /** Seconds of `npm run gate` without npm: the program starts, loads its parsers, judges and says so. */
  command: number[];
}

/** @throws when the gate refuses a file of ours. */
export function measureGate(root: string): GateFigures {
  const folder = mkdtempSync(join(tmpdir(), 'fit-gate-'));
  try {
    copyContent(root, folder);
    const runs = Array.from({ length: RUNS });
    const files = judgeContent(folder).fileCount;
    const inside = runs.map(() => time(() => judgeContent(folder).findings.length));
    const program = join(root, 'scripts', 'gate.ts');
    const command = runs.map(() => time(() => spawnSync(process.execPath, [program, folder]).status));
    return { files, inside, command };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function formatGate({ files, inside, command }: GateFigures): string {
  const toRow = (name: string, seconds: number[]) =>
    `| ${name} | ${Math.min(...seconds).toFixed(2)} | ${seconds.map((each) => each.toFixed(2)).join(', ')} |`;
  return [
    `## The gate, ${new Intl.NumberFormat('en-GB').format(files)} files`,
    '',
    '| | Fastest, seconds | Every run |',
    '| :-- | --: | --: |',
    toRow('Inside a process', inside),
    toRow('As a command', command),
  ].join('\n');
}

/** Our texts again and again under other names, until there are enough of them. */
function copyContent(root: string, folder: string): void {
  const paths = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:mdx|yaml)$/.test(path) && path.includes('/'),
  );
  for (let count = 0; count < FILES; count++) {
    const { dir, name, ext } = parse(paths[count % paths.length]!);
    const to = join(folder, 'content', dir, `${name}-${Math.floor(count / paths.length)}${ext}`);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(root, 'content', dir, `${name}${ext}`), to);
  }
}

/** Seconds. @throws when the work finds anything. */
function time(work: () => number | null): number {
  const start = performance.now();
  if (work() !== 0) throw new Error('The gate refused a file of ours: npm run gate says which');
  return (performance.now() - start) / 1000;
}
