/** The built site on a server of this machine and a browser to open it, shared by the tests of one file. */
import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, type First } from '../scripts/browser.ts';
import { startServer } from '../scripts/serve.ts';
import { DIST } from './built-site.ts';

export interface OpenSite {
  address: string;
  browser: Browser;
  /**
   * Opens a page as a reader does who has just come, runs the steps, and leaves. Readers with the same options follow
   * each other in one tab, because a new one takes half a second of a processor; nothing that the site or the steps did
   * to the tab is left for the next.
   */
  visit<Result>(path: string, options: BrowserContextOptions, steps: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Without a service worker, so that no test sees what another has kept. offline.browser.test.ts allows it. */
const ALONE = { serviceWorkers: 'block' } as const;
export const PHONE = { ...ALONE, viewport: { width: 390, height: 844 } };
export const SMALL_PHONE = { ...ALONE, viewport: { width: 320, height: 640 } };
export const DESKTOP = { ...ALONE, viewport: { width: 1280, height: 900 } };

/** @param first Whose browser, when there are several: the one from npm draws pages at half the cost. */
export async function openSite(first: First = 'npm'): Promise<OpenSite> {
  const [{ server, address }, browser] = await Promise.all([startServer(DIST), openBrowser(first)]);
  /** By their options; those in use are not here. */
  const tabs = new Map<string, Page>();
  return {
    address,
    browser,
    async visit(path, options, steps) {
      const key = JSON.stringify(options);
      const page = tabs.get(key) ?? (await (await browser.newContext({ ...ALONE, ...options })).newPage());
      tabs.delete(key);
      try {
        await page.goto(new URL(path, address).href);
        const result = await steps(page);
        await leave(page);
        tabs.set(key, page);
        return result;
      } finally {
        if (tabs.get(key) !== page) await page.context().close();
      }
    },
    close: () => close(browser, server),
  };
}

/** Makes a tab as it was when it was new, but for its history. */
async function leave(page: Page): Promise<void> {
  await page.unrouteAll();
  await page.emulateMedia({ media: null });
  await page.context().clearCookies();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('about:blank');
}

async function close(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
