import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { parseHeaders } from '../lib/header-rules.ts';
import { toContentSecurityPolicy, toHeaders, writeHeaders } from './headers.ts';

const HASH = 'sha256-AbC123+/=';
const SECOND = 'sha256-dEf456+/=';
const record = { epoch: 0, day: '2026-11-22', commit: 'unknown' };

describe('the Content-Security-Policy', () => {
  const policy = toContentSecurityPolicy([HASH, SECOND]);
  const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));

  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.has('object-src')).toBe(false);
  });

  test('has no way for scripts or styles inside a page', () => {
    expect(policy).not.toMatch(/'unsafe-/);
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  test('knows two style sheets by their hashes', () => {
    expect(directives.get('style-src')).toEqual([`'${HASH}'`, `'${SECOND}'`]);
    expect(policy.match(/sha\d+-/g)).toHaveLength(2);
  });

  test('knows one policy for addresses of scripts, that of the service worker', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual(['sw']);
  });

  test('names no other origin, and has every directive once', () => {
    expect(policy).not.toMatch(/https?:|\*|data:/);
    expect(directives.size).toBe(policy.split('; ').length);
  });
});

test.each([
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  // The finder asks the device where it is; no frame of another site may.
  ['Permissions-Policy', 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
])('%s is %s', (name, value) => {
  expect(new Map(toHeaders([HASH])).get(name)).toBe(value);
});

describe('writeHeaders', () => {
  const write = () => {
    const folder = createFolder({});
    writeHeaders({ root: folder, folder, record, styleHashes: [HASH] });
    return (path: string) => readFileSync(join(folder, path), 'utf8');
  };

  test('_headers has them all for every path, and long life for hashed files alone, and a day for pictures', () => {
    const [all, hashed, pictures, worker, ...more] = parseHeaders(write()('_headers'));
    expect(all?.set).toEqual([...toHeaders([HASH]), ['Cache-Control', 'public, max-age=0, must-revalidate']]);
    expect(all?.matches('/get-help/')).toBe(true);
    expect(hashed?.remove).toEqual(['Cache-Control']);
    expect(hashed?.set).toEqual([['Cache-Control', 'public, max-age=31536000, immutable']]);
    expect([hashed?.matches('/_astro/a.js'), hashed?.matches('/get-help/')]).toEqual([true, false]);
    expect(pictures?.remove).toEqual(['Cache-Control']);
    expect(pictures?.set).toEqual([['Cache-Control', 'public, max-age=86400']]);
    expect([pictures?.matches('/pictures/home.png'), pictures?.matches('/picture.png')]).toEqual([true, false]);
    expect(worker?.remove).toEqual(['Cache-Control']);
    expect(worker?.set).toEqual([['Cache-Control', 'no-cache']]);
    expect([worker?.matches('/sw.js'), worker?.matches('/get-help/')]).toEqual([true, false]);
    expect(more).toEqual([]);
  });

  test('Caddy sets one lifetime for each path', () => {
    const lines = write()('_deploy/Caddyfile-headers')
      .split('\n')
      .filter((line) => !line.startsWith(' '));
    expect(lines).toContain('@fresh not path /_astro/* /pictures/* /sw.js');
    expect(lines).toContain('header /sw.js Cache-Control "no-cache"');
    expect(lines).toContain('header /pictures/* Cache-Control "public, max-age=86400"');
  });

  test.each(toHeaders([HASH]))('nginx and Caddy send %s too', (name, value) => {
    const read = write();
    expect(read('_deploy/nginx-headers.conf')).toContain(`\nadd_header ${name} "${value}" always;\n`);
    expect(read('_deploy/Caddyfile-headers')).toContain(`\n  ${name} "${value}"\n`);
  });

  test('refuses to run before the style sheet has its hash', () => {
    const folder = createFolder({});
    expect(() => writeHeaders({ root: folder, folder, record })).toThrow('The style sheet has no hash yet');
  });
});
