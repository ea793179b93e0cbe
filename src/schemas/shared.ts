/**
 * What every kind of content shares: references, dates, sources and review fields.
 *
 * Each schema is a function of `ReferenceTo`, so that one definition serves both Astro and our own check:
 * Astro turns a reference into `{ collection, id }`, the check also makes sure that the entry exists.
 */
import { z } from 'astro/zod';
import { explainLink } from '../lib/content-policy-addresses.ts';
import { isCalendarDate } from '../lib/dates.ts';

export const collectionNames = [
  'priorities',
  'points',
  'planPages',
  'initiatives',
  'topics',
  'areas',
  'governance',
  'risks',
  'stories',
  'services',
  'places',
  'steps',
  'towns',
  'alerts',
  'events',
  'themes',
  'ways',
  'updates',
  'publications',
  'figures',
  'datasets',
  'disagreements',
  'organisations',
  'glossary',
  'pages',
] as const;
export type CollectionName = (typeof collectionNames)[number];

export interface Reference {
  collection: CollectionName;
  id: string;
}
export type ReferenceTo = (collection: CollectionName) => z.ZodType<Reference>;

/** Turns an id into a reference without asking whether the entry exists (the queries and the check ask). */
export const toReference: ReferenceTo = (collection) =>
  id(`The id of an entry in ${collection}`)
    .meta({ reference: collection })
    .transform((value) => ({ collection, id: value }));

/** Lower-case words joined by hyphens: ids and file names. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function id(description = 'A short name that never changes, even when the title does') {
  return z
    .string()
    .regex(SLUG, 'use lower-case letters, numbers and single hyphens only, like "minor-injury-unit"')
    .max(80, 'keep it to 80 characters or fewer')
    .describe(description);
}

/**
 * Whose words a text is: `ours` are held to the rules of plain writing; `theirs` are names, quotes and search words,
 * which stay as they are.
 */
export type Words = 'ours' | 'theirs';

/** Text of one line, with its length held. Lengths count characters, spaces included. */
export function line(
  description: string,
  { min = 1, max = 300, words = 'ours' }: { min?: number; max?: number; words?: Words } = {},
) {
  return z
    .string()
    .trim()
    .min(min, {
      error: ({ input }) =>
        min === 1
          ? 'is empty: write the text or remove the field'
          : `is ${String(input).trim().length} characters; write at least ${min}`,
    })
    .max(max, {
      error: ({ input }) => `is ${String(input).trim().length} characters; keep it to ${max} or fewer`,
    })
    .regex(/^[^\n]*$/, 'must stay on one line')
    .meta({ description, words });
}

export const title = line('The page’s heading, in sentence case, up to 65 characters', { min: 3, max: 65 });
/** A title that is a name of the plan's own. */
export const nameAsTitle = line('Its name in the plan, up to 65 characters', { min: 3, max: 65, words: 'theirs' });
export const summary = line('What the page says, in one or two plain sentences. Search engines and lists show it.', {
  min: 20,
  max: 180,
});

/** YAML reads an unquoted `2016` as a number and, in Astro, `2016-11-06` as a Date: both become text again. */
function toDateText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  return value;
}

export function day(description: string) {
  return z.preprocess(
    toDateText,
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as year-month-day, like 2026-11-22')
      .refine(isCalendarDate, 'there is no such day in the calendar')
      .describe(description),
  );
}

/** A day, a month or a year: as precise as the source is, never more. */
export function vagueDate(description: string) {
  return z.preprocess(
    toDateText,
    z
      .string()
      .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'write 2019, 2019-03 or 2019-03-14, as precise as the source is')
      .refine(isCalendarDate, 'there is no such day or month in the calendar')
      .describe(description),
  );
}

export const clockTime = z
  .string({
    error: ({ input }) => (typeof input === 'number' ? 'put the time in quotes, like "08:30"' : undefined),
  })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, {
    error: ({ input }) => `write the time by the 24-hour clock, in quotes, like "${toClockTime(String(input))}"`,
  });

/** What a time that is written in another way may mean; an example where nobody can tell. */
function toClockTime(written: string): string {
  const [, hour = '', minute = '00', half = ''] = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(written) ?? [];
  const hours = (Number(hour) % (half ? 12 : 24)) + (/p/i.test(half) ? 12 : 0);
  return hour ? `${String(hours).padStart(2, '0')}:${minute}` : '08:30';
}

export const areas = [
  'peterborough',
  'fenland',
  'huntingdonshire',
  'east-cambridgeshire',
  'south-cambridgeshire',
  'cambridge',
  'whole-area',
  'outside',
] as const;
export type Area = (typeof areas)[number];

/** Where in one of our five documents something stands. */
export const source = (ref: ReferenceTo) =>
  z.strictObject({
    publication: ref('publications').describe('The id of the document'),
    at: id('The place in the document: an `at` of its outline, or para-12 for a numbered paragraph'),
    note: line('What to know about this source', { max: 200 }).optional(),
  });

/** An address is held to the rule for links in texts, wherever it stands: `//x` and `https://nhs.uk@x` lead elsewhere. */
export function linkAddress(pattern: RegExp, error: string) {
  return z.string().superRefine((url, context) => {
    const message = pattern.test(url) ? explainLink(url, '') : error;
    if (message) context.addIssue({ code: 'custom', message });
  });
}

/** An address of another site. */
export const webAddress = () => linkAddress(/^https:\/\//, 'write the whole address, beginning with https://');

/**
 * Where a fact about a service comes from, outside our five documents.
 * Confidence as in our fact file: A the responsible body's own page, B news or a faithful copy, C old or weak.
 */
export const evidence = z.strictObject({
  title: line('What the source is', { max: 160, words: 'theirs' }),
  publisher: line('Who published it', { max: 100, words: 'theirs' }),
  url: webAddress().optional().describe('Its address, when the whole address is known'),
  stated: vagueDate('When it was published; leave out when the source shows no date').optional(),
  confidence: z
    .enum(['A', 'B', 'C'], { error: 'is A (the body’s own page), B (news or a copy) or C (old or weak)' })
    .describe('A the responsible body’s own page, B news or a faithful copy, C old or weak'),
  supports: line('Which facts on this page it supports', { max: 200 }),
});

/** How much harm it can do when it is wrong: it decides how soon after `reviewDue` local detail gives way. */
export const risks = ['high', 'medium', 'low'] as const;

/** Guidance and places say who keeps them, when they were last checked, and until when they hold. */
export const review = {
  owner: line('The role that keeps this page right, never a person’s name', { max: 60 }),
  reviewedOn: day('The day when every fact was last checked against its source'),
  reviewDue: day('The day by which it must be checked again'),
  risk: z
    .enum(risks)
    .describe(
      'How much harm it can do when it is wrong. After reviewDue local detail gives way within 14 days (high), 30 (medium) or 60 (low)',
    ),
};

/** The few figures that a page sets large. */
export const keyFigures = z
  .array(id('The id of a figure in content/figures'))
  .min(1)
  .max(4, 'keep it to 4: a page of large numbers is a page without any')
  .optional()
  .describe('Ids of figures to set large above the text, the most important first')
  .superRefine((ids, context) => {
    ids?.forEach((name, index) => {
      if (ids.indexOf(name) !== index) {
        context.addIssue({ code: 'custom', path: [index], message: 'this figure is in the list twice' });
      }
    });
  });

export const aliases = z
  .array(line('Another name', { max: 60, words: 'theirs' }))
  .optional()
  .describe('Other names and old wordings that people search for; never shown on the page');

/** For a list whose items have a name of their own: no two may share it. */
export function refuseTwins<Key extends string>(key: Key) {
  return (items: Record<Key, string>[], context: z.RefinementCtx) => {
    const names = items.map((item) => item[key]);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) {
        context.addIssue({ code: 'custom', path: [index, key], message: 'this name is used twice in the list' });
      }
    });
  };
}

/** For a thing that somebody must have said: a place in our documents, somebody else’s word, or another of the fields. */
export function needSource(fields: string[]) {
  return (value: object, context: z.RefinementCtx) => {
    if (fields.some((field) => (value as Record<string, unknown>)[field] !== undefined)) return;
    const message = 'is missing: name the place in a document, or under evidence who else says so';
    context.addIssue({ code: 'custom', path: [fields[0]!], message });
  };
}
