/**
 * Finds a Chromium to drive, in this order: CHROMIUM_PATH, the system's own, the one that comes by npm, Playwright's
 * download. Tests ask for the one from npm before the system's: it is the same for everyone, and without windows and
 * tabs to draw a page costs it half. Without any it fails loudly: a browser test is never skipped.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** In the folder of the Chromium from npm. */
const FONTS = 'fonts/fonts.conf';
/** Says why it does not start on this machine, so that it is asked once. */
const UNFIT = 'does-not-start.txt';

/**
 * Milliseconds that a step may take on a machine that does other things too: a little less than a browser test may, so
 * that the step says what it waited for.
 */
const PATIENCE = 110_000;

export interface FoundBrowser {
  path: string;
  /** What it needs on its command line. */
  args: string[];
  /** What it needs in its environment, besides ours. */
  env: Record<string, string>;
}

type Program = Omit<FoundBrowser, 'args'>;

/** Whose browser comes first, unless CHROMIUM_PATH names another. */
export type First = 'system' | 'npm';

/** @throws when CHROMIUM_PATH leads nowhere, and when there is no browser at all. */
export function findBrowser(first: First = 'system'): FoundBrowser {
  const args = process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file`);
    return { path: named, args, env: {} };
  }
  const found = first === 'npm' ? (unpackFromNpm(args) ?? findSystem()) : (findSystem() ?? unpackFromNpm(args));
  if (found) return { ...found, args };
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { path: downloaded, args, env: {} };
  throw new Error(
    'No browser was found, and the tests need one. Install Chromium, or set CHROMIUM_PATH to one, or run: npx playwright-core install chromium',
  );
}

function findSystem(): Program | undefined {
  const path = SYSTEM.find((each) => existsSync(each));
  return path ? { path, env: {} } : undefined;
}

export async function openBrowser(first?: First): Promise<Browser> {
  const { path, args, env } = findBrowser(first);
  const browser = await chromium.launch({ executablePath: path, args, env: { ...process.env, ...env } });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}

/**
 * The Chromium inside @sparticuz/chromium (Linux on x64 only), unpacked once into a folder of the project's own: it
 * trusts what it finds in its folder, so a shared one would not do. It is made for a cloud function, so it is told that
 * it runs in one, which makes it bring the libraries that a bare machine lacks; its own arguments (one process, no web
 * security) are left out, and its list of fonts is written anew for the folder where they are. A machine may lack what it
 * needs or forbid it its sandbox, so it has to open one page before anything relies on it.
 */
function unpackFromNpm(args: string[]): Program | undefined {
  const manifest = resolve('node_modules/@sparticuz/chromium/package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = resolve(`node_modules/.cache/chromium-${version}`);
  if (!existsSync(folder)) {
    const fresh = `${folder}-${process.pid}`;
    mkdirSync(fresh, { recursive: true, mode: 0o700 });
    try {
      const unpack =
        "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
      execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      });
      writeFileSync(join(fresh, FONTS), toFontsFile(fresh));
      const fault = findStartFault(toProgram(fresh), args);
      if (fault) {
        console.warn(`The Chromium from npm does not start here. To try it again, delete ${folder}.\n${fault}`);
        writeFileSync(join(fresh, UNFIT), fault);
      }
      writeFileSync(join(fresh, FONTS), toFontsFile(folder));
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      // Another test may have unpacked it meanwhile.
      if (!existsSync(folder)) {
        console.warn('The Chromium from npm did not unpack:', error instanceof Error ? error.message : error);
        return undefined;
      }
    }
  }
  return existsSync(join(folder, UNFIT)) ? undefined : toProgram(folder);
}

function toProgram(folder: string): Program {
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

/** What is said by a browser that cannot open an empty page, in a process of its own because it takes time. */
function findStartFault({ path, env }: Program, args: string[]): string | undefined {
  const options = { executablePath: path, args, timeout: PATIENCE / 2 };
  const open = `
    const { chromium } = await import('playwright-core');
    const browser = await chromium.launch(${JSON.stringify(options)});
    await (await browser.newPage()).setContent('<p>It starts</p>');
    await browser.close();`;
  const started = spawnSync(process.execPath, ['--input-type=module', '--eval', open], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: PATIENCE,
  });
  return started.status === 0 ? undefined : `${started.error?.message ?? ''}${started.stderr.slice(-2000)}`;
}

function toFontsFile(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((each) => `<dir>${each}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`;
}
