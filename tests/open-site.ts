/** The built site on a server of this machine and a browser to open it, shared by the tests of one file. */
import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../scripts/browser.ts';
import { startServer } from '../scripts/serve.ts';
import { DIST } from './built-site.ts';

export interface OpenSite {
  address: string;
  browser: Browser;
  /** Opens a page in a context of its own, runs the steps, and closes it. */
  visit<Result>(path: string, options: BrowserContextOptions, steps: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Without a service worker, so that no test sees what another has kept. offline.browser.test.ts allows it. */
const ALONE = { serviceWorkers: 'block' } as const;
export const PHONE = { ...ALONE, viewport: { width: 390, height: 844 } };
export const SMALL_PHONE = { ...ALONE, viewport: { width: 320, height: 640 } };
export const DESKTOP = { ...ALONE, viewport: { width: 1280, height: 900 } };

export async function openSite(): Promise<OpenSite> {
  const [{ server, address }, browser] = await Promise.all([startServer(DIST), openBrowser()]);
  return {
    address,
    browser,
    async visit(path, options, steps) {
      const context = await browser.newContext({ ...ALONE, ...options });
      try {
        const page = await context.newPage();
        await page.goto(new URL(path, address).href);
        return await steps(page);
      } finally {
        await context.close();
      }
    },
    close: () => close(browser, server),
  };
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
