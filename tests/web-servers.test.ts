/**
 * The configurations in .deploy/, in the servers that they are for: what our own test server sends is what readers get.
 * A machine without nginx or Caddy says so in the names of the tests that it leaves out.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { findSiteFaults } from '../scripts/publish/smoke-test.ts';
import { startServer } from '../scripts/serve.ts';
import { listBuiltFiles } from '../src/build/built-files.ts';
import { createFolder } from './fixtures/folder.ts';
import { goBack, publish } from './fixtures/published.ts';
import { createSite } from './fixtures/small-site.ts';
import { findServer, startWebServer } from './fixtures/web-server.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(address: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject).end();
  });
}

const FILES = [
  ['/', 'index.html'],
  ['/search/', 'search/index.html'],
  ['/search/pages.json', 'search/pages.json'],
  ['/get-help/nhs-111/', 'get-help/nhs-111/index.html'],
  ['/404.html', '404.html'],
  ['/_astro/search.DzY6WeAO.js', '_astro/search.DzY6WeAO.js'],
  ['/_astro/instant-layer.DzY6WeAO.js', '_astro/instant-layer.DzY6WeAO.js'],
  ['/pagefind/pagefind-entry.json', 'pagefind/pagefind-entry.json'],
  ['/pagefind/wasm.en-gb.pagefind', 'pagefind/wasm.en-gb.pagefind'],
  ['/sw.js', 'sw.js'],
  ['/icon.svg', 'icon.svg'],
  ['/sitemap-index.xml', 'sitemap-index.xml'],
  ['/robots.txt', 'robots.txt'],
  ['/data/figures.csv', 'data/figures.csv'],
  ['/data/figures.json', 'data/figures.json'],
  ['/picture.png', 'picture.png'],
  ['/pictures/home.png', 'pictures/home.png'],
  ['/build.json', 'build.json'],
] as const;
const LOST = [
  '/nothing',
  '/nothing/',
  '/search/nothing',
  '/_astro/',
  '/_astro/gone.js',
  '/pagefind/gone',
  '/data/',
  '/PLAN/',
];
const HIDDEN = ['/_headers', '/_redirects', '/_deploy', '/_deploy/', '/_deploy/nginx-headers.conf', '/%5fheaders'];
const COPIES = ['/index.html.br', '/index.html.gz', '/search/index.html%2ebr', '/404.html.br', '/pagefind/pagefind.js.br'];
const OUTSIDE = ['/../../../etc/passwd', '/..%2f..%2f..%2fetc%2fpasswd', '/%2e%2e/before', '/.%2f_headers'];
/** What HTTP itself adds, and differs between servers that are all right. */
const OWN = ['date', 'connection', 'content-length', 'etag', 'last-modified', 'accept-ranges', 'server', 'keep-alive'];

/** Where the real site is published, once for both servers: to look through all its compressed copies takes long. */
let real: Promise<string> | undefined;
const realTarget = mkdtempSync(join(tmpdir(), 'fit-real-'));
afterAll(() => rmSync(realTarget, { recursive: true, force: true }));

function publishRealSite(): Promise<string> {
  return (real ??= publish(realTarget, 'dist').then(() => realTarget));
}

describe.each(['nginx', 'caddy'] as const)('%s', (name) => {
  const program = findServer(name);
  const title = (text: string) => (program ? text : `${text} (left out: ${name} is not on this machine)`);

  /** The server with one published site. */
  async function serve() {
    const [target, dist] = [createFolder({}), await createSite({ moved: ['/old/page/'] })];
    await publish(target, dist);
    return { target, dist, ...(await startWebServer(name, target)) };
  }

  test.skipIf(!program)(title('sends the same as our own test server, with every header'), async () => {
    const { address, dist } = await serve();
    const ours = await startServer(dist);
    const paths = [...FILES.map(([path]) => path), ...LOST];
    for (const encoding of ['br', 'gzip', 'identity', 'br;q=0, gzip', 'gzip, deflate, br, zstd']) {
      for (const path of paths) {
        const [theirs, own] = await Promise.all(
          [address, ours.address].map((server) => ask(server, path, { 'Accept-Encoding': encoding })),
        );
        const label = `${path} as ${encoding}`;
        expect([label, theirs?.status, comparable(theirs)]).toEqual([label, own?.status, comparable(own)]);
        expect(theirs?.body.equals(own?.body ?? Buffer.of()), label).toBe(true);
      }
    }
    ours.server.close();
  });

  test.skipIf(!program)(title('sends each compressed copy as what it is'), async () => {
    const { address } = await serve();
    for (const [encoding, unpack] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const]) {
      const { headers, body } = await ask(address, '/', { 'Accept-Encoding': encoding });
      expect(headers['content-encoding']).toBe(encoding);
      expect(unpack(body).toString()).toContain('<h1>Home</h1>');
    }
  });

  test.skipIf(!program)(title('keeps hashed names for a year and asks again for all else'), async () => {
    const { address } = await serve();
    const lifetime = async (path: string) => (await ask(address, path)).headers['cache-control'];
    expect(await lifetime('/_astro/search.DzY6WeAO.js')).toBe('public, max-age=31536000, immutable');
    expect(await lifetime('/pictures/home.png')).toBe('public, max-age=86400');
    expect(await lifetime('/sw.js')).toBe('no-cache');
    // The words of danger must be the newest: to ask whether they are costs one round trip and no bytes.
    for (const path of ['/', '/pagefind/pagefind.js', '/search/pages.json', '/nothing', '/_astro/gone.js']) {
      expect([path, await lifetime(path)]).toEqual([path, 'public, max-age=0, must-revalidate']);
    }
  });

  test.skipIf(!program)(title('shows the page for lost readers, with status 404 and every header'), async () => {
    const { address } = await serve();
    for (const path of [...LOST, ...HIDDEN, ...COPIES]) {
      const { status, headers, body } = await ask(address, path);
      expect([path, status, body.includes('<h1>Not found</h1>')]).toEqual([path, 404, true]);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  test.skipIf(!program)(title('never leads out of the folder'), async () => {
    const { address } = await serve();
    for (const path of OUTSIDE) {
      const { status, body } = await ask(address, path);
      expect([path, [400, 404].includes(status), /root:|abc1234|\/\*/.test(body.toString())]).toEqual([
        path,
        true,
        false,
      ]);
    }
  });

  test.skipIf(!program)(title('asks for no more than a file when it has not changed'), async () => {
    const { address } = await serve();
    const first = await ask(address, '/', { 'Accept-Encoding': 'br' });
    const headers = { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.etag ?? '' };
    const again = await ask(address, '/', headers);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['content-security-policy']).toBeDefined();
  });

  test.skipIf(!program)(
    title('adds the / to an address, and follows redirects of content/redirects.yaml'),
    async () => {
      const { address } = await serve();
      const lead = async (path: string) => {
        const { status, headers } = await ask(address, path);
        return [[301, 308].includes(status), headers.location, headers['x-content-type-options']];
      };
      expect(await lead('/search')).toEqual([true, '/search/', 'nosniff']);
      expect(await lead('/old/page/')).toEqual([true, '/', 'nosniff']);
    },
  );

  test.skipIf(!program)(title('takes GET and HEAD alone'), async () => {
    const { address } = await serve();
    const { status, headers, body } = await ask(address, '/', {}, 'HEAD');
    expect([status, body.length, headers['x-frame-options']]).toEqual([200, 0, 'DENY']);
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask(address, '/', {}, method)).status).toBe(405);
    expect((await ask(address, '/search/', {}, 'POST')).status).toBe(405);
  });

  test.skipIf(!program)(title('passes the test of a publication'), async () => {
    const { address, dist } = await serve();
    expect(await findSiteFaults(address, dist)).toEqual([]);
  });

  test.skipIf(!program || !existsSync('dist/build.json'))(
    title('sends every file of the real site whole'),
    async () => {
      const { address } = await startWebServer(name, await publishRealSite());
      expect(await findSiteFaults(address, 'dist')).toEqual([]);
      const moved = readFileSync('dist/_redirects', 'utf8')
        .split('\n')
        .map((line) => `${line.split(' ')[0]}index.html`.slice(1));
      const files = listBuiltFiles('dist').filter(
        (path) => !/^_headers$|^_redirects$|^_deploy|\.(?:br|gz)$/.test(path) && !moved.includes(path),
      );
      for (const file of files) {
        const { headers, body } = await ask(address, `/${file.replace(/(^|\/)index\.html$/, '$1')}`, {
          'Accept-Encoding': 'br',
        });
        const text = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
        expect([file, text.equals(readFileSync(join('dist', file)))]).toEqual([file, true]);
        expect([file, headers['content-encoding']]).toEqual([file, existsSync(`dist/${file}.br`) ? 'br' : undefined]);
      }
    },
  );

  test.skipIf(!program)(
    title('shows a new release without a restart, and no reader ever gets a page without its style sheet'),
    async () => {
      const { target, address, reload } = await serve();
      const seen = new Set<string>();
      const faults: string[] = [];
      let isOver = false;
      const read = async () => {
        const { status, headers, body } = await ask(address, '/');
        const style = /<style>(.*?)<\/style>/.exec(body.toString())?.[1] ?? '';
        seen.add(style);
        if (status !== 200 || !isAllowed(style, headers)) faults.push(`${status} ${style}`);
      };
      const readers = Array.from({ length: 3 }, async () => {
        while (!isOver) await read().catch((error: Error) => faults.push(error.message));
      });
      try {
        const dist = await createSite({ css: 'p{color:#003087}', moved: ['/old/page/', '/older/'] });
        await publish(target, dist, { reload, address, patience: 1000 });
        expect((await ask(address, '/older/')).headers.location).toBe('/');
        await goBack(target);
        await read();
      } finally {
        isOver = true;
      }
      await Promise.all(readers);
      expect(faults).toEqual([]);
      expect([...seen].sort()).toEqual(['p{color:#003087}', 'p{margin:0}']);
      expect((await ask(address, '/')).body.toString()).toContain('p{margin:0}');
    },
  );

  test.skipIf(!program)(title('with a broken configuration, keeps the old site'), async () => {
    const { target, address, reload } = await serve();
    const dist = await createSite({ css: 'p{color:#003087}' });
    const broken = `printf 'nonsense {' | tee ${target}/server/nginx-headers.conf > ${target}/server/Caddyfile-headers; ${reload}`;
    await expect(publish(target, dist, { reload: broken, address })).rejects.toThrow('new configuration');
    expect((await ask(address, '/')).body.toString()).toContain('p{margin:0}');
  });
});

test('the container has everything where the configuration of nginx looks for it', () => {
  const container = readFileSync('.deploy/Containerfile', 'utf8');
  const needed = [...readFileSync('.deploy/nginx.conf', 'utf8').matchAll(/(?:root|include) (\/srv\/[\w/.-]+)/g)];
  const copied = [...container.matchAll(/^COPY .* (\/\S+)$/gm)].map(([, place]) => place);
  expect(needed.length).toBe(3);
  for (const [, path = ''] of needed)
    expect([path, copied.some((place) => path.startsWith(place ?? '?'))]).toEqual([path, true]);
  for (const [, file = ''] of container.matchAll(/^COPY (\.\S+) /gm))
    expect([file, existsSync(file)]).toEqual([file, true]);
});

function comparable(answer: Answer | undefined) {
  return Object.fromEntries(Object.entries(answer?.headers ?? {}).filter(([key]) => !OWN.includes(key)));
}

function isAllowed(style: string, headers: IncomingHttpHeaders): boolean {
  const hash = createHash('sha256').update(style).digest('base64');
  return String(headers['content-security-policy']).includes(`'sha256-${hash}'`);
}
