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
      return [...say('from', explainFrom(entry.from, addresses)), ...say('to', explainTo(entry.to, moves, addresses))];
    });
  },
};

function explainFrom(from: string, addresses: Addresses): string | undefined {
  return addresses.has(from)
    ? 'is a page of the site, which this would hide: remove the line or rename the page'
    : undefined;
}

function explainTo(to: string, moves: Moves, addresses: Addresses): string | undefined {
  const [path = '', anchor] = to.split('#');
  const next = moves.get(path);
  if (next) return `has moved on itself: let this line lead to ${next}`;
  if (!addresses.has(path)) {
    const near = findNearestName(path, addresses.keys());
    return `this site has no page there${near ? `. Did you mean ${near}?` : ': look up the address in the A to Z'}`;
  }
  const anchors = addresses.get(path);
  return anchor && anchors && !anchors.has(anchor) ? `the page has no place called #${anchor}` : undefined;
}
