/**
 * Old addresses lead to where their pages are now: in the form of every host that we name, and, for a host that knows
 * none of them, as a page of its own at the old address (`src/pages/[...moved].astro`).
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { redirectsSchema, type Redirects } from '../schemas/redirects.ts';
import { readText } from './built-files.ts';
import type { StepInput } from './steps.ts';

export type Redirect = Redirects['redirects'][number];

/** @throws a ZodError when the file is not what its schema says (`npm run check` says so in plain words). */
export function readRedirects(root: string): Redirect[] {
  return redirectsSchema.parse(parse(readFileSync(join(root, 'content/redirects.yaml'), 'utf8'))).redirects;
}

/** @throws when an old address leads nowhere, or when a page of the site would hide behind it. */
export function writeRedirects({ root, folder }: Pick<StepInput, 'root' | 'folder'>): void {
  const redirects = readRedirects(root);
  const faults = redirects.flatMap((redirect) => findFaults(redirect, redirects, folder));
  if (faults.length) throw new Error(`Redirects in content/redirects.yaml that do not work:\n${faults.join('\n')}`);
  mkdirSync(join(folder, '_deploy'), { recursive: true });
  const write = (path: string, lines: string[]) =>
    writeFileSync(join(folder, path), lines.map((each) => `${each}\n`).join(''));
  write(
    '_redirects',
    redirects.map(({ from, to }) => `${from} ${to} 301`),
  );
  write('_deploy/nginx-redirects.conf', [
    '# Include this in the server block.',
    ...redirects.map(({ from, to }) => `location = ${from} { return 301 ${to}; }`),
  ]);
  write('_deploy/Caddyfile-redirects', [
    '# import this file inside the site block.',
    ...redirects.map(({ from, to }) => `redir ${from} ${to} 301`),
  ]);
}

function findFaults({ from, to }: Redirect, redirects: Redirect[], folder: string): string[] {
  const [path = '', anchor] = to.split('#');
  const page = `${path.slice(1)}index.html`;
  const next = redirects.find((other) => other.from === path);
  if (next) return [`${from} leads to ${to}, which has moved on: let it lead to ${next.to}`];
  if (!existsSync(join(folder, page))) return [`${from} leads to ${to}, and there is no such page`];
  if (anchor && !readText(folder, page).includes(`id="${anchor}"`)) {
    return [`${from} leads to ${to}, and the page has no place called #${anchor}`];
  }
  const old = join(folder, from.slice(1), 'index.html');
  const isTaken = existsSync(old) && !readFileSync(old, 'utf8').includes('data-moved');
  return isTaken ? [`${from} is a page of the site: a redirect would hide it`] : [];
}
