/**
 * When this build is dated. Time is always an input, so that two builds of one commit are the same to the byte:
 * a date given on the command line, `SOURCE_DATE_EPOCH`, or the commit's own date, in that order.
 */
import { execFileSync } from 'node:child_process';
import { isCalendarDate, toLondonDay } from '../lib/dates.ts';

export interface BuildRecord {
  /** Seconds since 1970. */
  epoch: number;
  /** The day in England, `2026-11-22`. */
  day: string;
  /** The commit's full hash, or `unknown` outside a repository. */
  commit: string;
}

/** @throws when there is neither a repository nor `SOURCE_DATE_EPOCH`, or when that is not a number of seconds. */
export function readBuildRecord(root: string, env: NodeJS.ProcessEnv = process.env): BuildRecord {
  const [commit = '', committed = ''] = readGit(root).split(' ');
  const given = env['SOURCE_DATE_EPOCH'];
  if (given !== undefined && !/^\d{1,11}$/.test(given)) {
    throw new Error(`SOURCE_DATE_EPOCH must be a number of seconds since 1970, and is "${given}"`);
  }
  const date = given ?? committed;
  const epoch = Number(date);
  if (date === '') {
    throw new Error('There is no commit to take the date from: add -- --date 2026-11-22');
  }
  return { epoch, day: toLondonDay(epoch), commit: commit || 'unknown' };
}

/** A day from the command line as seconds since 1970, at midday so that it is the same day everywhere in Europe. */
export function toEpoch(day: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isCalendarDate(day)) {
    throw new Error(`--date must be a day like 2026-11-22, and is "${day}"`);
  }
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

function readGit(root: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%H %ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
