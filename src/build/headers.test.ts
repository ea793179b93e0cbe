import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFolder } from '../../tests/fixtures/folder.ts';
import { parseHeaders, toHeadersFor } from '../lib/header-rules.ts';
import { toContentSecurityPolicy, toHeaders, toPageHeaders, writeHeaders } from './headers.ts';

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
  expect(new Map([...toHeaders(), ...toPageHeaders([HASH])]).get(name)).toBe(value);
});

describe('writeHeaders', () => {
  const write = () => {
    const folder = createFolder({});
    writeHeaders({ root: folder, folder, record, styleHashes: [HASH] });
    return (path: string) => readFileSync(join(folder, path), 'utf8');
  };

  test('_headers has them all for every path, and long life for hashed files alone, and a day for pictures', () => {
    const rules = parseHeaders(write()('_headers'));
    const all = [...toHeaders(), ...toPageHeaders([HASH])];
    const read = (path: string) => [...toHeadersFor(rules, path)];
    const lasting = (value: string): [string, string] => ['Cache-Control', value];
    for (const path of ['/', '/get-help/', '/picture.png', '/icon.svg', '/search/', '/data/finder.json'])
      expect(read(path)).toEqual([...all, lasting('public, max-age=0, must-revalidate')]);
    expect(read('/pictures/home.png')).toEqual([...all, lasting('public, max-age=86400')]);
    // A worker has the policy of its own file.
    expect(read('/sw.js')).toEqual([...all, lasting('no-cache')]);
    // The service worker gives the headers of the saved pages' file to each of them.
    for (const path of ['/_astro/a.js', '/_astro/a.svg', '/_astro/saved-pages.1a2b.json'])
      expect(read(path)).toEqual([...all, lasting('public, max-age=31536000, immutable')]);
    for (const path of ['/_astro/instant-layer.1a2b.js', '/_astro/full-text-results.1a2b.js'])
      expect(read(path)).toEqual([...toHeaders(), lasting('public, max-age=31536000, immutable')]);
  });

  test.each(['/pagefind/pagefind.js', '/pagefind/index/1a/2.pf_index', '/search/pages.json', '/search/red-flags.json'])(
    '%s, which only a page loads, is sent without the headers of pages',
    (path) => {
      const sent = toHeadersFor(parseHeaders(write()('_headers')), path);
      expect([...sent]).toEqual([...toHeaders(), ['Cache-Control', 'public, max-age=0, must-revalidate']]);
    },
  );

  test('Caddy sets one lifetime for each path', () => {
    const lines = write()('_deploy/Caddyfile-headers')
      .split('\n')
      .filter((line) => !line.startsWith(' '));
    expect(lines).toContain('@fresh not path /_astro/* /pictures/* /sw.js');
    expect(lines).toContain('header /sw.js Cache-Control "no-cache"');
    expect(lines).toContain('header /pictures/* Cache-Control "public, max-age=86400"');
  });

  test.each(toHeaders())('nginx and Caddy send %s with everything', (name, value) => {
    const read = write();
    expect(read('_deploy/nginx-headers.conf')).toContain(`\nadd_header ${name} "${value}" always;\n`);
    expect(read('_deploy/Caddyfile-headers')).toContain(`\n  ${name} "${value}"\n`);
  });

  test.each(toPageHeaders([HASH]))('nginx and Caddy send %s with pages', (name, value) => {
    const read = write();
    expect(read('_deploy/nginx-headers.conf')).toMatch(new RegExp(`\nadd_header ${name} \\$page_[a-z_]+ always;\n`));
    expect(read('_deploy/nginx-headers.conf')).toContain(`"${value}";`);
    expect(read('_deploy/Caddyfile-headers')).toContain(`\n  ${name} "${value}"\n`);
  });

  test('refuses to run before the style sheet has its hash', () => {
    const folder = createFolder({});
    expect(() => writeHeaders({ root: folder, folder, record })).toThrow('The style sheet has no hash yet');
  });
});
