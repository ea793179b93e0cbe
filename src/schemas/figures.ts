import { z } from 'astro/zod';
import { HERE } from '../lib/figure-words.ts';
import { findWhole } from '../lib/find-whole.ts';
import { parsePrinted } from '../lib/printed-value.ts';
import { id, line, refuseTwins, vagueDate, type ReferenceTo } from './shared.ts';

const QUOTE_WORDS = 11;

const number = z.union([z.number(), z.tuple([z.number(), z.number()])], {
  error: 'is not a number: write digits only, like 504000000, or two for a range, like [5, 15]',
});

/** One figure of one document: what it is, where it stands, and what it was for. */
const figureSchema = z
  .strictObject({
    id: id('The name by which pages call it; it never changes and no other figure has it'),
    printed: line('The figure as the document prints it, with its sign and its "over" or "about", like £504m', {
      max: 40,
      words: 'theirs',
    }),
    number: number.describe('The same as a plain number: 504000000 for £504m, [5, 15] for 5% to 15%'),
    unit: line('GBP for money, percent for a share in %, or the thing counted, in the plural, like "GP practices"', {
      max: 60,
    }),
    what: line('What it measures, in plain words, so that it can be understood without the page', {
      min: 8,
      max: 200,
    }),
    place: line('For which place, if not for all of Cambridgeshire and Peterborough', { max: 80 }).default(HERE),
    period: line('For which time, like "2018/19" or "by 2020/21"', { max: 80 }).optional(),
    asOf: vagueDate(
      'When it was true, if the document says so; else it is taken to be the document’s own date',
    ).optional(),
    at: id('The place in the document: an `at` of its outline, or para-12 for a numbered paragraph'),
    quote: line('The words around it, exactly as printed, so that a reader can search for them: up to 11 words', {
      max: 110,
      words: 'theirs',
    }).refine(
      (text) => text.split(/\s+/).length <= QUOTE_WORDS,
      `is too long: keep it to ${QUOTE_WORDS} words or fewer`,
    ),
    note: line('What to know before using it', { max: 300 }).optional(),
    replaces: z
      .array(id('The id of an older figure'))
      .min(1)
      .optional()
      .describe('Ids of older figures for the same thing, in place of which this one stands'),
  })
  .superRefine((figure, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const value = parsePrinted(figure.printed);
    if (!value)
      return say('printed', 'holds no single number or range: keep it to the figure itself, like "over £300m"');
    const numbers = [figure.number].flat();
    const agrees =
      numbers.length === value.numbers.length && numbers.every((each, i) => isNear(each, value.numbers[i]!));
    if (!agrees) {
      say('number', `differs from what is printed: "${figure.printed}" is ${value.numbers.map(round).join(' to ')}`);
    }
    const unit = ['GBP', 'percent'].find((each) => each === figure.unit);
    if (value.unit !== unit && (value.unit ?? unit)) {
      say(
        'unit',
        value.unit
          ? `must be ${value.unit}, because "${figure.printed}" says so`
          : `is ${unit}, and "${figure.printed}" has no sign for it`,
      );
    }
    if (!holds(figure.quote, figure.printed))
      say('quote', `does not contain the figure as printed, "${figure.printed}"`);
  });

/** The figures of one chapter of one document. */
export const figuresSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title: line('The chapter’s name for readers, without the name of the document', { min: 3, max: 42 }),
    publication: ref('publications').describe('The id of the document'),
    order: z.int().min(1).max(99).describe('Its place among the chapters of that document, 1 first'),
    figures: z
      .array(figureSchema)
      .min(1, 'list at least one figure')
      .superRefine(refuseTwins('id'))
      .describe('The figures, in the order of the document'),
  });

export type Figure = z.output<typeof figureSchema>;

/** Fractions in words have no end: 0.667 is near enough to two thirds. */
function isNear(written: number, meant: number): boolean {
  return (
    Math.abs(written - meant) <= (Number.isInteger(meant) ? 0 : Math.max(1e-9, meant < 1 && meant > 0 ? 0.0006 : 1e-6))
  );
}

function round(value: number): string {
  return String(Number(value.toPrecision(6)) === value ? value : Number(value.toFixed(3)));
}

function holds(quote: string, printed: string): boolean {
  return findWhole(toPlain(quote), toPlain(printed)) >= 0;
}

function toPlain(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('’', "'");
}
