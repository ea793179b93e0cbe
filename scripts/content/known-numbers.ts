/** The telephone numbers that the site knows: each stands with its owner in a field, or here with a reason. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toDigits } from '../../src/lib/phone-groups.ts';
import { readYamlFile, type ContentFile } from './content-files.ts';

/** National numbers of which no file is the owner. */
const NATIONAL: Record<string, string> = {
  '111': 'NHS 111',
  '112': 'emergency services, as in all of Europe',
  '999': 'emergency services',
  '18000': '999 for people who type',
  '116123': 'Samaritans, by phone',
  '85258': 'Shout, by text message',
  '08001111': 'Childline, by phone',
  '08000684141': 'Papyrus, by phone',
};
/** Before any other number: the call goes through Relay UK. */
const RELAY = /^18001(?=\d{3})/;

/** A number as short as this is the same in the whole country, so that no file can be its owner. */
export const SHORT_LENGTH = 6;

export type IsKnown = (digits: string) => boolean;

/** @returns Whether a number, as digits, is one of those. */
export function findKnownNumbers(root: string, files: ContentFile[]): IsKnown {
  const owned = [...files.map(({ data }) => data), readSite(root)].flatMap(listOwned);
  const long = owned.map(toDigits).filter((digits) => digits.length > SHORT_LENGTH);
  const known = new Set([...Object.keys(NATIONAL), ...long]);
  return (digits) => known.has(digits.replace(RELAY, ''));
}

/** The fields that are somebody's number: the action of a service, a switchboard, the site's own of 2016. */
function listOwned(data: unknown): string[] {
  const { action, switchboard, history } = (data ?? {}) as Record<string, { phone?: unknown } | undefined>;
  return [action?.phone, switchboard, history?.phone].filter((phone): phone is string => typeof phone === 'string');
}

function readSite(root: string): unknown {
  return existsSync(join(root, 'content/site.yaml')) ? readYamlFile(root, 'content/site.yaml').data : undefined;
}
