/**
 * The headers that every answer carries, for hosts that read `_headers`, for nginx and for Caddy. Our own server reads
 * `_headers` too, so that tests see what readers get.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepInput } from './steps.ts';

/** Pagefind needs WebAssembly; nothing else runs that is not a file of ours. */
export function toContentSecurityPolicy(styleHashes: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The one policy of src/client/offline.ts, which allows /sw.js alone.
    'trusted-types sw',
    'upgrade-insecure-requests',
  ].join('; ');
}

/** Header names and values for every path. */
export function toHeaders(styleHashes: string[]): [name: string, value: string][] {
  return [
    ['Content-Security-Policy', toContentSecurityPolicy(styleHashes)],
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

const FRESH = 'public, max-age=0, must-revalidate';
/** A picture follows the words of its page, and nobody comes to harm by an old one. */
const A_DAY = 'public, max-age=86400';
const FOR_EVER = 'public, max-age=31536000, immutable';
/** A service worker that is not the newest would hold readers back. */
const ASK = 'no-cache';

export function writeHeaders({ folder, styleHashes }: StepInput): void {
  if (!styleHashes?.length) throw new Error('The style sheet has no hash yet: the headers step comes after it');
  const headers = toHeaders(styleHashes);
  const write = (path: string, lines: string[]) => writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
  write('_headers', [
    '/*',
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${FRESH}`,
    '/_astro/*',
    '  ! Cache-Control',
    `  Cache-Control: ${FOR_EVER}`,
    '/pictures/*',
    '  ! Cache-Control',
    `  Cache-Control: ${A_DAY}`,
    '/sw.js',
    '  ! Cache-Control',
    `  Cache-Control: ${ASK}`,
  ]);
  mkdirSync(join(folder, '_deploy'), { recursive: true });
  write('_deploy/nginx-headers.conf', [
    '# Include this in every location: a location with an add_header of its own drops the inherited ones.',
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ]);
  write('_deploy/Caddyfile-headers', [
    '# import this file inside the site block. Caddy sorts directives, so no two set one header for one path.',
    'header {',
    ...headers.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    '@fresh not path /_astro/* /pictures/* /sw.js',
    `header @fresh Cache-Control "${FRESH}"`,
    `header /sw.js Cache-Control "${ASK}"`,
    `header /pictures/* Cache-Control "${A_DAY}"`,
    `header /_astro/* Cache-Control "${FOR_EVER}"`,
  ]);
}
