/**
 * Asks a running server for what a reader in an emergency needs, and holds each answer against the files of the release:
 * the same words, the security headers, and a style sheet that those headers allow.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseHeaders, toHeadersFor } from '../../src/lib/header-rules.ts';

interface Visit {
  path: string;
  file: string;
  status: number;
  /** What must stand in the answer. */
  words: string[];
}

const VISITS: Visit[] = [
  { path: '/', file: 'index.html', status: 200, words: ['999', 'tel:111'] },
  toPage('/get-help/999-and-a-and-e/', ['tel:999']),
  toPage('/get-help/nhs-111/', ['tel:111']),
  toPage('/search/', ['<form', '/search/']),
  { path: '/no-such-page/', file: '404.html', status: 404, words: ['tel:999', 'tel:111'] },
  { path: '/pagefind/pagefind.js', file: 'pagefind/pagefind.js', status: 200, words: [] },
  { path: '/pagefind/pagefind-entry.json', file: 'pagefind/pagefind-entry.json', status: 200, words: [] },
  { path: '/build.json', file: 'build.json', status: 200, words: ['"tree"'] },
];
const LONGEST_WAIT = 10_000;
/** A web server that has just read its configuration again may close a connection that we were about to use. */
const TRIES = 3;
const PAUSE = 300;

/** @param folder The release that the server should be showing. @returns what is wrong, a sentence each. */
export async function findSiteFaults(address: string, folder: string): Promise<string[]> {
  const faults: string[] = [];
  for (const visit of VISITS) faults.push(...(await findFaults(address, folder, visit)));
  return faults;
}

async function findFaults(address: string, folder: string, { path, file, status, words }: Visit): Promise<string[]> {
  if (!existsSync(join(folder, file))) return [`${path}: the built site has no ${file}`];
  const expected = readFileSync(join(folder, file), 'utf8');
  const missing = words.filter((word) => !expected.includes(word));
  if (missing.length) return [`${path}: ${file} does not have the words ${missing.join(' and ')}`];
  try {
    const answer = await ask(new URL(path, address));
    if (answer.status !== status) return [`${path}: the server answers ${answer.status} and not ${status}`];
    if ((await answer.text()) !== expected) return [`${path}: the server does not send this release's ${file}`];
    return findHeaderFaults(path, answer.headers, folder, file.endsWith('.html') ? expected : '');
  } catch (error) {
    return [`${path}: the server does not answer (${error instanceof Error ? error.message : String(error)})`];
  }
}

async function ask(url: URL, tries = TRIES): Promise<Response> {
  const headers = { 'Accept-Encoding': 'br, gzip', 'Cache-Control': 'no-cache' };
  try {
    return await fetch(url, { redirect: 'manual', headers, signal: AbortSignal.timeout(LONGEST_WAIT) });
  } catch (error) {
    if (tries <= 1) throw error;
    await pause(PAUSE);
    return ask(url, tries - 1);
  }
}

function findHeaderFaults(path: string, sent: Headers, folder: string, html: string): string[] {
  const rules = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
  const faults = [...toHeadersFor(rules, path)].flatMap(([name, value]) => {
    const given = sent.get(name) ?? '';
    const isRight =
      name === 'Content-Security-Policy' ? withoutStyles(given) === withoutStyles(value) : given === value;
    return isRight ? [] : [`${path}: the header ${name} ${given ? `is "${given}"` : 'is missing'}`];
  });
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
  if (style === undefined) return faults;
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  const isAllowed = (sent.get('Content-Security-Policy') ?? '').includes(hash);
  return isAllowed ? faults : [...faults, `${path}: the headers do not allow the page's style sheet`];
}

/** The policy without its style sheets: a server allows those of older releases too (see server-headers.ts). */
function withoutStyles(policy: string): string {
  return policy.replace(/style-src[^;]*/, 'style-src');
}

function toPage(path: string, words: string[]): Visit {
  return { path, file: `${path.slice(1)}index.html`, status: 200, words };
}
