/** A table of data as files for others: CSV, what its columns hold (CSV on the Web), and JSON, which charts read too. */
import { toPictures, type Picture } from './chart-picture.ts';
import { toCsvFile } from './csv.ts';
import { listFileColumns, toFileName, type FileColumn } from './data-file-columns.ts';
import type { Cell, Row } from './data-table.ts';
import { findFigureHref, type DataPlace, type DataView } from './data-view.ts';

/** Addresses are for ever: they are made of the id, so that a new title leaves them. */
export function listDataFiles(id: string) {
  return { csv: `/data/${id}.csv`, metadata: `/data/${id}.csv-metadata.json`, json: `/data/${id}.json` };
}

/** Said of all data. Silence about a licence would look like a slip. */
export const RIGHTS =
  'No licence is named, because we know of none that covers the sources of this data. When you use it, name the source and its date.';

/** Who offers the files. */
export interface Offerer {
  /** The site’s address without a / at the end. */
  baseUrl: string;
  publisher: { name: string };
}

/** @param base The site’s address without a / at the end. */
export function toDataCsv(data: DataView, base: string): string {
  const columns = listFileColumns(data, base);
  return toCsvFile(
    columns.map(({ name }) => name),
    data.rows.map((_, row) => Object.fromEntries(columns.map(({ name, values }) => [name, values[row]]))),
  );
}

/** The metadata of the CSV, at the address where programs look for it: that of the CSV with `-metadata.json`. */
export function toDataMetadata(data: DataView, { baseUrl, publisher }: Offerer) {
  const columns = listFileColumns(data, baseUrl);
  const remarks = [...data.notes, ...data.faults];
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: listDataFiles(data.id).csv.split('/').at(-1),
    'dc:title': data.name,
    'dc:description': `${data.finding} ${data.measure}.`,
    'dc:publisher': publisher.name,
    'dc:temporal': data.period,
    'dc:spatial': data.place,
    'dc:source': data.sources.map((source) => ({
      '@id': `${baseUrl}${source.href}`,
      'dc:title': `${source.document}, ${source.locator}`,
      'dc:issued': source.published,
      ...(source.note && { 'rdfs:comment': source.note }),
    })),
    'dc:rights': RIGHTS,
    ...(remarks.length && { 'rdfs:comment': remarks }),
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
    tableSchema: {
      ...toPrimaryKey(data, columns),
      columns: columns.map(({ name, title, description, datatype, unit, required }) => ({
        name,
        titles: name,
        'dc:title': title,
        'dc:description': toDescription(name, description, data),
        datatype,
        ...(unit && { 'schema:unitText': unit }),
        ...(required ? { required } : { null: '' }),
      })),
    },
  };
}

/** The key, where its words alone tell the rows apart: of a date the key has what is printed, and the CSV what it means. */
function toPrimaryKey({ key, rows }: DataView, columns: FileColumn[]): { primaryKey?: string[] } {
  const names = key.map(toFileName);
  const values = names.map((name) => columns.find((column) => column.name === name)?.values ?? []);
  const keys = rows.map((_, row) => JSON.stringify(values.map((column) => column[row] ?? null)));
  const isKey = new Set(keys).size === rows.length && values.flat().every((value) => value !== undefined);
  return isKey ? { primaryKey: names } : {};
}

/** With the words of a column that has only certain ones. */
function toDescription(name: string, description: string, { columns }: DataView): string {
  const { values } = columns.find(({ id }) => toFileName(id) === name) ?? {};
  return values ? `${description}. One of: ${values.join('; ')}` : description;
}

/** A cell in the JSON. What is not there is not so: no `number`, no number. */
export interface FileCell {
  /** As the document prints it. Left out where it prints nothing, and for a figure of the ledger. */
  printed?: string;
  /** As the site shows it, where that is not as printed. */
  shown?: string;
  number?: number;
  /** The two ends of a range. */
  numbers?: number[];
  /** Year, month or day. */
  date?: string;
  /** Why there is nothing. */
  gap?: string;
  /** The address of the figure’s record, which has its words as printed. */
  figure?: string;
}

/** A table as JSON: `/data/<id>.json`. Fields may be added; none but `pictures` changes its meaning or goes away. */
export interface DataFile extends Pick<
  DataView,
  'id' | 'title' | 'name' | 'finding' | 'measure' | 'period' | 'place' | 'key' | 'totals' | 'chart' | 'faults' | 'notes'
> {
  /** Of the page about it. */
  address: string;
  sources: (Omit<DataPlace, 'href' | 'publication'> & { address: string })[];
  columns: Omit<DataView['columns'][number], 'gap'>[];
  rows: { key: string; cells: Record<string, FileCell> }[];
  rights: string;
  /** What the site’s own charts draw in the browser; none where the picture is of another sort. */
  pictures: Picture[];
}

/** @param base The site’s address without a / at the end. */
export function toDataFile(data: DataView, base: string): DataFile {
  const { id, title, name, finding, measure, period, place, key, totals, chart, faults, notes } = data;
  return {
    ...{ id, address: `${base}${data.href}`, title, name, finding, measure, period, place },
    sources: data.sources.map((source) => toFileSource(source, base)),
    columns: data.columns.map(toFileColumn),
    key,
    rows: data.rows.map((row) => ({ key: row.key, cells: toFileCells(row, data, base) })),
    ...{ totals, chart, faults, notes, rights: RIGHTS, pictures: toPictures(data) },
  };
}

function toFileSource({ id, document, published, locator, href, note }: DataPlace, base: string) {
  return { id, document, published, locator, address: `${base}${href}`, note };
}

/** Without what only the check needs. */
function toFileColumn({ id, title, heading, type, unit, about, values, from }: DataView['columns'][number]) {
  return { id, title, heading, type, unit, about, values, from };
}

function toFileCells({ cells }: Row, { columns, figures }: DataView, base: string): Record<string, FileCell> {
  return Object.fromEntries(
    columns.flatMap(({ id, type }) => {
      const cell = cells[id];
      if (!cell) return [];
      const href = type === 'figure' ? findFigureHref(cell, figures) : undefined;
      return [[id, href === undefined ? toFileCell(cell) : { ...toFileCell(cell, ''), figure: `${base}${href}` }]];
    }),
  );
}

/** @param printed What the document prints; nothing where the cell only has the id of a figure. */
function toFileCell({ shown, numbers = [], date, gap, ...cell }: Cell, printed = cell.printed): FileCell {
  return {
    ...(printed && { printed }),
    ...(gap === undefined && shown !== printed && { shown }),
    ...(numbers.length === 1 && { number: numbers[0]! }),
    ...(numbers.length > 1 && { numbers }),
    ...(date !== undefined && { date }),
    ...(gap !== undefined && { gap }),
  };
}
