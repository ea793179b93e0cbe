import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFolder } from '../tests/fixtures/folder.ts';
import { readContent, type ContentFile } from './content/content-files.ts';
import { readDocument } from './sources/document-text.ts';
import type { OutlinePlace } from './sources/places.ts';
import { verifySources } from './sources/verify.ts';
import { formatVerification, verifyFolder } from './verify-sources.ts';

const PUBLICATION = `id: report
outline:
  - { at: section-1, label: Section 1, title: Gap, kind: section, level: 1 }
  - { at: section-2, label: Section 2, title: Practices, kind: section, level: 1 }
  - { at: annex-1, label: Annex 1, title: Lost, kind: annex, level: 1, missing: The annex itself }
misprints:
  - { at: section-2, printed: Hinchingsbrooke, right: Hinchingbrooke }
`;
const TEXT = `1. Gap
By 2021 we expect our deficit
to be £504m.
2. Practices
There are 105 GP practices near Hinchingsbrooke and £504,000 for them, 9.8% more.
`;
const figure = (fields: Record<string, string>) => {
  const all = {
    id: 'gap',
    printed: '£504m',
    number: '504000000',
    unit: 'GBP',
    what: 'The gap',
    at: 'section-1',
    ...fields,
  };
  const lines = Object.entries({ quote: 'our deficit to be £504m', ...all }).map(
    ([key, value]) => `    ${key}: ${value}`,
  );
  return `id: money\npublication: report\nfigures:\n  -${lines.join('\n').slice(3)}\n`;
};
const citing = (at: string) => `id: page\nsources:\n  - { publication: report, at: ${at} }\n`;

/** What does not stand as we say when these files are held against the report. */
function verify(files: Record<string, string>, text = TEXT) {
  const root = createFolder({ 'content/publications/report.mdx': `---\n${PUBLICATION}---\n`, ...files });
  const documents = new Map(text ? [['report', readDocument('report.txt', text)]] : []);
  return verifySources(readContent(root), documents);
}
const verifyFigure = (fields: Record<string, string>) => verify({ 'content/figures/money.yaml': figure(fields) });

describe('what stands as we say', () => {
  test.each<[string, Record<string, string>]>([
    ['a figure over two lines', {}],
    ['a count', { printed: '"105"', number: '105', at: 'section-2', quote: '105 GP practices' }],
    ['an amount in full', { printed: '£504,000', number: '504000', at: 'section-2', quote: '£504,000 for them' }],
  ])('%s', (_, fields) => {
    expect(verifyFigure(fields).findings).toEqual([]);
  });

  test('everything is counted', () => {
    const { counts } = verify({
      'content/figures/money.yaml': figure({}),
      'content/plan/pages/page.mdx': `---\n${citing('section-2')}---\n`,
    });
    expect(counts).toEqual({ documents: 1, figures: 1, citations: 1, misprints: 1, words: 0, tables: 0, cells: 0 });
  });
});

describe('what does not', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a wrong value', { quote: 'our deficit to be £505m' }, 'nor anywhere else in the document'],
    ['words that stand nowhere', { quote: 'the whole gap is £504m' }, 'nor anywhere else in the document'],
    ['a wrong place', { at: 'section-2' }, 'but at report.txt:2, which is section-1'],
    ['£504m cut to £504', { printed: '£504', quote: 'our deficit to be £504' }, 'nor anywhere else'],
    ['£504m for £504,000', { quote: '£504m for them', at: 'section-2' }, 'nor anywhere else'],
    ['£504 for £504,000', { quote: '£504', at: 'section-2' }, 'does not stand in section-2'],
    ['9 for 9.8%', { quote: 'them, 9', at: 'section-2' }, 'does not stand in section-2'],
    ['9.8 for 9.8%', { quote: 'them, 9.8', at: 'section-2' }, 'does not stand in section-2'],
    ['05 for 105', { quote: '05 GP practices', at: 'section-2' }, 'does not stand in section-2'],
    ['other capitals', { quote: '105 gp practices', at: 'section-2' }, 'does not stand in section-2'],
    ['a place that our copy does not hold', { at: 'annex-1' }, 'annex-1 was not found in report.txt'],
  ])('%s', (_, fields, says) => {
    const { findings } = verifyFigure(fields);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'content/figures/money.yaml', field: 'figures.0.quote' });
    expect(findings[0]?.message).toContain(says);
  });

  test('a finding names file and line on both sides', () => {
    const [line] = formatVerification(verifyFigure({ at: 'section-2' })).split('\n');
    expect(line).toBe(
      'content/figures/money.yaml:4:12 figures.0.quote: "our deficit to be £504m" does not stand in section-2 (report.txt:4-5), but at report.txt:2, which is section-1',
    );
  });

  test('a citation of a place that is not in the text', () => {
    const { findings } = verify({ 'content/plan/pages/page.mdx': `---\n${citing('annex-1')}---\n` });
    expect(findings[0]).toMatchObject({ file: 'content/plan/pages/page.mdx', line: 4, field: 'sources.0.at' });
  });

  test('a misprint that is not printed', () => {
    const { findings } = verify({}, TEXT.replace('Hinchingsbrooke', 'Hinchingbrooke'));
    expect(findings.map(({ field }) => field)).toEqual(['misprints.0.printed']);
  });

  test('a place of the outline that is nowhere in the text', () => {
    const { findings } = verify({}, TEXT.replace('1. Gap\n', ''));
    expect(findings[0]).toMatchObject({ field: 'outline.0.at', value: 'section-1' });
  });

  test('a document that is not in the folder', () => {
    expect(verify({}, '').findings[0]?.message).toContain('report.txt is missing');
  });

  test('words of a disagreement', () => {
    const side = '- { publication: report, at: section-2, printed: 108 GP practices }';
    const { findings } = verify({ 'content/disagreements/x.yaml': `id: x\nsides:\n  ${side}\n` });
    expect(findings[0]).toMatchObject({ file: 'content/disagreements/x.yaml', field: 'sides.0.printed' });
  });
});

describe('the command', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/verify-sources.ts', ...args], { encoding: 'utf8' });

  test('without a folder it says how to call it', () => {
    const { status, stderr } = run();
    expect(stderr).toContain('npm run verify-sources -- FOLDER');
    expect(status).toBe(2);
  });

  test('a folder without the documents fails', () => {
    const { status, stdout } = run(createFolder({ 'empty.txt': '' }));
    expect(stdout).toContain('content/publications/');
    expect(stdout).toContain('is missing');
    expect(status).toBe(1);
  });
});

const SOURCES = resolve('../shared/sources');

describe.skipIf(!existsSync(SOURCES))('the real ledger against the real documents', () => {
  let files: ContentFile[];
  let texts: Map<string, ReturnType<typeof readDocument>>;
  beforeAll(() => {
    files = readContent(process.cwd());
    texts = new Map(
      files
        .filter(({ collection }) => collection === 'publications')
        .map(({ data }) => {
          const { id } = data as { id: string };
          return [id, readDocument(`${id}.txt`, readFileSync(join(SOURCES, `${id}.txt`), 'utf8'))];
        }),
    );
  });

  test('everything stands as printed', () => {
    expect(verifyFolder(process.cwd(), SOURCES).findings).toEqual([]);
  });

  /** The ledger's files, with every record changed in one way. */
  const changeFigures = (change: (figure: WrittenFigure, publication: string) => WrittenFigure) =>
    files.map((file) => {
      if (file.collection !== 'figures') return file;
      const data = file.data as { publication: string; figures: WrittenFigure[] };
      return { ...file, data: { ...data, figures: data.figures.map((each) => change(each, data.publication)) } };
    });

  test('a digit changed in any quote is found', () => {
    const wrong = (quote: string) => quote.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
    const changed = changeFigures((figure) => ({ ...figure, quote: wrong(figure.quote) }));
    const withDigits = files.flatMap((file) =>
      file.collection === 'figures'
        ? (file.data as { figures: WrittenFigure[] }).figures.filter(({ quote }) => /\d/.test(quote))
        : [],
    );
    expect(withDigits.length).toBeGreaterThan(300);
    expect(verifySources(changed, texts).findings).toHaveLength(withDigits.length);
  });

  test('nearly every figure moved to the next place is found, as few quotes stand twice', () => {
    const outlines = new Map(
      files
        .filter(({ collection }) => collection === 'publications')
        .map(({ data }) => [(data as { id: string }).id, (data as { outline: OutlinePlace[] }).outline]),
    );
    const moved = changeFigures((figure, publication) => ({
      ...figure,
      at: findNextPlace(figure.at, outlines.get(publication) ?? []),
    }));
    const { findings, counts } = verifySources(moved, texts);
    expect(findings.length).toBeGreaterThan(counts.figures * 0.98);
  });
});

interface WrittenFigure {
  at: string;
  quote: string;
}

/** The place after this one that does not lie inside it. */
function findNextPlace(at: string, outline: OutlinePlace[]): string {
  const index = outline.findIndex((each) => each.at === at);
  const paragraph = /^para-(\d+)$/.exec(at)?.[1];
  if (index < 0 && paragraph) return `para-${Number(paragraph) + 1}`;
  const level = outline[index]?.level ?? 1;
  const next = outline.slice(index + 1).find((each) => each.level <= level && each.missing === undefined);
  return (next ?? outline[0]!).at;
}
