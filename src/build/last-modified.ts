/**
 * The day each page's text last changed or was last checked, for the sitemap. Only pages whose content says so have
 * one: no date is better than a wrong one.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../lib/routes.ts';
import { collections } from '../schemas/collections.ts';

const DATE_FIELDS = { services: 'reviewedOn', places: 'reviewedOn', pages: 'updated' } as const;

/** Page address (`/places/doddington-hospital/`) to day (`2026-11-22`). */
export function readLastModified(root: string): Map<string, string> {
  const days = new Map<string, string>();
  for (const [collection, field] of Object.entries(DATE_FIELDS) as [keyof typeof DATE_FIELDS, string][]) {
    const folder = join(root, 'content', collections[collection].folder);
    for (const name of readdirSync(folder)) {
      const day = new RegExp(`^${field}: *["']?(\\d{4}-\\d{2}-\\d{2})`, 'm').exec(
        readFileSync(join(folder, name), 'utf8'),
      )?.[1];
      if (day) days.set(routes[collection](name.replace(/\.\w+$/, '')), day);
    }
  }
  return days;
}
