/** Old addresses: each has a page of its own that says where to go, for hosts that cannot redirect. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { redirectsSchema } from '../schemas/redirects.ts';

export function getMovedPages() {
  const { redirects } = redirectsSchema.parse(parse(readFileSync('content/redirects.yaml', 'utf8')));
  return redirects.map(({ from, to }) => ({ params: { moved: from.replace(/^\/|\/$/g, '') }, props: { to } }));
}
