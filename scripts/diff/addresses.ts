/** Where an address of a site leads to. */
import { toPageAddress, type Site } from './site.ts';
import type { Page } from './page.ts';

/** Also a chain that leads in a circle ends. */
const MOST_STEPS = 5;

/** The address itself or, when it leads on, where it ends. `undefined` when nothing is there. */
export function findAddress(site: Site, path: string): string | undefined {
  let address = path;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = site.redirects.get(toPageAddress(address));
    if (!next) break;
    // What is outside this site is not ours to judge.
    if (!next.startsWith('/')) return next;
    address = next.replace(/[?#].*$/, '');
  }
  if (site.files.has(address)) return address;
  return site.pages.has(toPageAddress(address)) ? toPageAddress(address) : undefined;
}

/** Path and fragment of a link that stays on the site; `undefined` for any other. */
export function findOwnTarget(page: Page, href: string): { path: string; fragment: string } | undefined {
  const base = page.origin ?? 'https://site.invalid';
  const url = URL.parse(href, base + page.address);
  if (!url || url.origin !== base || !/^https?:$/.test(url.protocol)) return undefined;
  return { path: decode(url.pathname), fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
