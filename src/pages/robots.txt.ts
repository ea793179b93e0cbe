import { site } from '../queries/site.ts';

/** Everything may be read by machines; the sitemap says what there is. */
export function GET() {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.baseUrl}/sitemap-index.xml\n`);
}
