/** The ledger: every figure with its place, what replaces it, what disagrees with it, and the pages that use it. */
import { formatDate } from '../lib/dates.ts';
import { listLedgerFigures } from '../lib/ledger-figures.ts';
import { formatLocator } from '../lib/outline.ts';
import { formatPrinted, parsePrinted, type Bound } from '../lib/printed-value.ts';
import { findProseIds } from '../lib/prose-ids.ts';
import { routes } from '../lib/routes.ts';
import type { Figure } from '../schemas/figures.ts';
import { getEntries, getReferenced, textKinds, toHref, toSlug, toSource, type Entry } from './entries.ts';

export interface Link {
  title: string;
  href: string;
}

export interface FigureView {
  id: string;
  /** The address of its receipt in the ledger. */
  href: string;
  printed: string;
  prose: string;
  table: string;
  numbers: number[];
  bound: Bound;
  unit: string;
  what: string;
  place: string;
  period?: string | undefined;
  /** When it was true, if the document says so. */
  asOf?: string | undefined;
  publication: { id: string; title: string; published: string };
  at: string;
  locator: string;
  sourceHref: string;
  quote: string;
  note?: string | undefined;
  replaces: string[];
}

export interface FigureReceipt extends FigureView {
  older: (Link & { prose: string })[];
  newer: (Link & { prose: string })[];
  /** Where another place says otherwise. */
  disagreements: Link[];
  /** Where it is compared with something that it could be taken for, or explains what others disagree on. */
  seeAlso: Link[];
  usedOn: Link[];
}

let known: Promise<Map<string, FigureView>> | undefined;

/** All figures by id, in the order of the ledger. */
export function getFigures(): Promise<Map<string, FigureView>> {
  const figures = (import.meta.env.PROD ? known : undefined) ?? readFigures();
  known = figures;
  return figures;
}

async function readFigures(): Promise<Map<string, FigureView>> {
  const views = await Promise.all(
    (await getOrderedSheets()).map(async (sheet) => {
      const publication = await getReferenced('publications', sheet.data.publication, sheet);
      return sheet.data.figures.map((figure) => toView(figure, sheet, publication));
    }),
  );
  return new Map(views.flat().map((view) => [view.id, view]));
}

/** The chapters of the ledger: documents as on their own page, chapters in their order. */
export async function getOrderedSheets(): Promise<Entry<'figures'>[]> {
  const [sheets, publications] = await Promise.all([getEntries('figures'), getEntries('publications')]);
  const orderOf = new Map(publications.map(({ id, data }) => [id, data.order]));
  const rank = ({ data }: Entry<'figures'>) => (orderOf.get(data.publication.id) ?? 0) * 100 + data.order;
  return sheets.toSorted((a, b) => rank(a) - rank(b));
}

function toView(figure: Figure, sheet: Entry<'figures'>, publication: Entry<'publications'>): FigureView {
  const { id, printed, number, unit, what, place, period, asOf, at, quote, note, replaces = [] } = figure;
  const { shortTitle, published, outline } = publication.data;
  return {
    id,
    href: `${routes.figures(toSlug(sheet))}#${id}`,
    printed,
    prose: formatPrinted(printed, 'prose'),
    table: formatPrinted(printed, 'table'),
    numbers: [number].flat(),
    bound: parsePrinted(printed)?.bound ?? 'exactly',
    unit,
    what,
    place,
    period,
    asOf,
    publication: { id: publication.id, title: shortTitle, published },
    at,
    locator: formatLocator(at, outline),
    sourceHref: `${toHref<'publications'>(publication)}#${at}`,
    quote,
    note,
    replaces,
  };
}

/** Figures with everything that a reader may want to know of them. @throws when the ledger has no such figure. */
export async function getReceipts(ids: string[], from: { id: string }): Promise<FigureReceipt[]> {
  const [figures, disagreements, uses] = await Promise.all([getFigures(), getDisagreementsByFigure(), getUses()]);
  const all = [...figures.values()];
  const toOther = (other: FigureView) => ({ title: other.publication.title, href: other.href, prose: other.prose });
  return ids.map((id) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`${from.id} shows the figure "${id}", and the ledger has no such figure`);
    return {
      ...figure,
      older: figure.replaces.flatMap((older) => figures.get(older) ?? []).map(toOther),
      newer: all.filter(({ replaces }) => replaces.includes(id)).map(toOther),
      disagreements: (disagreements.get(id) ?? []).filter(({ disputed }) => disputed),
      seeAlso: (disagreements.get(id) ?? []).filter(({ disputed }) => !disputed),
      usedOn: uses.get(id) ?? [],
    };
  });
}

/** For each figure, the disagreements that name it, and whether the figure itself is in dispute there. */
async function getDisagreementsByFigure(): Promise<Map<string, (Link & { disputed: boolean })[]>> {
  const byFigure = new Map<string, (Link & { disputed: boolean })[]>();
  const entries = (await getEntries('disagreements')).toSorted((a, b) => a.data.order - b.data.order);
  for (const entry of entries) {
    for (const side of entry.data.sides) {
      if (!('figure' in side)) continue;
      const disputed = entry.data.kind === 'contradiction' && !side.context;
      const link = { title: entry.data.title, href: toHref<'disagreements'>(entry), disputed };
      byFigure.set(side.figure, [...(byFigure.get(side.figure) ?? []), link]);
    }
  }
  return byFigure;
}

let knownUses: Promise<Map<string, Link[]>> | undefined;

/** For each figure, the pages whose text shows it. */
function getUses(): Promise<Map<string, Link[]>> {
  const uses = (import.meta.env.PROD ? knownUses : undefined) ?? readUses();
  knownUses = uses;
  return uses;
}

async function readUses(): Promise<Map<string, Link[]>> {
  const uses = new Map<string, Link[]>();
  const entries = (await Promise.all(textKinds.map((name) => getEntries(name)))).flat();
  for (const entry of entries) {
    const link = { title: entry.data.title, href: toHref(entry) };
    const above = 'keyFigures' in entry.data ? (entry.data.keyFigures ?? []) : [];
    for (const id of new Set([...above, ...findProseIds(entry.body, 'Fact'), ...listLedgerFigures(entry.data)]))
      uses.set(id, [...(uses.get(id) ?? []), link]);
  }
  return uses;
}

/** A page for each chapter of the ledger. */
export async function getFigurePages() {
  const sheets = await getOrderedSheets();
  return Promise.all(
    sheets.map(async (sheet, index) => {
      const publication = await getReferenced('publications', sheet.data.publication, sheet);
      const toNeighbour = (other: Entry<'figures'> | undefined) =>
        other?.data.publication.id === publication.id
          ? { title: other.data.title, href: toHref<'figures'>(other) }
          : undefined;
      return {
        params: { slug: toSlug(sheet) },
        props: {
          title: sheet.data.title,
          source: toSource(sheet),
          publication: {
            title: publication.data.shortTitle,
            published: formatDate(publication.data.published),
            href: toHref<'publications'>(publication),
          },
          receipts: await getReceipts(
            sheet.data.figures.map(({ id }) => id),
            sheet,
          ),
          previous: toNeighbour(sheets[index - 1]),
          next: toNeighbour(sheets[index + 1]),
        },
      };
    }),
  );
}

/** The ledger's table of contents: its chapters by document. */
export async function getLedger() {
  const [sheets, publications] = await Promise.all([getOrderedSheets(), getEntries('publications')]);
  const chapters = publications
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((publication) => ({
      title: publication.data.shortTitle,
      published: formatDate(publication.data.published),
      href: toHref<'publications'>(publication),
      chapters: sheets
        .filter(({ data }) => data.publication.id === publication.id)
        .map((sheet) => ({
          title: sheet.data.title,
          href: toHref<'figures'>(sheet),
          count: sheet.data.figures.length,
        })),
    }))
    .filter(({ chapters: own }) => own.length > 0);
  return { publications: chapters, count: (await getFigures()).size };
}
