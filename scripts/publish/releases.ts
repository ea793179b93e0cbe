/**
 * The folder that a web server looks into:
 *
 *     current -> releases/0008-7513872/site    the site that readers see
 *     releases/0008-7513872/site/              a copy of dist/, never changed again
 *     releases/0008-7513872/before             the name of the release that was live before it, for the way back
 *     server/                                  headers for the web server's configuration
 *
 * `current` is the only thing that changes what readers see, and it changes in one step or not at all.
 */
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LINK = /^releases\/(\d{4,}-[0-9a-z]+)\/site$/;
const NAME = /^(\d{4,})-[0-9a-z]+$/;

/** The name of the release that readers see. @throws when `current` is something that this command did not make. */
export function findLive(target: string): string | undefined {
  const link = join(target, 'current');
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (!found) return undefined;
  const name = found.isSymbolicLink() ? LINK.exec(readlinkSync(link))?.[1] : undefined;
  if (!name) throw new Error(`${link} was not made by this command. Move it away, or publish to another folder.`);
  return name;
}

export function toSite(target: string, name: string): string {
  return join(target, 'releases', name, 'site');
}

/** The live release, the one that was live before it, and so on, as far as they are still there. */
export function listChain(target: string): string[] {
  const chain: string[] = [];
  let name = findLive(target);
  while (name && !chain.includes(name) && existsSync(toSite(target, name))) {
    chain.push(name);
    name = findBefore(target, name);
  }
  return chain;
}

/** An empty release with the next number. What it was built from is in its name, so that a person can tell them apart. */
export function createRelease(target: string, commit: string): string {
  const numbers = listReleases(target).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  const name = `${number}-${
    commit
      .toLowerCase()
      .replace(/[^0-9a-z]/g, '')
      .slice(0, 7) || 'unknown'
  }`;
  mkdirSync(toSite(target, name), { recursive: true });
  writeFileSync(join(target, 'releases', name, 'before'), `${findLive(target) ?? ''}\n`);
  return name;
}

/** A new link takes the place of the old one by its name: there is no moment without a site. */
export function switchTo(target: string, name: string | undefined): void {
  const [link, next] = [join(target, 'current'), join(target, 'current.next')];
  rmSync(next, { force: true });
  if (!name) return rmSync(link, { force: true });
  symlinkSync(`releases/${name}/site`, next);
  renameSync(next, link);
}

export function removeRelease(target: string, name: string): void {
  rmSync(join(target, 'releases', name), { recursive: true, force: true });
}

/**
 * Removes what nobody can go back to: releases beyond `keep`, withdrawn ones, and halves that a power cut left.
 *
 * @param coming A release that is not live yet.
 */
export function tidyReleases(target: string, keep: number, coming?: string): void {
  const kept = [coming, ...listChain(target).slice(0, keep)];
  for (const name of listReleases(target)) if (!kept.includes(name)) removeRelease(target, name);
}

function listReleases(target: string): string[] {
  const folder = join(target, 'releases');
  return existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)) : [];
}

function findBefore(target: string, name: string): string | undefined {
  const file = join(target, 'releases', name, 'before');
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return NAME.test(before) ? before : undefined;
}
