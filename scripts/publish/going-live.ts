/** The switch from one release to another, with what the web server must be told before and after it. */
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { findLive, switchTo } from './releases.ts';
import {
  findStyles,
  isSame,
  readRedirects,
  readServerFiles,
  toServerFiles,
  writeServerFiles,
} from './server-headers.ts';

export interface GoingLive {
  target: string;
  /** A command that makes the web server read its configuration again. */
  reload?: string | undefined;
  log: (line: string) => void;
  /** How long a web server may take to begin with its new configuration, in milliseconds. */
  patience?: number;
}

/** Two seconds are many times what nginx needs to start new workers. */
const PATIENCE = 2000;
export const RELOAD_ADVICE = "--reload 'systemctl reload nginx'";

/**
 * Readers see `name` from now on. New headers are in force before it. When there is no way to put them in force, the
 * switch is made all the same, and a line says what is left to do.
 *
 * @throws when the web server does not take its new configuration; readers see the old release then.
 */
export async function goLive(name: string, { target, reload, log, patience = PATIENCE }: GoingLive): Promise<void> {
  const live = findLive(target);
  const [old, wanted] = [readServerFiles(target), toServerFiles(target, name)];
  const isNews = live !== undefined && !isSame(old, wanted);
  const hasNewRedirects = live !== undefined && readRedirects(target, live) !== readRedirects(target, name);
  try {
    writeServerFiles(target, wanted);
    if (isNews) await reloadServer(reload, patience, log);
    switchTo(target, name);
    if (hasNewRedirects) await reloadServer(reload, patience, log);
  } catch (error) {
    switchTo(target, live);
    writeServerFiles(target, old);
    throw error;
  }
  if (!reload && (isNews || hasNewRedirects)) {
    log('Now let the web server read its headers and redirects again: nginx -s reload, or caddy reload.');
  }
}

/** Whether the web server must read new headers before readers may see the pages of `name` with their style sheet. */
export function needsReload(target: string, name: string): boolean {
  if (!findLive(target)) return false;
  const [old, wanted] = [readServerFiles(target), toServerFiles(target, name)];
  return [...wanted].some(([file, text]) => {
    const known = findStyles(old.get(file));
    return findStyles(text).some((style) => !known.includes(style));
  });
}

async function reloadServer(reload: string | undefined, patience: number, log: (line: string) => void) {
  if (!reload) return;
  log(`The web server reads its configuration again: ${reload}`);
  const { status } = spawnSync(reload, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    throw new Error(`The web server did not take its new configuration (${reload} ended with ${status})`);
  await pause(patience);
}
