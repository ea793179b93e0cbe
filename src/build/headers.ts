/**
 * The headers of the answers, for hosts that read `_headers`, for nginx and for Caddy. Our own server reads `_headers` too,
 * so that tests see what readers get.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepInput } from './steps.ts';

type Header = [name: string, value: string];

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

/** Names and values for every path. */
export function toHeaders(): Header[] {
  return [
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ];
}

/** And those that tell a browser how to treat a page, a worker or whatever else may be opened by itself. */
export function toPageHeaders(styleHashes: string[]): Header[] {
  return [
    ['Content-Security-Policy', toContentSecurityPolicy(styleHashes)],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/**
 * What a search asks for, ten files that only a page loads: the headers of a page would be a fifteenth of its bytes where
 * HTTP does not pack them. What can be opened or run by itself must never be among them: a picture, `/sw.js`, or the file
 * of pages in `/_astro/`, whose headers the service worker gives to the pages.
 */
const PARTS = [
  '/_astro/instant-layer.*',
  '/_astro/full-text-results.*',
  '/pagefind/*',
  ...['/search/pages.json', '/search/more-pages.json', '/search/red-flags.json'],
];

const FRESH = 'public, max-age=0, must-revalidate';
/** A picture follows the words of its page, and nobody comes to harm by an old one. */
const A_DAY = 'public, max-age=86400';
const FOR_EVER = 'public, max-age=31536000, immutable';
/** A service worker that is not the newest would hold readers back. */
const ASK = 'no-cache';

export function writeHeaders({ folder, styleHashes }: StepInput): void {
  if (!styleHashes?.length) throw new Error('The style sheet has no hash yet: the headers step comes after it');
  const [headers, ofPages] = [toHeaders(), toPageHeaders(styleHashes)];
  const write = (path: string, lines: string[]) => writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
  write('_headers', [
    '/*',
    ...[...headers, ...ofPages].map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${FRESH}`,
    ...PARTS.flatMap((path) => [path, ...ofPages.map(([name]) => `  ! ${name}`)]),
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
  const toName = (name: string) => `$page_${name.toLowerCase().replaceAll('-', '_')}`;
  write('_deploy/nginx-headers.conf', [
    '# Include this in the server: a location with an add_header of its own drops the inherited ones.',
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    '# Not for files that only a page loads; the page for lost readers comes by here again, under its own name.',
    ...ofPages.map(([name, value]) => `set ${toName(name)} "${value}";`),
    `if ($uri ~ "^(?:${PARTS.map(toExpression).join('|')})") {`,
    ...ofPages.map(([name]) => `  set ${toName(name)} "";`),
    '}',
    ...ofPages.map(([name]) => `add_header ${name} ${toName(name)} always;`),
  ]);
  write('_deploy/Caddyfile-headers', [
    '# import this file inside the site block. Caddy sorts directives, so no two set one header for one path.',
    'header {',
    ...headers.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    '# Not for files that only a page loads; where there is no such file, the page for lost readers comes.',
    '@page not {',
    `  path ${PARTS.join(' ')}`,
    '  not path */ *.br *.gz',
    '  file',
    '}',
    'header @page {',
    ...ofPages.map(([name, value]) => `  ${name} "${value}"`),
    '}',
    '@fresh not path /_astro/* /pictures/* /sw.js',
    `header @fresh Cache-Control "${FRESH}"`,
    `header /sw.js Cache-Control "${ASK}"`,
    `header /pictures/* Cache-Control "${A_DAY}"`,
    `header /_astro/* Cache-Control "${FOR_EVER}"`,
  ]);
}

/** `/pagefind/*` and `/search/pages.json` as beginnings of a path; a compressed copy has one ending more. */
function toExpression(pattern: string): string {
  return pattern.replace(/\*$/, '').replaceAll('.', '\\.');
}
