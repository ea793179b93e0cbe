/**
 * A calendar takes over a change only if it is counted, and people who have put a date down must be told. So what was
 * announced and is now at another time or place, full or cancelled, says so under `changed`.
 */
import { findStrayExceptions, type Schedule } from '../../src/lib/event-times.ts';
import { scheduleSchema } from '../../src/schemas/event-schedule.ts';
import { findPosition, type ContentFile, type Fault } from '../content/content-files.ts';
import { listChanged } from '../content/last-version.ts';
import type { Rule } from './rule.ts';

export const schedules: Rule = {
  name: 'schedules',
  severity: 'error',
  waivable: false,
  why: 'people come to the place and at the time that they once read',
  finds: [
    'A time said to be cancelled or moved, on a day on which the event would not be',
    'A time, place or state that differs from the last commit, without a new line under changed',
    'A line under changed that was there in the last commit and is gone',
  ],
  example: { wrong: '- of: 2027-01-22', right: '- of: 2027-01-21' },
  check: ({ root, files }) => [
    ...files.filter(({ collection }) => collection === 'events').flatMap(checkExceptions),
    ...listChanged(root, files, 'content/events').flatMap(({ now, before }) => checkChange(now, before)),
  ],
};

function checkExceptions(file: ContentFile): Fault[] {
  const schedule = readSchedule(file);
  if (!schedule) return [];
  const stray = new Set(findStrayExceptions(schedule).map(({ of }) => of));
  return (schedule.exceptions ?? []).flatMap(({ of }, index) => {
    if (!stray.has(of)) return [];
    const path = ['schedule', 'exceptions', index, 'of'];
    return [toFault(file, path, of, 'it would not be on this day: look at how it repeats')];
  });
}

function checkChange(now: ContentFile, before: ContentFile): Fault[] {
  const [schedule, old] = [readSchedule(now), readSchedule(before)];
  if (!schedule || !old) return [];
  const [count, oldCount] = [schedule.changed?.length ?? 0, old.changed?.length ?? 0];
  if (count < oldCount) {
    return [toFault(now, ['schedule'], `${count} of ${oldCount}`, 'a line under changed is gone: keep them all')];
  }
  if (count > oldCount || toFacts(now, schedule) === toFacts(before, old)) return [];
  const message =
    'this event was announced otherwise: add a line under changed, with the day and what readers should know';
  return [toFault(now, ['schedule'], schedule.starts, message)];
}

/** What somebody may have written down. */
function toFacts({ data }: ContentFile, { starts, ends, repeats, exceptions, status }: Schedule): string {
  return JSON.stringify([starts, ends, repeats, exceptions, status, (data as { place?: unknown }).place]);
}

/** What the schema finds wrong is told by the rule for fields. */
function readSchedule({ data }: ContentFile): Schedule | undefined {
  return scheduleSchema.safeParse((data as { schedule?: unknown } | null)?.schedule).data;
}

function toFault(file: ContentFile, path: PropertyKey[], value: string, message: string): Fault {
  return { file: file.path, ...findPosition(file, path), field: path.join('.'), value, message };
}
