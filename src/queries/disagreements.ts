/** Where the documents, or two places of one document, do not say the same. */
import { formatDate } from '../lib/dates.ts';
import { formatLocator } from '../lib/outline.ts';
import { describeFigure, withUnit } from '../lib/figure-words.ts';
import { routes } from '../lib/routes.ts';
import { topics, type Topic } from '../schemas/disagreements.ts';
import { getEntries, getReferenced, toHref, type Entry } from './entries.ts';
import { getFigures } from './figures.ts';

export interface DisagreementSide {
  /** The figure as the site spells it, or the words as printed. */
  said: string;
  /** What the figure measures. */
  what?: string | undefined;
  publication: string;
  publicationId: string;
  published: string;
  locator: string;
  href: string;
  /** The record of the figure. */
  record?: string | undefined;
}

export interface Disagreement {
  id: string;
  href: string;
  title: string;
  says: string;
  meaning: string;
  mixUp: boolean;
  sides: DisagreementSide[];
}

const TOPIC_NAMES: Record<Topic, string> = {
  money: 'Money',
  people: 'People, health and staff',
  care: 'Services and hospitals',
  running: 'How the plan was run',
};

/** Disagreements by topic, in order. */
export async function getDisagreementTopics() {
  const entries = (await getEntries('disagreements')).toSorted((a, b) => a.data.order - b.data.order);
  const all = await Promise.all(entries.map(toDisagreement));
  return topics.map((topic) => ({
    topic,
    title: TOPIC_NAMES[topic],
    href: routes.disagreements(topic),
    items: all.filter((_, index) => entries[index]?.data.topic === topic),
  }));
}

/** The disagreements that have a side in a document. */
export async function getDisagreementsOf(publicationId: string): Promise<Disagreement[]> {
  const all = (await getDisagreementTopics()).flatMap(({ items }) => items);
  return all.filter(({ sides }) => sides.some((side) => side.publicationId === publicationId));
}

/** A page for each topic. */
export async function getDisagreementPages() {
  const all = await getDisagreementTopics();
  return all.map((props, index) => ({
    params: { topic: props.topic },
    props: { ...props, previous: all[index - 1], next: all[index + 1] },
  }));
}

async function toDisagreement(entry: Entry<'disagreements'>): Promise<Disagreement> {
  const { title, says, meaning, kind, sides } = entry.data;
  return {
    id: entry.id,
    href: toHref<'disagreements'>(entry),
    title,
    says,
    meaning,
    mixUp: kind === 'mix-up',
    sides: await Promise.all(sides.map((side) => toSide(side, entry))),
  };
}

async function toSide(
  side: Entry<'disagreements'>['data']['sides'][number],
  from: Entry<'disagreements'>,
): Promise<DisagreementSide> {
  if ('figure' in side) {
    const figure = (await getFigures()).get(side.figure);
    if (!figure) throw new Error(`${from.id} names the figure "${side.figure}", and the ledger has no such figure`);
    return {
      said: withUnit(figure.prose, figure.unit),
      what: describeFigure(figure),
      publication: figure.publication.title,
      publicationId: figure.publication.id,
      published: formatDate(figure.publication.published),
      locator: figure.locator,
      href: figure.sourceHref,
      record: figure.href,
    };
  }
  const publication = await getReferenced('publications', side.publication, from);
  return {
    said: `“${side.printed}”`,
    publication: publication.data.shortTitle,
    publicationId: publication.id,
    published: formatDate(publication.data.published),
    locator: formatLocator(side.at, publication.data.outline),
    href: `${toHref<'publications'>(publication)}#${side.at}`,
  };
}
