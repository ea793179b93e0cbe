/** Services in order of urgency: as a table to compare them, and in groups. */
import { isPast } from './dates.ts';
import { findReviewState, toLastDay, type ReviewDates } from './review-state.ts';

type Urgency = 'emergency' | 'urgent' | 'everyday';

/** A page of guidance as lists need it. */
export interface ListedService extends ReviewDates {
  id: string;
  title: string;
  href: string;
  summary: string;
  urgency: Urgency;
  /** Its row in the table. */
  table?: { for: string; how: string } | undefined;
}

export interface ServiceRow {
  title: string;
  href: string;
  urgency: Urgency;
  for: string;
  how: string;
  /** Its last day in the table; emergency rows have none. */
  until: string | undefined;
}

const URGENCIES: Urgency[] = ['emergency', 'urgent', 'everyday'];
const HEADINGS: Record<Urgency, string> = {
  emergency: 'Other help in an emergency',
  urgent: 'You need help today',
  everyday: 'Everyday health',
};
/** The large targets above the groups lead to these. */
const TARGETED = ['999-and-a-and-e', 'nhs-111', 'mental-health-crisis'];

/**
 * A row for each service that has one. A lapsed service leaves the table, but 999 never does: its advice outlives any
 * review.
 *
 * @param services In editors' order. @param today A day, `2026-11-22`.
 */
export function toServiceTable(services: ListedService[], today: string) {
  const kept = sortByUrgency(services).filter(
    (service) => service.urgency === 'emergency' || findReviewState(service, today) !== 'lapsed',
  );
  const rows = kept.flatMap(({ title, href, urgency, table, ...dates }): ServiceRow[] =>
    table ? [{ title, href, urgency, ...table, until: urgency === 'emergency' ? undefined : toLastDay(dates) }] : [],
  );
  // Of what has left the table too: a page that was built before it left says so as well, and once wrong stays careful.
  const [correctUntil] = services
    .filter(({ table }) => table)
    .map(({ reviewDue }) => reviewDue)
    .toSorted();
  return { rows, correctUntil, overdue: correctUntil !== undefined && isPast(correctUntil, today) };
}

/** Groups with a line on each service, without those that the large targets show and without empty groups. */
export function toServiceGroups<Service extends ListedService>(services: Service[], today: string) {
  const others = services.filter(({ id }) => !TARGETED.includes(id));
  return URGENCIES.map((urgency) => ({
    heading: HEADINGS[urgency],
    services: others
      .filter((service) => service.urgency === urgency)
      .map((service) => ({ ...service, text: toLine(service, today) })),
  })).filter((group) => group.services.length > 0);
}

function toLine(service: ListedService, today: string): string {
  if (findReviewState(service, today) === 'lapsed') return 'This page is long past its review date. Call 111.';
  return service.table?.for ?? service.summary;
}

function sortByUrgency(services: ListedService[]): ListedService[] {
  return services.toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency));
}
