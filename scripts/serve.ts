/**
 * `npm run serve`: serves a built site with exactly the headers that its `_headers` file names. Tests use it too.
 *
 * Options: --port 4321 (0 for any free one), --folder dist.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseHeaders, type HeaderRule } from '../src/lib/header-rules.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};
const HIDDEN = /^\/(?:_headers$|_redirects$|_deploy(?:\/|$))|\.(?:br|gz)$/;

/** Starts a server on this machine only. @returns it with the address to open. */
export async function startServer(folder: string, port = 0): Promise<{ server: Server; address: string }> {
  const rules = parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => answer(resolve(folder), rules, request, response));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const bound = server.address();
  return { server, address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}/` };
}

function answer(folder: string, rules: HeaderRule[], request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD');
  const path = toPath(request.url ?? '/');
  if (path === undefined) return end(response, 400, 'Not an address');
  const file = findFile(folder, path);
  if (!file && !path.endsWith('/') && findFile(folder, `${path}/`)) {
    response.writeHead(308, { Location: `${path}/` }).end();
    return;
  }
  const shown = file ?? join(folder, '404.html');
  for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
  response.setHeader('Content-Type', TYPES[extname(shown)] ?? 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  const { path: sent, encoding } = chooseEncoding(shown, String(request.headers['accept-encoding'] ?? ''));
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', statSync(sent).size);
  response.writeHead(file ? 200 : 404);
  if (request.method === 'HEAD') response.end();
  else createReadStream(sent).pipe(response);
}

function toPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

function findFile(folder: string, path: string): string | undefined {
  if (HIDDEN.test(path)) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function headersFor(rules: HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter(({ matches }) => matches(path))) {
    for (const name of rule.remove) headers.delete(name);
    for (const [name, value] of rule.set) headers.set(name, value);
  }
  return headers;
}

function chooseEncoding(file: string, accepted: string): { path: string; encoding?: string } {
  if (/\bbr\b/.test(accepted) && existsSync(`${file}.br`)) return { path: `${file}.br`, encoding: 'br' };
  if (/\bgzip\b/.test(accepted) && existsSync(`${file}.gz`)) return { path: `${file}.gz`, encoding: 'gzip' };
  return { path: file };
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4321' }, folder: { type: 'string', default: 'dist' } },
  });
  if (!existsSync(join(values.folder, '_headers'))) {
    console.error(`There is no built site in ${values.folder}/. Build it first: npm run build`);
    process.exitCode = 1;
  } else {
    try {
      const { address } = await startServer(values.folder, Number(values.port));
      console.log(`The site is at ${address} (Ctrl+C stops it)`);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      console.error(taken ? `Port ${values.port} is in use. Try another: npm start -- --port 4322` : error);
      process.exitCode = 1;
    }
  }
}
