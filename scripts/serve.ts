/**
 * `npm run serve`: serves a built site with exactly the headers that its `_headers` file names, and the redirects of its
 * `_redirects`. Tests use it too.
 *
 * Options: --port 4321 (0 for any free one), --folder dist.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, posix, resolve, sep } from 'node:path';
import { parseHeaders, toHeadersFor, type HeaderRule } from '../src/lib/header-rules.ts';
import { isCommand } from './shared/is-command.ts';
import { readArguments } from './shared/read-arguments.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8; header=present',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};
/** What readers see who come to no page. */
const LOST = '/404.html';
/** Files of a built site that are for its host and not for readers. */
const HIDDEN = /^\/(?:_headers$|_redirects$|_deploy(?:\/|$))|\.(?:br|gz)$/;

/** Starts a server on this machine only. @returns it with the address to open. */
export async function startServer(folder: string, port = 0): Promise<{ server: Server; address: string }> {
  const site: ServedSite = {
    folder: resolve(folder),
    rules: parseHeaders(readFileSync(join(folder, '_headers'), 'utf8')),
    redirects: readRedirects(join(folder, '_redirects')),
  };
  const server = createServer((request, response) => answer(site, request, response));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const bound = server.address();
  return { server, address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}/` };
}

interface ServedSite {
  folder: string;
  rules: HeaderRule[];
  /** Old address to new one. */
  redirects: Map<string, string>;
}

function answer({ folder, rules, redirects }: ServedSite, request: IncomingMessage, response: ServerResponse): void {
  const url = toUrl(request.url ?? '/');
  // Whatever is no file of the site is a page, also where only files stand.
  const file = url && findFile(folder, url.path);
  response.setHeaders(toHeadersFor(rules, file ? url.path : LOST));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return end(response, 405, 'Only GET and HEAD');
  }
  if (!url) return end(response, 400, 'Not an address');
  const { path, query } = url;
  const moved = redirects.get(path);
  if (moved) {
    response.setHeader('Location', moved);
    return end(response, 301, 'This page has moved');
  }
  if (!file && !path.endsWith('/') && findFile(folder, `${path}/`)) {
    response.setHeader('Location', `${encodeURI(path)}/${query}`);
    return end(response, 308, 'This page’s address ends in /');
  }
  const shown = file ?? findFile(folder, LOST);
  if (!shown) return end(response, 404, 'There is no page at this address');
  send(shown, file ? 200 : 404, request, response);
}

function send(file: string, status: number, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  const { path, encoding } = chooseEncoding(file, String(request.headers['accept-encoding'] ?? ''));
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', statSync(path).size);
  response.writeHead(status);
  if (request.method === 'HEAD') response.end();
  // A file may go between the look at it and the reading of it, when a new site takes the place of the old one.
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The decoded path of an address, and its query. Only a path in its plain form is one: no `..`, no `//`, no NUL. */
function toUrl(url: string): { path: string; query: string } | undefined {
  try {
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    return /[\0\\]/.test(path) || posix.normalize(path) !== path ? undefined : { path, query: search };
  } catch {
    return undefined;
  }
}

/** Lines like `/old/ /new/ 301`. */
function readRedirects(file: string): Map<string, string> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return new Map(
    lines.map((line) => line.split(' ')).flatMap(([from, to]) => (from && to ? [[from, to] as const] : [])),
  );
}

function findFile(folder: string, path: string): string | undefined {
  if (HIDDEN.test(path)) return undefined;
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function chooseEncoding(file: string, accepted: string): { path: string; encoding?: string } {
  const takes = (name: string) =>
    new RegExp(`(?:^|[,\\s])${name}(?!\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$))(?=[\\s;,]|$)`).test(accepted);
  if (takes('br') && existsSync(`${file}.br`)) return { path: `${file}.br`, encoding: 'br' };
  if (takes('gzip') && existsSync(`${file}.gz`)) return { path: `${file}.gz`, encoding: 'gzip' };
  return { path: file };
}

function end(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(`${text}\n`);
}

if (isCommand(import.meta.url)) {
  let port = '';
  try {
    const { values } = readArguments({
      options: { port: { type: 'string', default: '4321' }, folder: { type: 'string', default: 'dist' } },
    });
    port = values.port;
    if (!existsSync(join(values.folder, '_headers'))) {
      throw new Error(`There is no built site in ${values.folder}/. Build it first: npm run build`);
    }
    const { address } = await startServer(values.folder, Number(port));
    console.log(`The site is at ${address} (Ctrl+C stops it)`);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const message = error instanceof Error ? error.message : error;
    console.error(taken ? `Port ${port} is in use. Try another: npm run serve -- --port 4322` : message);
    process.exitCode = 1;
  }
}
