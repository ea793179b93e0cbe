import { z } from 'astro/zod';
import { DAY_NAMES, isSoundDay } from '../lib/stated-hours.ts';
import { phone } from './phone.ts';
import {
  aliases,
  areas,
  clockTime,
  day,
  evidence,
  id,
  line,
  refuseTwins,
  review,
  summary,
  vagueDate,
  type ReferenceTo,
} from './shared.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'bank-holiday'] as const;

const stated = {
  statedBy: line('Who said so', { max: 120 }),
  statedOn: vagueDate('When they said so').optional(),
};

const openFrom = clockTime.describe('Opening time, like "08:30"');
const openUntil = clockTime.describe('Closing time, like "18:00"');

/** A day whose hours differ from the regular ones: other hours, or closed when it has none. */
const exception = z
  .strictObject({
    date: day('The day'),
    opens: openFrom.optional(),
    closes: openUntil.optional(),
    reason: line('Why, like "Christmas Day"', { max: 80 }),
  })
  .refine(({ opens, closes }) => (opens === undefined) === (closes === undefined), {
    error: 'give both opens and closes, or neither when it is closed all day',
    path: ['closes'],
  })
  .refine(({ opens, closes }) => !opens || !closes || opens < closes, {
    error: 'closes must be later than opens',
    path: ['closes'],
  });

/** Days in a row on which it is closed. */
const closure = z
  .strictObject({
    from: day('The first day'),
    until: day('The last day; leave out while nobody has said when it opens again').optional(),
    reason: line('Why, in a few words', { max: 120 }),
  })
  .refine(({ from, until }) => !until || from <= until, { error: 'until must not be before from', path: ['until'] });

/** Opening hours as somebody stated them on a day: never shown without both. Shaped after HSDS schedules. */
const hours = z.strictObject({
  ...stated,
  confidence: z
    .enum(['A', 'B', 'C'], { error: 'is A (the body’s own page), B (news or a copy) or C (old or weak)' })
    .describe('A the responsible body’s own page, B news or a faithful copy, C old or weak'),
  reviewDue: day('The day by which these hours must be checked again, when it comes before the place’s own').optional(),
  schedules: z
    .array(
      z
        .strictObject({
          days: z.array(z.enum(weekdays)).min(1).describe('mon to sun, and bank-holiday'),
          opens: openFrom,
          closes: openUntil,
        })
        .refine(({ opens, closes }) => opens < closes, 'closes must be later than opens'),
    )
    .min(1)
    .refine(
      (lines) => DAY_NAMES.every((name) => isSoundDay(lines.filter(({ days }) => days.some((day) => day === name)))),
      {
        error: 'two lines for the same day overlap or touch: make them one line, or correct the times',
      },
    )
    .describe('The regular week. A day that stands in none of them is a day on which it is closed, or unknown'),
  unlisted: z
    .enum(['closed', 'unknown'])
    .describe('What a day that no line names is: closed only when the source says so, else unknown'),
  exceptions: z.array(exception).superRefine(refuseTwins('date')).optional().describe('Single days with other hours'),
  closures: z.array(closure).optional().describe('Days in a row on which it is closed'),
});

/** A kind of help at a place: an A&E, an urgent treatment centre, a minor injury unit. */
const facility = (ref: ReferenceTo) =>
  z
    .strictObject({
      name: line('What it is called', { max: 80 }),
      service: ref('services').describe('The id of the guidance for this kind of service'),
      hours: hours.optional().describe('Opening hours, only if stated in 2024 or later'),
      xray: hours.optional().describe('X-ray hours, only if stated in 2024 or later'),
      hoursUnknown: line('Why hours are missing, or which of them are', { max: 240 }).optional(),
      facts: z
        .array(z.strictObject({ text: line('A fact', { max: 260 }), ...stated }))
        .optional()
        .describe('What else is known of it'),
    })
    .refine(({ hours, hoursUnknown }) => hours || hoursUnknown, {
      error: 'give hours, or say in hoursUnknown why there are none',
      path: ['hoursUnknown'],
    });

export const placeKinds = ['hospital', 'community-hospital', 'specialist-hospital'] as const;

/** A building where people get help, in or near the area. */
export const placeSchema = (ref: ReferenceTo) =>
  z.strictObject({
    id: id(),
    title: line('Its name', { min: 3, max: 65 }),
    summary,
    kind: z.enum(placeKinds).describe('hospital, community-hospital or specialist-hospital'),
    hasAe: z.boolean().describe('true only when a source says that it has an A&E'),
    organisation: ref('organisations').optional().describe('The id of who runs it'),
    address: z.strictObject({
      lines: z.array(line('A line of the address', { max: 60 })).describe('Street and site'),
      town: line('Town', { max: 40 }),
      postcode: z
        .string()
        .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, 'write the postcode in capitals with one space, like CB2 0QQ')
        .describe('Postcode'),
      note: line('What is doubtful about the address', { max: 200 }).optional(),
    }),
    location: z.strictObject({
      latitude: z.number().min(51.9).max(53).describe('Degrees north'),
      longitude: z.number().min(-0.8).max(0.8).describe('Degrees east'),
    }),
    area: z.enum(areas).describe('The district it lies in, or outside'),
    order: z.int().min(1).max(99).describe('Its place in the list'),
    switchboard: phone('The hospital’s switchboard; not a number for medical help').optional(),
    facilities: z.array(facility(ref)).describe('The urgent help given here; empty if there is none'),
    gettingThere: z
      .array(z.strictObject({ text: line('A fact', { max: 260 }), ...stated }))
      .optional()
      .describe('Parking, buses and access, each with who said so and when'),
    notes: z
      .array(line('A plain sentence', { max: 300 }))
      .optional()
      .describe('What else a visitor should know'),
    aliases,
    ...review,
    evidence: z.array(evidence).min(1, 'name at least one source').describe('Where each fact comes from'),
  });
