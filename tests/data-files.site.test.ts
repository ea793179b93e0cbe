/** Tables as files: every one in three shapes that agree with each other, and with the page about it. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../scripts/content/content-files.ts';
import { getId } from '../scripts/content/entry-ids.ts';
import { readText } from '../src/build/built-files.ts';
import { listDataFiles, type DataFile } from '../src/lib/data-files.ts';
import { escapePattern } from '../src/lib/escape-pattern.ts';
import { formatDate } from '../src/lib/dates.ts';
import { addressed, DIST, files, findAll, getAttribute, getPage, getWords } from './built-site.ts';
import { readCsv } from './read-csv.ts';

interface Metadata {
  url: string;
  tableSchema: {
    primaryKey?: string[];
    columns: { name: string; datatype: keyof typeof LEXICAL; required?: boolean; null?: string }[];
  };
}

/** How a value of a type is written (CSV on the Web, datatypes). */
const LEXICAL = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  decimal: /^-?\d+(?:\.\d+)?$/,
  gYear: /^\d{4}$/,
  gYearMonth: /^\d{4}-\d\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
  boolean: /^(?:true|false)$/,
  anyURI: /^https:\/\/\S+$/,
};

const ids = readContent(process.cwd())
  .filter(({ collection }) => collection === 'datasets')
  .flatMap((file) => getId(file) ?? []);
const readJson = <Json>(href: string) => JSON.parse(readText(DIST, href.slice(1))) as Json;
const isThere = (address: string) => {
  const path = decodeURIComponent(new URL(address).pathname).slice(1);
  return files.includes(path.endsWith('/') || path === '' ? `${path}index.html` : path);
};

test('there are tables', () => {
  expect(ids.length).toBeGreaterThan(0);
});

describe.each(ids)('%s', (id) => {
  const address = listDataFiles(id);
  const file = readJson<DataFile>(address.json);
  const metadata = readJson<Metadata>(address.metadata);
  const text = readText(DIST, address.csv.slice(1));
  const [header = [], ...lines] = readCsv(text);
  const cell = (line: string[], name: string) => line[header.indexOf(name)];
  const page = getPage(new URL(file.address).pathname);

  test('the page leads to its files, and says what it is to programs', () => {
    const links = findAll(page, 'a').map((link) => getAttribute(link, 'href'));
    expect(links).toEqual(expect.arrayContaining(Object.values(address)));
    expect(findAll(page, 'h1').map(getWords)).toEqual([file.title]);
    const data = findAll(page, 'script')
      .filter((script) => getAttribute(script, 'type') === 'application/ld+json')
      .map((script) => script.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
      .find((json) => json.includes('"Dataset"'));
    const { name, distribution } = JSON.parse(data!) as { name: string; distribution: { contentUrl: string }[] };
    expect(name).toBe(file.name);
    expect(distribution.map(({ contentUrl }) => new URL(contentUrl).pathname)).toEqual([address.csv, address.json]);
  });

  test('the CSV begins with a mark, ends lines with CR and LF, and has a line for each row', () => {
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.length).toBe(file.rows.length);
    expect(lines.filter((line) => line.length !== header.length)).toEqual([]);
  });

  test('its columns are described, and hold what the description says', () => {
    expect(metadata.url).toBe(address.csv.split('/').at(-1));
    expect(metadata.tableSchema.columns.map(({ name }) => name)).toEqual(header);
    expect(new Set(header).size).toBe(header.length);
    for (const { name, datatype, required } of metadata.tableSchema.columns) {
      for (const line of lines) {
        const value = cell(line, name)!;
        if (required) expect(value, name).not.toBe('');
        if (value) expect(value, name).toMatch(LEXICAL[datatype]);
      }
    }
  });

  test('no two lines have one key', () => {
    const key = metadata.tableSchema.primaryKey ?? header;
    expect(new Set(lines.map((line) => JSON.stringify(key.map((name) => cell(line, name))))).size).toBe(lines.length);
  });

  test('every number, date and gap of the JSON stands in the CSV', () => {
    for (const [index, row] of file.rows.entries()) {
      for (const { id: column, type } of file.columns) {
        const own = row.cells[column]!;
        const name = column.replaceAll('-', '_');
        const at = (end = '') => cell(lines[index]!, `${name}${end}`) ?? '';
        const label = `${row.key}, ${column}`;
        const [lower, upper] = own.numbers ?? [own.number];
        if (type === 'number' || type === 'figure') {
          expect([label, at() && Number(at()), at('_to') && Number(at('_to'))]).toEqual([
            label,
            lower ?? '',
            upper ?? '',
          ]);
        } else if (type === 'date') expect([label, at()]).toEqual([label, own.date ?? '']);
        else expect([label, at().replace(/^'/, '')]).toEqual([label, own.gap ? '' : (own.shown ?? own.printed ?? '')]);
        expect([label, at('_gap')]).toEqual([label, own.gap ?? '']);
        expect([label, at('_figure')]).toEqual([label, own.figure ?? '']);
      }
    }
  });

  test('no text of the CSV can run as a formula', () => {
    const numbers = metadata.tableSchema.columns.filter(({ datatype }) => /integer|decimal/.test(datatype));
    const isNumber = header.map((name) => numbers.some((column) => column.name === name));
    expect(
      lines.flatMap((line) => line.filter((value, at) => !isNumber[at] && /^\s*[=+\-@|\t\r]/.test(value))),
    ).toEqual([]);
  });

  test('what the page’s table shows is in the JSON, in its order', () => {
    // A picture may be a table too, and stands before it.
    const table = findAll(page, 'table').find((each) => /\bapp-data-table\b/.test(getAttribute(each, 'class') ?? ''))!;
    const shown = file.columns.filter(({ type }) => type !== 'quote').map((column) => column.id);
    const words = file.rows.flatMap(({ cells }) =>
      shown.map((column) => {
        const { gap, date, printed = '', shown: words = printed } = cells[column]!;
        // A page says months and days in full, whatever the document prints.
        const time = date && !/ to /.test(words) ? `${/^By /.test(words) ? 'By ' : ''}${formatDate(date)}` : words;
        return gap ?? time;
      }),
    );
    expect(getWords(table).replace(/\s/g, '')).toMatch(
      new RegExp(`${escapePattern(words.join('').replace(/\s/g, ''))}$`),
    );
  });

  test('the browser finds as many pictures in it as the page shows', () => {
    const panels = page.elements.filter((element) =>
      getAttribute(element, 'class')?.split(' ').includes('app-chart__panel'),
    );
    expect(file.pictures.length).toBe(panels.length);
  });

  test('its addresses lead somewhere', () => {
    const addresses = [...JSON.stringify(file).matchAll(/"(https:[^"]*)"/g)].map(([, url = '']) => url);
    expect(addresses.filter((url) => !isThere(url))).toEqual([]);
  });
});

describe('the catalogue', () => {
  interface Entry {
    'dct:identifier': string;
    'dcat:landingPage': string;
    'dct:rights': { 'rdfs:label': string };
    'dct:source'?: { '@id': string }[];
    'dcat:distribution': { 'dcat:downloadURL': string; 'dcat:mediaType': string }[];
  }
  const text = readText(DIST, 'data/catalogue.json');
  const entries = (JSON.parse(text) as { 'dcat:dataset': Entry[] })['dcat:dataset'];

  test('has every table, the ledger and the services, once', () => {
    const named = entries.map((entry) => entry['dct:identifier']);
    expect(named.toSorted()).toEqual([...ids, 'figures', 'services'].toSorted());
  });

  test('every address of ours in it is there', () => {
    const { origin } = new URL(entries[0]!['dcat:landingPage']);
    const own = [...text.matchAll(/"(https:[^"]*)"/g)]
      .map(([, url = '']) => url)
      .filter((url) => url.startsWith(origin));
    expect(own.length).toBeGreaterThan(entries.length * 4);
    expect(own.filter((url) => !isThere(url))).toEqual([]);
  });

  test('every file for programs that the site has is in it or described by it', () => {
    const offered = files.filter(
      (path) => /^data\/[^/]+\.(?:csv|json)$/.test(path) && !/(?:finder|catalogue)\.json$/.test(path),
    );
    expect(offered.filter((path) => !text.includes(`/${path}"`))).toEqual([]);
  });

  test('it names no licence and says so', () => {
    expect(text).not.toMatch(/licen[cs]e"/i);
    for (const entry of entries) expect(entry['dct:rights']['rdfs:label']).toMatch(/^No licence is named, because/);
  });

  test('the page of data leads to it', () => {
    const contents = addressed.find(({ path }) => path === '/data/')!;
    expect(findAll(contents, 'a').map((link) => getAttribute(link, 'href'))).toContain('/data/catalogue.json');
  });
});
