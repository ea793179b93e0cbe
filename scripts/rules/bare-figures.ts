/**
 * A figure in the plan's pages and in the stories must lead to its paragraph, so it is written as `<Fact id="…" />`. A
 * heading or a summary cannot hold a component: a number there must be one that the page's text shows as a fact.
 */
import { escapePattern } from '../../src/lib/escape-pattern.ts';
import { formatPrinted, parsePrinted } from '../../src/lib/printed-value.ts';
import { findProseIds } from '../../src/lib/prose-ids.ts';
import type { CollectionName } from '../../src/schemas/shared.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { readMdxTree, toTextPlace, type MdxNode } from '../content/mdx-tree.ts';
import type { ReaderText } from '../content/reader-texts.ts';
import { listLedgerEntries } from '../content/ledger-entries.ts';
import { listFigures, type WrittenFigure } from './figures.ts';
import type { Rule } from './rule.ts';

const HELD: CollectionName[] = [
  'planPages',
  'points',
  'priorities',
  'initiatives',
  'topics',
  'areas',
  'governance',
  'stories',
];

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Numbers that are no figures. Each is taken out of the text before numbers are looked for. */
const EXEMPT: { what: string; pattern: RegExp }[] = [
  { what: 'days', pattern: new RegExp(`\\b\\d{1,2}(?: (?:to|and|or) \\d{1,2})? ${MONTH}\\b(?: \\d{4})?`, 'g') },
  {
    what: 'years',
    pattern: /(?<![£\d,.])(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?![\d,]*\d|\s?%| per cent| (?:m|b)illion)/g,
  },
  {
    what: 'telephone numbers',
    pattern: /(?<![£\d,.])\b(?:111|999|112|0\d[\d ]{7,}\d)\b(?!\s?%| per cent| (?:m|b)illion)|\b(?:option|press) \d\b/g,
  },
  {
    what: 'a position in a list, or a place in a document',
    pattern:
      /\b(?:point|priority|section|paragraph|chapter|annex|appendix|figure|table|page|group) \d{1,3}[a-z]?(?:\.\d+)*(?!\d| ?[%£a-z]*s\b)/gi,
  },
  {
    what: 'several of them',
    pattern:
      /\b(?:points|priorities|sections|paragraphs|chapters|annexes|appendices|figures|tables|pages) \d{1,3}(?:\.\d+)*(?:(?:,| to| and) \d{1,3}(?:\.\d+)*)*(?!\d)/gi,
  },
  { what: 'names with a number in them', pattern: /\b10-point\b|\b4\+1\b|\btype [12]\b|\b24\/7\b|\bEQ-5D\b/gi },
];

const NUMBER = /£?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?%| (?:million|billion|per cent)\b|(?:m|bn|k)\b)?/g;
const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER_WORD = new RegExp(
  `\\b(?:(?:${TENS})(?:-(?:${UNITS}))?|${UNITS.replace('one|', '')}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|` +
    '(?:one|a) (?:third|quarter|fifth|tenth)|hundreds?|thousands?|millions?|billions?|half|thirds|quarters?|dozen)\\b',
  'gi',
);
/** Attributes that readers see. */
const SHOWN_ATTRIBUTES = ['heading', 'summary'];

export const bareFigures: Rule = {
  name: 'bare-figures',
  severity: 'error',
  waivable: true,
  why: 'readers want to see where a number comes from',
  finds: [
    'A number written by hand: "the gap is £504 million" → <Fact id="plan-2016-gap" />',
    'A number in words: "fifty nurses", "half of them" → its <Fact />',
    'A number in a title or summary that the text below does not show as a <Fact />',
    'A number in a promise, or in what a document says became of it, that is not named under "figures" beside it',
    'Only in the plan’s pages and in the stories',
    'Not dates, years, phone numbers, and places in a document such as "section 2" or "point 7"',
  ],
  example: { wrong: 'The gap is £504 million.', right: 'The gap is <Fact id="plan-2016-gap" />.' },
  check: ({ files }) => {
    const figures = listFigures(files);
    return files
      .filter((file) => HELD.includes(file.collection) && file.hasFrontMatter)
      .flatMap((file) => [...checkText(file, figures), ...checkFields(file, figures)]);
  },
};

/** Whether this rule looks at the numbers of a text, so that another rule need not say the same. */
export function isHeldByBareFigures({ file, kind, field = '' }: ReaderText): boolean {
  if (!HELD.includes(file.collection)) return false;
  return kind !== 'field' || /^(?:title|summary|forYou|inShort\.\d+|promises\..*|history\..*)$/.test(field);
}

function checkText(file: ContentFile, figures: WrittenFigure[]): Fault[] {
  const findings: Fault[] = [];
  const shown = listShown(file, figures);
  const visit = (node: MdxNode, inHeading = false) => {
    for (const text of listShownTexts(node)) {
      const allowed = inHeading || text !== node.value ? shown : [];
      findings.push(
        ...findNumbers(text, allowed).map((found) => ({
          file: file.path,
          ...toTextPlace(file, node, text, { words: found.number, index: found.index }),
          value: found.number,
          message: `this number stands bare. Write ${suggest(found.number, file, figures)}, so that readers can see where it comes from`,
        })),
      );
    }
    node.children?.forEach((child) => visit(child, inHeading || node.type === 'heading'));
  };
  visit(readMdxTree(file));
  return findings;
}

/** What a reader sees of a node itself: its words, what stands for a picture, the heading of a card. */
function listShownTexts({ type, value, alt, attributes = [] }: MdxNode): string[] {
  if (type === 'text' || type === 'inlineCode') return value ? [value] : [];
  const headings = attributes.filter(({ name }) => SHOWN_ATTRIBUTES.includes(name ?? ''));
  return [alt, ...headings.map((attribute) => attribute.value)].filter((text) => typeof text === 'string');
}

/** Title, summary and the like: their numbers must be among the facts of the text. */
function checkFields(file: ContentFile, figures: WrittenFigure[]): Fault[] {
  const shown = listShown(file, figures);
  const fields = [
    ...listTexts(file).map((each) => ({ ...each, named: [] as string[] })),
    ...listPromised(file, figures),
  ];
  return fields.flatMap(({ path, text, named }) =>
    findNumbers(text, [...shown, ...named]).map(({ number }) => ({
      file: file.path,
      ...findPosition(file, path),
      field: path.join('.'),
      value: number,
      message: isPromised(path)
        ? `name the figure that is ${number} under "figures" beside this text, or leave the number out here. ${suggest(number, file, figures)} is how a text would show it`
        : `the page’s text shows no figure that is ${number}: show it there with ${suggest(number, file, figures)}, or leave the number out here`,
    })),
  );
}

/** The spellings of the figures that a text shows. */
function listShown(file: ContentFile, figures: WrittenFigure[]): string[] {
  const above = (file.data as { keyFigures?: unknown } | undefined)?.keyFigures;
  const ids = [...(Array.isArray(above) ? above : []), ...findProseIds(file.body, 'Fact')];
  return ids.flatMap((id) => {
    const figure = figures.find((each) => each.id === id);
    return figure ? listSpellings(figure.printed) : [];
  });
}

function listTexts({ data }: ContentFile): { path: PropertyKey[]; text: string }[] {
  const fields = (data ?? {}) as Record<string, unknown>;
  const texts: { path: PropertyKey[]; text: unknown }[] = [
    ...['title', 'summary', 'forYou'].map((field) => ({ path: [field], text: fields[field] })),
    ...toList(fields['inShort']).map((text, index) => ({ path: ['inShort', index], text })),
  ];
  return texts.flatMap(({ path, text }) => (typeof text === 'string' ? [{ path, text }] : []));
}

/**
 * Promises and what became of them name their figures beside them. What somebody else says, outside our documents, has
 * its own source in place of a figure.
 */
function listPromised(file: ContentFile, figures: WrittenFigure[]) {
  return listLedgerEntries(file)
    .filter(({ isFromDocument }) => isFromDocument)
    .flatMap((entry) => {
      const named = figures
        .filter(({ id }) => entry.figures.includes(id))
        .flatMap(({ printed }) => listSpellings(printed));
      return entry.texts.map(({ path, text }) => ({ path, text, named }));
    });
}

function isPromised([field]: PropertyKey[]): boolean {
  return field === 'promises' || field === 'history';
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers that are not exempt and not among the spellings that the text may use. */
function findNumbers(text: string, allowed: string[] = []): { number: string; index: number }[] {
  const plain = EXEMPT.reduce((rest, { pattern }) => rest.replace(pattern, blank), text);
  const masked = allowed.reduce(hide, plain);
  const numbers = [...masked.matchAll(NUMBER)];
  const rest = masked.replace(NUMBER, blank);
  return [...numbers, ...rest.matchAll(NUMBER_WORD)].map((match) => ({ number: match[0].trim(), index: match.index }));
}

/** The spellings of a figure. Its "over" or "about" belongs to it. */
function listSpellings(printed: string): string[] {
  return parsePrinted(printed) ? [formatPrinted(printed, 'prose'), formatPrinted(printed, 'table')] : [];
}

function hide(text: string, spelling: string): string {
  return text.replace(
    new RegExp(
      `(?<![\\d.,£\\w\\u2212-])${escapePattern(spelling)}(?![\\d%]|[.,]\\d|\\s?(?:%|per cent|thousand|million|billion|m\\b|bn\\b|k\\b))`,
      'gi',
    ),
    blank,
  );
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** The spellings without "over" or "about": how a bare number looks like the figure. */
function listAmounts(printed: string): string[] {
  const value = parsePrinted(printed);
  return value ? [value.prose, value.table] : [];
}

/** The facts that look like the number: from the places that the page cites or, for a telling number, from its documents. */
function suggest(number: string, file: ContentFile, figures: WrittenFigure[]): string {
  const sources = (file.data as { sources?: ({ publication?: string; at?: string } | null)[] } | undefined)?.sources;
  const cited = Array.isArray(sources) ? sources : [];
  const alike = figures.filter(({ printed }) =>
    listAmounts(printed).some((amount) => amount.toLowerCase() === number.toLowerCase()),
  );
  const isFrom = (figure: WrittenFigure, exactly: boolean) =>
    cited.some((source) => source?.publication === figure.publication && (!exactly || source?.at === figure.at));
  const near = alike.filter((figure) => isFrom(figure, true));
  const telling = number.length > 2 ? alike.filter((figure) => isFrom(figure, false)) : [];
  const tags = (near.length ? near : telling).map(({ id }) => `<Fact id="${id}" />`);
  return tags.length ? tags.slice(0, 3).join(' or ') : '<Fact id="…" /> with the id of its record in content/figures/';
}
