/**
 * Finds a Chromium to drive, in this order: CHROMIUM_PATH, the system's own, the one that comes by npm, Playwright's
 * download. Without any it fails loudly: a browser test is never skipped.
 */
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** The program to start, and what it needs on its command line. */
export async function findBrowser(): Promise<{ path: string; args: string[] }> {
  const args = process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file`);
    return { path: named, args };
  }
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return { path: system, args };
  const packaged = await unpackFromNpm();
  if (packaged) return { path: packaged.path, args: [...packaged.args, ...args] };
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { path: downloaded, args };
  throw new Error(
    'No browser was found, and the tests need one. Install Chromium, or set CHROMIUM_PATH to one, or run: npx playwright-core install chromium',
  );
}

export async function openBrowser(): Promise<Browser> {
  const { path, args } = await findBrowser();
  return chromium.launch({ executablePath: path, args });
}

/**
 * The Chromium inside @sparticuz/chromium (Linux on x64 only). It unpacks into TMPDIR and trusts what it finds there,
 * so it gets a folder that only this user can write to. Told that it runs on Amazon's system, it also brings the
 * libraries that a bare machine lacks.
 */
async function unpackFromNpm(): Promise<{ path: string; args: string[] } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const parent = join(tmpdir(), `fit-chromium-${process.getuid?.() ?? 'user'}`);
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  const before = process.env['TMPDIR'];
  try {
    process.env['TMPDIR'] = mkdtempSync(join(parent, 'run-'));
    process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    return { path: await packaged.executablePath(), args: packaged.args };
  } catch (error) {
    console.warn('The Chromium from npm did not unpack:', error instanceof Error ? error.message : error);
    return undefined;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
