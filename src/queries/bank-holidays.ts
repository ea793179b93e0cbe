/** The bank holidays in England, as far as the list reaches. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { HoursContext } from '../lib/opening-hours.ts';
import { bankHolidaysSchema } from '../schemas/bank-holidays.ts';

export const bankHolidays = bankHolidaysSchema.parse(parse(readFileSync('content/bank-holidays.yaml', 'utf8')));

/** What the opening-hours engine has to know about a place besides its hours. */
export function toHoursContext({ reviewedOn, reviewDue }: { reviewedOn: string; reviewDue: string }): HoursContext {
  return { bankHolidays: bankHolidays.days, coversUntil: bankHolidays.coversUntil, reviewDue, reviewedOn };
}
