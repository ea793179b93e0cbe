import { addDays } from '../../lib/dates.ts';
import { buildDay, site } from '../../queries/site.ts';

/** RFC 9116. It holds for half a year from the build, so that a forgotten site stops claiming to listen. */
export function GET() {
  const contact = site.contactEmail ? `mailto:${site.contactEmail}` : `${site.baseUrl}/contact/`;
  return new Response(
    [
      `Contact: ${contact}`,
      `Expires: ${addDays(buildDay, 180)}T00:00:00Z`,
      'Preferred-Languages: en',
      `Canonical: ${site.baseUrl}/.well-known/security.txt`,
      '',
    ].join('\n'),
  );
}
