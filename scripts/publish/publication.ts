/** Publishes a built site, and goes back to the one before. Readers see a whole site at every moment. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { startServer } from '../serve.ts';
import { goLive, needsReload, RELOAD_ADVICE, type GoingLive } from './going-live.ts';
import { takeLock } from './lock.ts';
import { createRelease, findLive, listChain, removeRelease, switchTo, tidyReleases, toSite } from './releases.ts';
import { copySite, findDamage, readSiteRecord, type CopyFile } from './site-copy.ts';
import { findSiteFaults } from './smoke-test.ts';

export interface Publication extends GoingLive {
  dist: string;
  /** How many releases stay, the live one counted. */
  keep: number;
  /** Where readers find the site: it is tested there after the switch. */
  address?: string | undefined;
  signal?: AbortSignal;
  copy?: CopyFile;
}

/** @returns the name of the release that is live now. @throws a sentence when nothing was switched. */
export async function publishSite(publication: Publication): Promise<string> {
  const { target, dist, keep, log } = publication;
  if (`${resolve(target)}${sep}`.startsWith(`${resolve(dist)}${sep}`)) {
    throw new Error(`${target} is inside the built site. Publish to a folder of its own.`);
  }
  const { commit } = readSiteRecord(dist);
  mkdirSync(target, { recursive: true });
  const unlock = await takeLock(target);
  try {
    const [before, name] = [findLive(target), createRelease(target, commit)];
    tidyReleases(target, keep, name);
    try {
      await prepare(name, publication);
      await goLive(name, publication);
      await assertLive(name, before, publication);
    } catch (error) {
      if (findLive(target) !== name) removeRelease(target, name);
      throw error;
    }
    tidyReleases(target, keep);
    log(`${target} shows release ${name}${before ? `, and showed ${before} before` : ''}.`);
    return name;
  } finally {
    unlock();
  }
}

/** The last one that is whole, of those that were live before. @throws when there is none. */
export async function rollBack(going: GoingLive): Promise<{ from: string; to: string }> {
  const { target, log } = going;
  const nothing = new Error(`There is no whole release in ${target} to go back to.`);
  if (!findLive(target)) throw nothing;
  const unlock = await takeLock(target);
  try {
    const [from, ...earlier] = listChain(target);
    const to = earlier.find((name) => !findDamageOf(target, name));
    if (!from || !to) throw nothing;
    await goLive(to, going);
    log(`${target} shows release ${to} again. It showed ${from} before.`);
    return { from, to };
  } finally {
    unlock();
  }
}

async function prepare(name: string, { target, dist, reload, copy, signal, log }: Publication): Promise<void> {
  const site = toSite(target, name);
  log(`Copying ${dist} to ${site}`);
  await copySite(dist, site, signal, copy);
  const damage = findDamageOf(target, name);
  if (damage) throw new Error(`The copy is not whole: ${damage}. Build the site again: npm run build`);
  noteAddress(site, log);
  const { server, address } = await startServer(site);
  try {
    assertNoFaults('The new site did not pass its test', await findSiteFaults(address, site));
  } finally {
    server.close();
  }
  signal?.throwIfAborted();
  if (!reload && needsReload(target, name)) {
    throw new Error(`The style sheet is new, so the web server must read new headers. Say how: ${RELOAD_ADVICE}`);
  }
}

/** @throws when readers do not see the release; the one before is live again then. */
async function assertLive(name: string, before: string | undefined, publication: Publication): Promise<void> {
  const { target, address, log } = publication;
  if (!address) return;
  log(`Testing ${address}`);
  const faults = await findSiteFaults(address, toSite(target, name));
  if (!faults.length) return;
  if (before) await goLive(before, publication);
  else switchTo(target, undefined);
  assertNoFaults(`${address} did not show the new site rightly, so ${before ?? 'nothing'} is live again`, faults);
}

function assertNoFaults(sentence: string, faults: string[]): void {
  if (faults.length) throw new Error(`${sentence}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}

function findDamageOf(target: string, name: string): string | undefined {
  try {
    return findDamage(toSite(target, name));
  } catch {
    return 'it has no build.json';
  }
}

function noteAddress(site: string, log: (line: string) => void): void {
  if (/rel="canonical" href="https:\/\/[^/"]+\.example\//.test(readFileSync(join(site, 'index.html'), 'utf8'))) {
    log('Note: the pages still give an ".example" address as theirs. Set baseUrl in content/site.yaml.');
  }
}
