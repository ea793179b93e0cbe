/** Every page of the site by name, for the A to Z and for the search page without a script. */
import { formatDate } from '../lib/dates.ts';
import { groupByLetter } from '../lib/letters.ts';
import { pagedKinds, routes } from '../lib/routes.ts';
import { START } from '../lib/step-flow.ts';
import { getEntries, toHref } from './entries.ts';

export interface PageLink {
  title: string;
  href: string;
}

const FIXED: PageLink[] = [
  { title: 'Get help', href: '/get-help/' },
  { title: 'Find a place', href: '/get-help/find/' },
  { title: 'Which service do I need?', href: routes.steps(START) },
  { title: 'The plan', href: '/plan/' },
  { title: 'What was to be done', href: '/plan/initiatives/' },
  { title: 'The promise tracker', href: '/plan/promises/' },
  { title: 'All promises', href: '/plan/promises/all/' },
  { title: 'Topics', href: '/topics/' },
  { title: 'My area', href: '/areas/' },
  { title: 'How decisions are made', href: '/plan/how-decisions-are-made/' },
  { title: 'Risks', href: '/plan/risks/' },
  { title: 'Stories', href: '/stories/' },
  { title: 'Events', href: '/events/' },
  { title: 'You said, we did', href: '/you-said/' },
  { title: 'Updates', href: '/updates/' },
  { title: 'Data: tables and charts', href: '/data/' },
  { title: 'The documents behind this site', href: '/publications/' },
  { title: 'Figures, and where each comes from', href: '/figures/' },
  { title: 'Where the documents disagree', href: '/figures/disagreements/' },
  { title: 'Partner organisations', href: '/partners/' },
  { title: 'Glossary', href: '/glossary/' },
  { title: 'Which service for what', href: '/get-help/compare/' },
  { title: 'Search', href: '/search/' },
  { title: 'Accessibility statement', href: '/accessibility/' },
];

/** The chapters of the ledger have a list of their own, and a question is no place to begin at but the first. */
const listedKinds = pagedKinds.filter((name) => name !== 'figures' && name !== 'steps');

/** What somebody looks for who cannot search: help, places, and the ways into the plan. */
const MAIN: (typeof listedKinds)[number][] = ['services', 'places', 'towns', 'points', 'topics', 'areas', 'pages'];

/** The pages of help and the main ones, grouped by letter: few enough for a slow phone. */
export function getMainPagesByLetter() {
  return getPagesByLetter(MAIN);
}

/** All pages, grouped by letter. */
export async function getPagesByLetter(kinds = listedKinds) {
  const links = await Promise.all(
    kinds.map(async (name) =>
      (await getEntries(name)).map((entry): PageLink => ({ title: toTitle(entry), href: toHref(entry) })),
    ),
  );
  return groupByLetter([...FIXED, ...links.flat()], ({ title }) => title);
}

interface Titled {
  title: string;
  name?: string;
  shortTitle?: string;
  date?: string;
}

/** A document goes by its short name, as its own page does; a town's page is its sheet; a table's title is its finding. */
function toTitle({ collection, data }: { collection: string; data: Titled }): string {
  // News stands beside the help of today, so it says of when it is.
  if (collection === 'updates') return `${data.title} (${formatDate(data.date ?? '')})`;
  if (collection === 'datasets') return data.name ?? data.title;
  return collection === 'towns' ? `${data.title}: where to go` : (data.shortTitle ?? data.title);
}
