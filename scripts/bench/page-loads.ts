/** Opens every page in a real browser, on a phone's screen and with nothing in its cache, and notes what it asks for. */
import type { ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { startServer } from '../serve.ts';

const VIEWPORT = { width: 390, height: 844 };
const PAINT_WITHIN_MS = 5000;

export interface PageLoad {
  path: string;
  /** Answers of our server and requests to other origins; the page itself counts, its icon does not. */
  requests: number;
  /** Addresses among them that were asked for before the first contentful paint. */
  requestsBeforePaint: number;
  /** Bytes of our server's answers as sent, without their headers. */
  bytes: number;
  /** Bytes of the headers of the page's own answer, as HTTP/1.1 sends them. */
  headerBytes: number;
  scripts: string[];
  /** Addresses of other origins that the page asked for, whether or not something stopped the request. */
  foreign: string[];
  cookies: string[];
  /** How often the browser fetched the icon. It counts nowhere else. */
  iconRequests: number;
}

interface Answer {
  path: string;
  response: ServerResponse;
}

export async function measurePageLoads(
  folder: string,
  paths: string[],
  log: (line: string) => void,
): Promise<PageLoad[]> {
  const { server, address } = await startServer(folder);
  const answers: Answer[] = [];
  // Our server sees what the browser's own tools may hide: icons, prefetches, what a service worker fetches.
  server.on('request', ({ url = '/' }, response) => answers.push({ path: url, response }));
  const browser = await openBrowser();
  try {
    const loads: PageLoad[] = [];
    for (const [index, path] of paths.entries()) {
      answers.length = 0;
      loads.push(await measurePageLoad(browser, new URL(path, address), answers));
      if ((index + 1) % 20 === 0) log(`${index + 1} of ${paths.length} pages opened`);
    }
    return loads;
  } finally {
    await browser.close();
    server.close();
  }
}

async function measurePageLoad(browser: Browser, url: URL, answers: Answer[]): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  try {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const page = await context.newPage();
    const answer = await page.goto(url.href, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${url.pathname} was answered with ${answer?.status()}`);
    const { icons, started } = await readTimings(page, url.pathname);
    const isIcon = (path: string) => icons.includes(new URL(path, url).href);
    const own = answers.filter(({ path }) => !isIcon(path));
    const foreign = asked.filter((name) => /^(?:https?|wss?):/.test(name) && new URL(name).origin !== url.origin);
    return {
      path: url.pathname,
      requests: own.length + foreign.length,
      // A request that the security policy stops may be noted twice, by the preloader and by the parser.
      requestsBeforePaint: 1 + new Set(started.filter((name) => !isIcon(name))).size,
      bytes: own.reduce((total, { response }) => total + Number(response.getHeader('content-length') ?? 0), 0),
      headerBytes: (await answer.request().sizes()).responseHeadersSize,
      scripts: own.filter(isScript).map(({ path }) => path),
      foreign,
      cookies: (await context.cookies()).map(({ name }) => name),
      iconRequests: answers.length - own.length,
    };
  } finally {
    await context.close();
  }
}

function isScript({ response }: Answer): boolean {
  return String(response.getHeader('content-type')).startsWith('text/javascript');
}

/**
 * The page's icons, and what it had begun to fetch before the first contentful paint, both from the page's own clock.
 * @throws when nothing is painted.
 */
async function readTimings(page: Page, path: string): Promise<{ icons: string[]; started: string[] }> {
  const paint = await page.evaluate(
    (patience) =>
      new Promise<number | undefined>((done) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) done(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
        setTimeout(() => done(undefined), patience);
      }),
    PAINT_WITHIN_MS,
  );
  if (paint === undefined) throw new Error(`${path} painted nothing within ${PAINT_WITHIN_MS / 1000} seconds`);
  return page.evaluate(
    (before) => ({
      icons: [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].map(({ href }) => href),
      started: performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < before)
        .map(({ name }) => name),
    }),
    paint,
  );
}
