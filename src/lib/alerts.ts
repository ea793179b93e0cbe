/** Which alerts stand above a page, and when. */

export interface Alert {
  id: string;
  title: string;
  text: string;
  severity: 'urgent' | 'warning' | 'information';
  link?: { text: string; href: string } | undefined;
  /** The first day, `2026-12-01`; without one it stands from the start. */
  from?: string | undefined;
  /** The last day, or the minute at which it ends: `2026-12-20`, `2026-12-20T18:00`. */
  until: string;
}

export interface AlertScope {
  scope: 'everywhere' | 'get-help' | 'places';
  /** Addresses of the places that it is about. */
  places: string[];
}

const HELP = ['/get-help/', '/places/'];
const FINDER = '/get-help/find/';
const ORDER = ['urgent', 'warning', 'information'];

/** Whether an alert stands on the page at an address. What is about all of Get help stands on the home page too. */
export function isInScope({ scope, places }: AlertScope, path: string): boolean {
  if (scope === 'everywhere') return true;
  if (scope === 'places') return path === FINDER || places.includes(path);
  return path === '/' || HELP.some((part) => path.startsWith(part));
}

/** The most urgent first, then the one that ends first. */
export function compareAlerts(a: Alert, b: Alert): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || a.until.localeCompare(b.until);
}
