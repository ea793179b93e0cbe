/** The tables of the documents: as pages show them, as charts draw them. */
import { chartKinds } from '../lib/chart-kinds.ts';
import { hasWrongNumbers, toFaultSentences } from '../lib/data-faults.ts';
import { fillFigures } from '../lib/data-figures.ts';
import { findMiscounts, listTotals } from '../lib/data-sums.ts';
import type { DataPlace, DataView } from '../lib/data-view.ts';
import { formatLocator } from '../lib/outline.ts';
import { findProseIds } from '../lib/prose-ids.ts';
import { getEntries, getReferenced, textKinds, toHref, toSource, type Entry } from './entries.ts';
import { getFigures } from './figures.ts';

let known: Promise<DataView[]> | undefined;

/** All tables: documents as on their own page, tables in their order. */
export function getDatasets(): Promise<DataView[]> {
  const datasets = (import.meta.env.PROD ? known : undefined) ?? readDatasets();
  known = datasets;
  return datasets;
}

async function readDatasets(): Promise<DataView[]> {
  const [entries, publications] = await Promise.all([getEntries('datasets'), getEntries('publications')]);
  const orderOf = new Map(publications.map(({ id, data }) => [id, data.order]));
  const rank = ({ data }: Entry<'datasets'>) => (orderOf.get(data.sources[0]!.publication.id) ?? 0) * 100 + data.order;
  return Promise.all(entries.toSorted((a, b) => rank(a) - rank(b)).map(toView));
}

async function toView(entry: Entry<'datasets'>): Promise<DataView> {
  const { data } = entry;
  const ledger = await getFigures();
  const printed = new Map([...ledger].map(([id, figure]) => [id, figure.printed]));
  const { rows, lost } = fillFigures(data.table, data.columns, printed);
  if (lost[0])
    throw new Error(`${toSource(entry)} names the figure "${lost[0].id}", and the ledger has no such figure`);
  const ids = data.columns.filter(({ type }) => type === 'figure').map(({ id }) => id);
  const used = rows.flatMap(({ cells }) => ids.map((id) => cells[id]?.printed ?? ''));
  const miscounts = findMiscounts(rows, data.sums ?? []);
  const topics = await Promise.all(data.topics.map((topic) => getReferenced('topics', topic, entry)));
  return {
    id: entry.id,
    href: toHref<'datasets'>(entry),
    title: data.title,
    name: data.name,
    finding: data.finding,
    measure: data.measure,
    period: data.period,
    place: data.place,
    topics: topics.map((topic) => ({ id: topic.id, title: topic.data.title, href: toHref<'topics'>(topic) })),
    sources: await Promise.all(data.sources.map((source) => toPlace(source, entry))),
    columns: data.columns,
    key: data.key ?? [data.columns[0]!.id],
    rows,
    totals: listTotals(data.sums),
    chart: data.chart,
    faults: toFaultSentences(miscounts, data.faults ?? [], data.columns),
    hasWrongNumbers: hasWrongNumbers(miscounts, data.faults ?? [], data.columns),
    notes: data.notes ?? [],
    aliases: data.aliases ?? [],
    figures: Object.fromEntries(used.flatMap((id) => (ledger.has(id) ? [[id, ledger.get(id)!.href]] : []))),
  };
}

async function toPlace(
  source: Entry<'datasets'>['data']['sources'][number],
  entry: Entry<'datasets'>,
): Promise<DataPlace> {
  const publication = await getReferenced('publications', source.publication, entry);
  return {
    id: source.id,
    publication: publication.id,
    document: publication.data.shortTitle,
    published: publication.data.published,
    locator: formatLocator(source.at, publication.data.outline),
    href: `${toHref<'publications'>(publication)}#${source.at}`,
    note: source.note,
  };
}

/** @throws when there is no such table. */
export async function getDataset(id: string, from: { id: string; filePath?: string | undefined }): Promise<DataView> {
  const found = (await getDatasets()).find((dataset) => dataset.id === id);
  if (!found)
    throw new Error(`${from.filePath ?? from.id} shows the chart "${id}", and content/datasets/ has no such table`);
  return found;
}

/** A page for each table. */
export async function getDatasetPages() {
  const [entries, datasets, uses] = await Promise.all([getEntries('datasets'), getDatasets(), getUses()]);
  return datasets.map((dataset, index) => ({
    params: { slug: dataset.href.split('/').at(-2) },
    props: {
      dataset,
      source: toSource(entries.find(({ id }) => id === dataset.id)!),
      usedOn: uses.filter(({ charts }) => charts.includes(dataset.id)),
      previous: datasets[index - 1],
      next: datasets[index + 1],
    },
  }));
}

/** The files of each table, at an address made of its id. */
export async function getDataFilePaths() {
  return (await getDatasets()).map((dataset) => ({ params: { id: dataset.id }, props: { dataset } }));
}

/** The pages whose texts show charts. */
async function getUses() {
  const entries = (await Promise.all(textKinds.map((name) => getEntries(name)))).flat();
  return entries.flatMap((entry) => {
    const charts = findProseIds(entry.body, 'Chart');
    return charts.length ? [{ title: entry.data.title, href: toHref(entry), charts }] : [];
  });
}

/** Every kind of picture, with the shortest table that has it. */
export async function getChartKinds() {
  const byLength = (await getDatasets()).toSorted((a, b) => a.rows.length - b.rows.length);
  return chartKinds.map((each) => ({ ...each, example: byLength.find(({ chart }) => chart.kind === each.kind) }));
}
