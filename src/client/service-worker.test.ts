import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkerWorld } from '../../tests/fixtures/worker-world.ts';
import type { SavedPages } from '../lib/saved-page.ts';

const SETTINGS = {
  version: 'v2',
  pages: '/_astro/saved-pages.abc.json',
  files: ['/_astro/a.js', '/data/finder.json', '/search/pages.json'],
};
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'",
  'Content-Encoding': 'br',
  'Content-Length': '12',
  Date: 'Sun, 22 Nov 2026 12:00:00 GMT',
};
const toPage = (title: string) => `<html><style>p{}</style><main>${title}</main></html>`;
const bare = (title: string) => toPage(title).replace('p{}', '');
const SAVED: SavedPages = {
  style: 'p{}',
  pages: {
    '/': bare('Home'),
    '/get-help/': bare('Get help'),
    '/search/': bare('Search'),
    '/offline/': bare('Offline'),
  },
};
const FILES: Record<string, string> = {
  [SETTINGS.pages]: JSON.stringify(SAVED),
  '/_astro/a.js': 'kept();',
  '/data/finder.json': '{"kept":true}',
  '/search/pages.json': '{"words":true}',
};

const offline = () => Promise.reject(new TypeError('no network'));
/** An answer as a browser gives it to a worker: of our own origin, and not of a redirect unless told. */
function toAnswer(text: string, init: ResponseInit = {}, more = {}): Response {
  const response = new Response(text, { headers: HEADERS, ...init });
  for (const [name, value] of Object.entries({ type: 'basic', ...more }))
    Object.defineProperty(response, name, { value });
  return response;
}
const online = ({ url }: Request) => toAnswer(FILES[new URL(url).pathname] ?? toPage('Home'));

let world: WorkerWorld;
beforeEach(async () => {
  world = new WorkerWorld();
  await world.load('service-worker', SETTINGS);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** After one visit, and then with another network. */
async function visitOnce(network: WorkerWorld['network'] = offline): Promise<void> {
  world.network = online;
  await world.send('install');
  await world.send('activate');
  world.network = network;
}

describe('without a network', () => {
  test.each(['/get-help/', '/get-help', '/get-help/?from=home', '/search/?q=chest+pain'])(
    '%s is the kept page, and says from when',
    async (path) => {
      await visitOnce();
      const text = await (await world.visit(path))?.text();
      expect(text).toContain('This is a saved copy from 22 November 2026.');
      expect(text).toContain(path.startsWith('/search') ? '<main>Search' : '<main>Get help');
      expect(text).toContain('<style>p{}</style>');
    },
  );

  test('a kept page has its security headers, and none of its old packing', async () => {
    await visitOnce();
    const { headers } = (await world.visit('/'))!;
    expect(headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect([headers.get('content-encoding'), headers.get('content-length')]).toEqual([null, null]);
  });

  test('any other page is the one for that, without a word of a copy', async () => {
    await visitOnce();
    expect(await (await world.visit('/plan/'))?.text()).toBe(toPage('Offline'));
  });

  test('scripts and data are the kept ones, and a hashed name is not even asked for', async () => {
    await visitOnce();
    world.asked = [];
    expect(await (await world.visit('/_astro/a.js', { mode: 'cors' }))?.text()).toBe('kept();');
    expect(world.asked).toEqual([]);
    expect(await (await world.visit('/data/finder.json', { mode: 'cors' }))?.text()).toBe('{"kept":true}');
  });

  test.each(['nothing was ever kept', 'what was kept is broken'])('999 and 111 are there when %s', async (why) => {
    if (why.includes('broken')) {
      await visitOnce();
      world.stores.get('site-v2')?.set(SETTINGS.pages, new Response('{"style":'));
    }
    expect(await (await world.visit('/get-help/'))?.text()).toMatch(/tel:999.*tel:111/);
  });
});

describe('with a network', () => {
  test('the newest page is shown, and kept apart because it is newer', async () => {
    await visitOnce(() => toAnswer(toPage('News')));
    expect(await (await world.visit('/get-help/?x=1'))?.text()).toBe(toPage('News'));
    world.network = offline;
    expect(await (await world.visit('/get-help/'))?.text()).toContain('<main>News');
  });

  test('a page that is kept already leaves no other trace', async () => {
    await visitOnce(() => toAnswer(toPage('Get help')));
    const before = world.kept;
    await world.visit('/get-help/');
    expect(world.kept).toEqual(before);
  });

  test('a newer page that is no longer newer goes', async () => {
    await visitOnce(() => toAnswer(toPage('News')));
    await world.visit('/get-help/');
    world.network = () => toAnswer(toPage('Get help'));
    await world.visit('/get-help/');
    expect(world.kept).not.toContain('/get-help/');
  });

  test.each([
    ['a page that is not there', '/get-help/x/', toAnswer('Lost', { status: 404 })],
    ['a part of a page', '/get-help/', toAnswer('Part', { status: 206 })],
    ['a page that has moved', '/get-help/', toAnswer('Moved', {}, { redirected: true })],
    ['an answer that nobody may read', '/get-help/', toAnswer('', {}, { type: 'opaqueredirect' })],
    ['a page that is not of the kept ones', '/plan/', toAnswer(toPage('Plan'))],
  ])('%s is shown and not kept', async (_what, path, response) => {
    await visitOnce(() => response);
    const before = world.kept;
    expect(await world.visit(path)).toBe(response);
    expect(world.kept).toEqual(before);
  });

  test('a server at fault does not hide a kept page', async () => {
    await visitOnce(() => toAnswer('Bad gateway', { status: 502 }));
    expect(await (await world.visit('/get-help/'))?.text()).toContain('saved copy');
  });

  test('a device without room still shows the page', async () => {
    await visitOnce(() => toAnswer(toPage('News')));
    world.isFull = true;
    expect(await (await world.visit('/get-help/'))?.text()).toBe(toPage('News'));
  });

  test.each([
    ['another origin', 'https://other.example/', {}],
    ['a form that is sent', '/search/', { method: 'POST' }],
    ['a part of a file', '/_astro/a.js', { headers: { Range: 'bytes=0-1' }, mode: 'cors' }],
    ['a file that is not kept', '/pagefind/pagefind.js', { mode: 'cors' }],
  ])('%s is left to the browser', async (_what, path, init) => {
    await visitOnce(online);
    expect(await world.visit(path, init)).toBeUndefined();
  });
});

describe('with a slow network', () => {
  const slow = () => new Promise<Response>((resolve) => setTimeout(() => resolve(toAnswer(toPage('Late'))), 60_000));

  test.each([
    ['/get-help/', 4000, 'This is a saved copy', 'navigate'],
    ['/plan/', 60_000, '<main>Late', 'navigate'],
    ['/search/pages.json', 1000, '{"words":true}', 'cors'],
    ['/data/finder.json', 4000, '{"kept":true}', 'cors'],
  ])('%s is there after %i ms and not before', async (path, wait, words, mode) => {
    await visitOnce(slow);
    vi.useFakeTimers();
    let isThere = false;
    const asked = world.open(path, { mode }).finally(() => (isThere = true));
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(isThere).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    // From here on no time passes for the worker.
    vi.useRealTimers();
    expect(await (await asked)?.text()).toContain(words);
  });
});

describe('coming and going', () => {
  test('a new version takes the place of the old one, and of nothing else on this origin', async () => {
    world.stores.set('site-v1', new Map()).set('other', new Map());
    await visitOnce();
    expect([...world.stores.keys()]).toEqual(['other', 'site-v2']);
  });

  test.each(['a file is missing', 'there is no room'])(
    'when %s, nothing is half kept and the old copy stays',
    async (why) => {
      world.stores.set('site-v1', new Map());
      world.isFull = why.includes('room');
      world.network = (request) => (request.url.endsWith('.json') ? online(request) : toAnswer('', { status: 404 }));
      await expect(world.send('install')).rejects.toThrow();
      expect([...world.stores.keys()]).toEqual(['site-v1']);
    },
  );

  test('a reader who saves data keeps the copy that is there', async () => {
    world.stores.set('site-v1', new Map());
    world.connection.saveData = true;
    await expect(world.send('install')).rejects.toThrow('The old copy stays');
    expect([...world.stores.keys()]).toEqual(['site-v1']);
  });

  test('a reader who saves data downloads nothing, and keeps the pages of help that they open', async () => {
    world.connection.saveData = true;
    await visitOnce(online);
    expect(world.asked).toEqual([]);
    await world.visit('/');
    await world.visit('/plan/');
    expect(world.kept).toEqual(['/']);
    world.network = offline;
    expect(await (await world.visit('/'))?.text()).toContain('This is a saved copy from 22 November 2026.');
  });

  test('the worker that ends it all deletes what was kept, and itself', async () => {
    await visitOnce();
    world.stores.set('other', new Map());
    world.listeners.clear();
    await world.load('service-worker-off', SETTINGS);
    await world.send('install');
    await world.send('activate');
    expect([...world.stores.keys()]).toEqual(['other']);
    expect(world.isUnregistered).toBe(true);
    expect(world.listeners.has('fetch')).toBe(false);
  });
});
