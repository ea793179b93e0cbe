/** Standing pages: about, contact, privacy. */
import { getEntries, toSlug } from './entries.ts';

/** Pages for each standing page. */
export async function getStandingPages() {
  const entries = await getEntries('pages');
  return entries.map((entry) => ({ params: { page: toSlug(entry) }, props: { entry } }));
}
