import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { compressFiles } from '../src/build/compression.ts';
import { createFolder } from '../tests/fixtures/folder.ts';
import { startServer } from './serve.ts';

const HEADERS = `/*
  Content-Security-Policy: default-src 'none'; style-src 'sha256-A='
  X-Frame-Options: DENY
  Cache-Control: public, max-age=0
/_astro/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
/map.png
  ! X-Frame-Options
`;
const HOME = `<h1>Home</h1>${'<p>Ely</p>'.repeat(100)}`;
const files = {
  'outside.txt': 'not of this site',
  'site/_headers': HEADERS,
  'site/_redirects': '/old/ /plan/ 301\n',
  'site/_deploy/nginx-headers.conf': 'secret',
  'site/404.html': '<h1>Not found</h1>',
  'site/index.html': HOME,
  'site/plan/index.html': '<h1>Plan</h1>',
  'site/_astro/a.js': 'alert(1)',
  'site/map.png': 'PNG',
  'site/unknown.xyz': '?',
};

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Serves the small site for one test. @returns a function that asks for a path exactly as it is written. */
async function serve(): Promise<(path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>> {
  const folder = join(createFolder(files), 'site');
  await compressFiles({ folder });
  const { server, address } = await startServer(folder);
  onTestFinished(() => void server.close());
  const { hostname, port } = new URL(address);
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      });
      asked.on('error', reject).end();
    });
}

describe('what is there', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', HOME],
    ['/index.html', 'text/html; charset=utf-8', HOME],
    ['/plan/', 'text/html; charset=utf-8', '<h1>Plan</h1>'],
    ['/plan/?q=111', 'text/html; charset=utf-8', '<h1>Plan</h1>'],
    ['/_astro/a.js', 'text/javascript; charset=utf-8', 'alert(1)'],
    ['/map.png', 'image/png', 'PNG'],
    ['/unknown.xyz', 'application/octet-stream', '?'],
  ])('%s is 200 with its type', async (path, type, text) => {
    const { status, headers, body } = await (await serve())(path);
    expect([status, headers['content-type'], body.toString()]).toEqual([200, type, text]);
    expect(headers['content-length']).toBe(String(body.length));
  });

  test('a folder without its slash leads to the one with it', async () => {
    const { status, headers } = await (await serve())('/plan');
    expect([status, headers.location]).toEqual([308, '/plan/']);
  });
});

describe('what is not there', () => {
  test.each(['/nothing', '/nothing/', '/plan/nothing', '/index.html/', '/PLAN/'])(
    '%s is 404 with the page for it',
    async (path) => {
      const { status, headers, body } = await (await serve())(path);
      expect([status, headers['content-type'], body.toString()]).toEqual([
        404,
        'text/html; charset=utf-8',
        '<h1>Not found</h1>',
      ]);
      expect(headers['x-frame-options']).toBe('DENY');
    },
  );

  test.each([
    '/_headers',
    '/_redirects',
    '/_deploy',
    '/_deploy/',
    '/_deploy/nginx-headers.conf',
    '/%5fheaders',
    '/plan/../_headers',
    '/index.html.br',
    '/index.html.gz',
    '/plan/index.html%2ebr',
  ])('%s is hidden', async (path) => {
    const { status, body } = await (await serve())(path);
    expect([status, body.toString()]).toEqual([404, '<h1>Not found</h1>']);
  });

  test.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/plan/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/..%2f..%2f..%2f..%2f..%2fetc/passwd',
    '/..%2fsite-secret/key.txt',
    '/%2f_headers',
    '/.%2f_headers',
    '/x/..%2f_headers',
    '/%2f_deploy/nginx-headers.conf',
    '/%2fplan',
  ])('%s does not lead out of the folder, to a hidden file or to another host', async (path) => {
    const { status, headers } = await (await serve())(path);
    expect([400, 404]).toContain(status);
    expect(headers.location).toBeUndefined();
  });

  test('without a 404 page it says so in a line', async () => {
    const folder = createFolder({ _headers: '/*\n  X-Frame-Options: DENY\n', 'index.html': 'x' });
    const { server, address } = await startServer(folder);
    onTestFinished(() => void server.close());
    const response = await fetch(new URL('/nothing', address));
    expect([response.status, await response.text()]).toEqual([404, 'There is no page at this address\n']);
    expect(response.headers.get('x-frame-options')).toBe('DENY');
  });

  test('a query stays when the / is added', async () => {
    const { headers } = await (await serve())('/plan?q=1');
    expect(headers.location).toBe('/plan/?q=1');
  });

  test.each(['/%00', '/index.html%00.png', '/%', '/%zz', '/%c3%28'])('%s is no address', async (path) => {
    expect((await (await serve())(path)).status).toBe(400);
  });
});

describe('headers', () => {
  test('are exactly those of _headers, and what HTTP itself needs', async () => {
    const { headers } = await (await serve())('/');
    expect(headers).toEqual({
      'content-security-policy': "default-src 'none'; style-src 'sha256-A='",
      'x-frame-options': 'DENY',
      'cache-control': 'public, max-age=0',
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(HOME.length),
      vary: 'Accept-Encoding',
      date: expect.any(String),
      connection: 'close',
    });
  });

  test('a later rule takes a header away and sets it anew', async () => {
    const { headers } = await (await serve())('/_astro/a.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['x-frame-options']).toBe('DENY');
  });

  test('a later rule may take a header away for good', async () => {
    const { headers } = await (await serve())('/map.png');
    expect(headers['cache-control']).toBe('public, max-age=0');
    expect(headers['x-frame-options']).toBeUndefined();
  });
});

describe('compression', () => {
  test.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['deflate', undefined],
    ['identity', undefined],
    ['brotli', undefined],
  ])('who accepts %s gets %s', async (accepted, encoding) => {
    const { headers, body } = await (await serve())('/', { 'Accept-Encoding': accepted });
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? ((content: Buffer) => content);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(decode(body).toString()).toBe(HOME);
  });

  test('what has no compressed copy is sent as it is', async () => {
    const { headers, body } = await (await serve())('/map.png', { 'Accept-Encoding': 'br, gzip' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('PNG');
  });
});

describe('methods', () => {
  test('HEAD has the headers of GET and no body', async () => {
    const ask = await serve();
    const [get, head] = [await ask('/'), await ask('/', {}, 'HEAD')];
    expect(head.body).toHaveLength(0);
    expect([head.status, { ...head.headers, date: '' }]).toEqual([get.status, { ...get.headers, date: '' }]);
  });

  test('HEAD of what is not there is 404', async () => {
    expect((await (await serve())('/nothing', {}, 'HEAD')).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is 405', async (method) => {
    expect((await (await serve())('/', {}, method)).status).toBe(405);
  });
});

test('the server listens on this machine only', async () => {
  const { server, address } = await startServer(join(createFolder(files), 'site'));
  onTestFinished(() => void server.close());
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(server.address()).toMatchObject({ address: '127.0.0.1' });
});

test('a port that is taken is an error, not silence', async () => {
  const folder = join(createFolder(files), 'site');
  const { server, address } = await startServer(folder);
  onTestFinished(() => void server.close());
  await expect(startServer(folder, Number(new URL(address).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('an old address leads to the new one, with the headers of every answer', async () => {
  const get = await serve();
  const { status, headers } = await get('/old/');
  expect(status).toBe(301);
  expect(headers).toMatchObject({ location: '/plan/', 'x-frame-options': 'DENY' });
});
