/**
 * The service worker: after one visit the pages of help can be read without a network. The network always comes first,
 * so nobody is held to an old version. `src/build/offline.ts` makes `sw.js` of this, with the settings at its head.
 */
import { isKeptPage } from '../lib/kept-files.ts';
import {
  addNotice,
  findPage,
  formatSavedDay,
  LAST_RESORT,
  type OfflineSettings,
  type SavedPages,
} from '../lib/saved-page.ts';
import type { FetchEvent, LifeEvent, WorkerScope } from './worker-scope.ts';

declare const SETTINGS: OfflineSettings;

const worker = self as unknown as WorkerScope;
const CACHE = `site-${SETTINGS.version}`;
/** How long a reader waits before a kept page is shown in place of a slow one. */
const PATIENCE = 4000;
/** The same for the words that the search knows: whoever types waits for them. */
const PATIENCE_OF_SEARCH = 1000;

worker.addEventListener('install', (event: LifeEvent) => {
  void worker.skipWaiting();
  event.waitUntil(keep());
});

worker.addEventListener('activate', (event: LifeEvent) => {
  event.waitUntil(takeOver());
});

worker.addEventListener('fetch', (event: FetchEvent) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, pathname));
  else if (SETTINGS.files.includes(pathname)) event.respondWith(answerFile(request, pathname));
});

/** All or nothing. When it fails (no room, no signal) the worker before this one stays, and so does what it kept. */
async function keep(): Promise<void> {
  if (worker.navigator.connection?.saveData) {
    // Who saves data keeps what is there: a newer worker would clear it away and put nothing in its place.
    if ((await caches.keys()).some((name) => name.startsWith('site-'))) throw new Error('The old copy stays');
    return;
  }
  const requests = [SETTINGS.pages, ...SETTINGS.files].map(
    (path) => new Request(path, { cache: isHashed(path) ? 'default' : 'no-cache', redirect: 'error' }),
  );
  try {
    await (await caches.open(CACHE)).addAll(requests);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('site-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  // The browser asks for a page while the worker is still starting.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const online = askNetwork(event, path);
  event.waitUntil(online.catch(() => undefined));
  try {
    return await hurry(online, () => findSaved(path));
  } catch {
    return (await findSaved(path)) ?? (await findSaved('/offline/', false)) ?? toPage(LAST_RESORT);
  }
}

/** @throws when there is no network, or the server is at fault. */
async function askNetwork(event: FetchEvent, path: string): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (response.status >= 500) throw new Error(`The server answers ${response.status}`);
  const isWhole = response.status === 200 && response.type === 'basic' && !response.redirected;
  // A browser that has no room left must still show the page.
  if (isWhole && isKeptPage(path)) event.waitUntil(refresh(path, response.clone()).catch(() => undefined));
  return response;
}

/** Keeps a page apart only when it is not the one kept for everybody: no other trace is left of what was read. */
async function refresh(path: string, response: Response): Promise<void> {
  const { headers } = response;
  const [html, kept] = await Promise.all([response.text(), readKept(path)]);
  const cache = await caches.open(CACHE);
  if (html === kept?.html) await cache.delete(path);
  else await cache.put(path, toPage(html, headers));
}

async function findSaved(path: string, isTold = true): Promise<Response | undefined> {
  const page = path.endsWith('/') ? path : `${path}/`;
  const saved = (await readVisited(page)) ?? (await readKept(page));
  if (!saved) return undefined;
  const { html, headers } = saved;
  return toPage(isTold ? addNotice(html, formatSavedDay(headers.get('date'))) : html, headers);
}

async function readVisited(path: string): Promise<{ html: string; headers: Headers } | undefined> {
  const found = await find(path);
  const html = await found?.text().catch(() => '');
  return found && html ? { html, headers: found.headers } : undefined;
}

async function readKept(path: string): Promise<{ html: string; headers: Headers } | undefined> {
  const found = await find(SETTINGS.pages);
  const pages = (await found?.json().catch(() => undefined)) as SavedPages | undefined;
  const html = pages && findPage(pages, path);
  return found && html ? { html, headers: found.headers } : undefined;
}

/** The security headers of what was kept go with the page; what told of its old packing does not. */
function toPage(html: string, from?: Headers): Response {
  const headers = new Headers(from);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified']) headers.delete(name);
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'no-store');
  return new Response(html, { headers });
}

/** A name with a hash in it never means anything else; of other files the newest is wanted. */
async function answerFile(request: Request, path: string): Promise<Response> {
  if (isHashed(path)) return (await find(path)) ?? fetch(request);
  const online = fetch(request).then((response) => {
    if (response.status >= 500) throw new Error(`The server answers ${response.status}`);
    return response;
  });
  const patience = path.startsWith('/search/') ? PATIENCE_OF_SEARCH : PATIENCE;
  return hurry(online, () => find(path), patience).catch(async () => (await find(path)) ?? Response.error());
}

/** The network's answer, or after a while another one, if there is one. */
function hurry(
  online: Promise<Response>,
  findOther: () => Promise<Response | undefined>,
  patience = PATIENCE,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(findOther().then((other) => other ?? online)), patience);
    online.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function find(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: CACHE, ignoreVary: true }).catch(() => undefined);
}

function isHashed(path: string): boolean {
  return path.startsWith('/_astro/');
}
