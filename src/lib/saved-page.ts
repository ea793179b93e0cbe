/** How the service worker shows a page that it has kept, when the network does not answer. */

/** What `src/build/offline.ts` writes for the worker to keep: pages without their style sheet, which all of them share. */
export interface SavedPages {
  style: string;
  /** Address (`/get-help/`) to HTML with an empty `<style>`. */
  pages: Record<string, string>;
}

/** What the worker is told at the head of `sw.js`. */
export interface OfflineSettings {
  /** Changes whenever anything that is kept changes. */
  version: string;
  /** The address of the `SavedPages`. */
  pages: string;
  /** Addresses of the scripts, pictures and data that the pages need. */
  files: string[];
}

/** What is shown when nothing at all has been kept. */
export const LAST_RESORT =
  '<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>No connection</title><h1>This page could not be reached</h1><p>Life in danger? <a href="tel:999">Call 999</a>' +
  '<p>Urgent, not an emergency? <a href="tel:111">Call 111</a>';

/** A kept page as it was built, or undefined when it is not among them. */
export function findPage({ style, pages }: SavedPages, path: string): string | undefined {
  return pages[path]?.replace('<style></style>', () => `<style>${style}</style>`);
}

/**
 * The page with a notice before its main part. It is put in here, so that no page carries it for nothing.
 * @param day `22 November 2026`, or empty when nobody knows.
 */
export function addNotice(html: string, day: string): string {
  const notice =
    '<div class="nhsuk-width-container"><div class="app-review app-review--overdue" data-saved>' +
    `<p><strong>This is a saved copy${day && ` from ${day}`}.</strong> You may be offline.` +
    ' Calls to <a href="tel:999">999</a> and <a href="tel:111">111</a> work without internet.</p></div></div>';
  return html.replace('<main', () => `${notice}<main`);
}

/** The day in a `Date` header (`Sun, 22 Nov 2026 12:00:00 GMT`) as a reader writes it, or empty. */
export function formatSavedDay(header: string | null): string {
  const time = Date.parse(header ?? '');
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' } as const;
  return Number.isNaN(time) ? '' : new Date(time).toLocaleDateString('en-GB', style);
}
