import { createHash } from 'node:crypto';

/**
 * A UUID made from a name (RFC 9562, version 5), so that the same thing has the same id in every build, and a program
 * that reads our data again knows it. The site’s address is no part of it: a move to another host changes no id.
 */
export function toLastingId(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE_URL).update(`tag:fit-for-the-future,2026:${name}`).digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const digits = bytes.subarray(0, 16).toString('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The namespace for names that are addresses (RFC 9562, section 6.6). */
const NAMESPACE_URL = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
