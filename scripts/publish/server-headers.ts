/**
 * Headers for nginx and Caddy in `server/`, which the web server reads only when it is told to. They name the hash of
 * the style sheet inside every page, so a page and its headers would part company for a moment at every switch. Hence
 * they name the style sheets of all releases that are kept: old and new pages are both right before and after it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listChain, toSite } from './releases.ts';

export type ServerFiles = Map<string, string | undefined>;

const FILES = ['nginx-headers.conf', 'Caddyfile-headers'];
const STYLES = /style-src((?: 'sha256-[A-Za-z0-9+/=]+')+)/g;

/** What `server/` must hold when `name` is about to be live. */
export function toServerFiles(target: string, name: string): ServerFiles {
  const releases = [name, ...listChain(target).filter((other) => other !== name)];
  return new Map(
    FILES.map((file) => {
      const texts = releases.map((release) => readIfThere(join(toSite(target, release), '_deploy', file)));
      return [file, texts[0] === undefined ? undefined : allowStyles(texts[0], texts.flatMap(findStyles))];
    }),
  );
}

export function readServerFiles(target: string): ServerFiles {
  return new Map(FILES.map((file) => [file, readIfThere(join(target, 'server', file))]));
}

export function isSame(one: ServerFiles, other: ServerFiles): boolean {
  return FILES.every((file) => one.get(file) === other.get(file));
}

export function writeServerFiles(target: string, files: ServerFiles): void {
  mkdirSync(join(target, 'server'), { recursive: true });
  for (const [file, text] of files) {
    const path = join(target, 'server', file);
    if (text === undefined) continue;
    writeFileSync(`${path}.next`, text);
    renameSync(`${path}.next`, path);
  }
}

/** Redirects are part of the server's configuration too, and are read from the live release itself. */
export function readRedirects(target: string, name: string | undefined): string {
  const paths = ['nginx-redirects.conf', 'Caddyfile-redirects'];
  return name ? paths.map((path) => readIfThere(join(toSite(target, name), '_deploy', path)) ?? '').join('\n') : '';
}

/** `'sha256-…'`, each once, in the order in which they stand. */
export function findStyles(text: string | undefined): string[] {
  const found = [...(text ?? '').matchAll(STYLES)].flatMap(([, hashes = '']) => hashes.trim().split(' '));
  return [...new Set(found)];
}

function allowStyles(text: string, styles: string[]): string {
  return text.replace(STYLES, `style-src ${[...new Set(styles)].join(' ')}`);
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
