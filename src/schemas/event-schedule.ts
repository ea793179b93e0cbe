import { z } from 'astro/zod';
import { isCalendarDate } from '../lib/dates.ts';
import { explainClockChange } from '../lib/london-time.ts';
import { day, line } from './shared.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}(?: (?:[01]\d|2[0-3]):[0-5]\d)?$/;

/** A day, or a day with a time in England: `2027-01-14` or `2027-01-14 18:30`. */
function moment(description: string) {
  return z.preprocess(
    (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
    z
      .string()
      .regex(MOMENT, 'write the day, or the day and the time by the 24-hour clock, in quotes, like "2027-01-14 18:30"')
      .superRefine((value, context) => {
        const [date = '', time] = value.split(' ');
        if (!isCalendarDate(date)) {
          context.addIssue({ code: 'custom', message: 'there is no such day in the calendar' });
        } else if (time) {
          const message = explainClockChange(date, time);
          if (message) context.addIssue({ code: 'custom', message });
        }
      })
      .describe(description),
  );
}

const repeats = z
  .strictObject({
    every: z.enum(['day', 'week', 'month']).describe('day, week or month'),
    interval: z.int().min(2).max(12).optional().describe('2 for every second week, and so on; leave out for each one'),
    on: z
      .enum(['same-day', 'same-weekday', 'last-weekday'])
      .optional()
      .describe(
        'Of a month: same-day (the 14th), same-weekday (the second Thursday) or last-weekday (the last Thursday)',
      ),
    times: z.int().min(2).max(100).optional().describe('How many times in all, the first among them'),
    until: day('The last day on which it can be').optional(),
  })
  .superRefine(({ every, on, times, until }, context) => {
    if ((times === undefined) === (until === undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['times'],
        message: 'write either times or until, so that it ends one day',
      });
    }
    if ((every === 'month') !== (on !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['on'],
        message:
          every === 'month'
            ? 'is missing: say whether the day or the weekday stays the same'
            : 'is only for what repeats every month',
      });
    }
  });

/** One time of an event that repeats, where it is not as the others. */
const exception = z
  .strictObject({
    of: day('The day on which it would have been'),
    cancelled: z.literal(true).optional().describe('true when it does not take place'),
    starts: moment('When it begins instead').optional(),
    ends: moment('When it ends instead').optional(),
    place: line('Where it is instead', { max: 80 }).optional(),
    why: line('What readers should know about it', { max: 160 }).optional(),
  })
  .superRefine(({ cancelled, starts, ends, place }, context) => {
    if (cancelled ? (starts ?? ends ?? place) : !(starts ?? place)) {
      context.addIssue({
        code: 'custom',
        path: ['of'],
        message: 'say what is different: either cancelled: true, or a new start or place',
      });
    }
    checkOrder({ starts, ends }, context);
  });

/**
 * When an announced event is. Times are what clocks in England show. Whatever is published and then becomes different is
 * told in `changed`: calendars take over a change only if it is counted.
 */
export const scheduleSchema = z
  .strictObject({
    announced: day('The day it was put on this site'),
    starts: moment('When it begins: "2027-01-14 18:30", or only the day if it lasts all day'),
    ends: moment('When it ends, written in the same way; leave out when nobody says').optional(),
    repeats: repeats.optional().describe('How it repeats; leave out for a single event'),
    exceptions: z.array(exception).min(1).optional().describe('Times of a repeated event that are cancelled or moved'),
    status: z
      .enum(['full', 'cancelled'])
      .optional()
      .describe('full or cancelled; leave out when it takes place and has room'),
    changed: z
      .array(
        z.strictObject({
          on: day('The day of the change'),
          what: line('What is different now, for readers', { max: 200 }),
          from: moment('When it was to begin before, if that changed').optional(),
        }),
      )
      .min(1)
      .optional()
      .describe('Changes since it was announced, the oldest first; add at the end, change nothing'),
  })
  .superRefine((schedule, context) => {
    checkOrder(schedule, context);
    if (schedule.repeats && runsThroughNight(schedule)) {
      context.addIssue({
        code: 'custom',
        path: ['repeats'],
        message: 'is not possible for what runs through the night: on 2 nights of the year clocks change in it',
      });
    }
    if (schedule.exceptions && !schedule.repeats) {
      context.addIssue({
        code: 'custom',
        path: ['exceptions'],
        message: 'are only for events that repeat: change the schedule itself',
      });
    }
    if (schedule.repeats?.until && schedule.repeats.until < schedule.starts.slice(0, 10)) {
      context.addIssue({
        code: 'custom',
        path: ['repeats', 'until'],
        message: `is before it begins (${schedule.starts})`,
      });
    }
    if (schedule.status === 'cancelled' && !schedule.changed) {
      context.addIssue({
        code: 'custom',
        path: ['changed'],
        message: 'is missing: tell readers when it was cancelled, and why',
      });
    }
  });

/** An end comes after its beginning, and is written in the same way. */
function checkOrder(
  { starts, ends }: { starts?: string | undefined; ends?: string | undefined },
  context: z.RefinementCtx,
) {
  if (!starts || !ends) return;
  if (starts.length !== ends.length) {
    context.addIssue({
      code: 'custom',
      path: ['ends'],
      message: 'is written differently from starts: give both a time, or neither',
    });
  } else if (starts.length > 10 ? ends <= starts : ends < starts) {
    context.addIssue({ code: 'custom', path: ['ends'], message: `is not after it begins (${starts})` });
  }
}

/** A time from 1am to 3am, or an end on another day: what lasts an hour by the clock may last none or two. */
function runsThroughNight({ starts, ends = starts }: { starts: string; ends?: string | undefined }): boolean {
  return starts.length > 10 && (starts.slice(11) < '03:00' || ends.slice(0, 10) !== starts.slice(0, 10));
}
