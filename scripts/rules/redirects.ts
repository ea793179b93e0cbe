/**
 * An address that was ever printed or saved must go on leading somewhere: to a page that is there, in one step. And an
 * old address that is a page again would hide it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findNearestName } from '../../src/lib/nearest-name.ts';
import { findPosition, readYamlFile, type Fault } from '../content/content-files.ts';
import { listAddresses, type Addresses } from '../content/site-addresses.ts';
import type { Rule } from './rule.ts';

const FILE = 'content/redirects.yaml';

type Moves = Map<string, string>;

export const redirects: Rule = {
  name: 'redirects',
  severity: 'error',
  waivable: false,
  why: 'old addresses live on in bookmarks, leaflets and letters',
  finds: [
    'A new address that is no page of the site, or a heading that is not there',
    'An address that leads to itself, or round in a circle',
    'A new address that has itself moved → the address where the page is now',
    'An old address that is a page of the site, which would be hidden',
  ],
  example: {
    wrong: '- { from: /old-page/, to: /gone/, since: 2026-11-22 }',
    right: '- { from: /old-page/, to: /about/, since: 2026-11-22 }',
  },
  check: ({ root, files }) => {
    if (!existsSync(join(root, FILE))) return [];
    const file = readYamlFile(root, FILE);
    const list = (file.data as { redirects?: unknown } | null | undefined)?.redirects;
    const entries = (Array.isArray(list) ? list : []) as ({ from?: unknown; to?: unknown } | null)[];
    const moves: Moves = new Map(entries.map((entry) => [String(entry?.from), String(entry?.to)]));
    const addresses = listAddresses(files);
    return entries.flatMap((entry, index): Fault[] => {
      const say = (field: 'from' | 'to', message: string | undefined) => {
        const path = ['redirects', index, field];
        const at = { file: FILE, ...findPosition(file, path), field: path.join('.') };
        return message ? [{ ...at, value: String(entry?.[field]), message }] : [];
      };
      // What is no text is for the rule on these files to say.
      if (typeof entry?.from !== 'string' || typeof entry.to !== 'string') return [];
      return [
        ...say('from', explainFrom(entry.from, addresses)),
        ...say('to', explainTo(entry.from, entry.to, moves, addresses)),
      ];
    });
  },
};

function explainFrom(from: string, addresses: Addresses): string | undefined {
  return addresses.has(from)
    ? 'is a page of the site, which this would hide: remove the line or rename the page'
    : undefined;
}

/** Whether who follows the moves from an address never arrives. */
function isInCircle(start: string, moves: Moves): boolean {
  const seen = new Set<string>();
  let address: string | undefined = start;
  while (address !== undefined && !seen.has(address)) {
    seen.add(address);
    address = moves.get(address)?.split('#')[0];
  }
  return address !== undefined;
}

function explainTo(from: string, to: string, moves: Moves, addresses: Addresses): string | undefined {
  const [path = '', anchor] = to.split('#');
  if (path === from) return 'leads to itself: name the page where it is now';
  if (isInCircle(path, moves)) return 'leads round in a circle: let each of these lines name the page where it is now';
  const next = moves.get(path);
  if (next) return `has moved on itself: let this line lead to ${next}`;
  if (!addresses.has(path)) {
    const near = findNearestName(path, addresses.keys());
    return `this site has no page there${near ? `. Did you mean ${near}?` : ': look up the address in the A to Z'}`;
  }
  const anchors = addresses.get(path);
  return anchor && anchors && !anchors.has(anchor) ? `the page has no place called #${anchor}` : undefined;
}
