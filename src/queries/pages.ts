/** Standing pages: about, contact, privacy. */
import { getEntries, toSlug } from './entries.ts';
import { getPageFacts } from './prose-context.ts';

/** Pages for each standing page. */
export async function getStandingPages() {
  const entries = await getEntries('pages');
  return Promise.all(
    entries.map(async (entry) => ({
      params: { page: toSlug(entry) },
      props: { entry, facts: await getPageFacts(entry) },
    })),
  );
}
